/** A digest with gaps for names, days and years, and what a story puts into them. */
import type { ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import { type Actor, type Cast, cast } from "./cast.ts";
import { drawer } from "./draw.ts";

type Part =
  | string
  | { readonly actor: string; readonly type: "people" | "organizations"; readonly form: keyof Actor }
  | { readonly year: number }
  | { readonly day: number };

export type Template = readonly Part[];

/** Names of reviewed people and organizations become gaps, and surnames of people who are named in full. */
export function makeTemplate(text: string, { aliases, entities }: ReviewedLists): Template {
  const types = new Map(entities.map(({ entityId, type }) => [entityId, type]));
  const gaps = new Map<string, Part>();
  for (const { alias, entityId, kind } of aliases) {
    const type = types.get(entityId ?? "");
    if (entityId === null || (type !== "person" && type !== "organization")) continue;
    const form = kind === "name" ? "name" : "short";
    gaps.set(alias, { actor: entityId, type: type === "person" ? "people" : "organizations", form });
    const last = alias.slice(alias.lastIndexOf(" ") + 1);
    if (type === "person" && text.includes(alias) && !gaps.has(last)) {
      gaps.set(last, { actor: entityId, type: "people", form: "short" });
    }
  }
  const names = [...gaps.keys()].sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(
    `\\b(?:${escaped.join("|")})\\b|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)`,
    "g",
  );
  const parts: Part[] = [];
  let end = 0;
  // Article breaks are left to the article.
  const body = text.trim().replace(/\n+/g, " ");
  for (const match of body.matchAll(pattern)) {
    parts.push(body.slice(end, match.index));
    const [words] = match;
    const number = Number(words);
    parts.push(gaps.get(words) ?? (number > 31 ? { year: number } : { day: number }));
    end = match.index + words.length;
  }
  parts.push(body.slice(end));
  return parts;
}

/** The same story has the same names, days and years wherever it is told. */
export function tellStory(template: Template, actors: Cast, story: string): string {
  const draw = drawer(`${story} told`);
  const later = draw(12) - 6;
  const shift = draw(28);
  const cases = new Map<string, Actor>();
  return template
    .map((part) => {
      if (typeof part === "string") return part;
      if ("year" in part) return String(part.year + later);
      if ("day" in part) return String(1 + ((part.day + shift) % 28));
      const actor = cases.get(part.actor) ?? cast(actors[part.type], draw);
      cases.set(part.actor, actor);
      return actor[part.form];
    })
    .join("");
}
