/** Why a name may be that of an entity, in words: what the suggester ranks by, told one by one. */
import { distance } from "fastest-levenshtein";
import { soundOf } from "../../resolve/sound.ts";
import type { ReviewedLists } from "../../reviewed/lists.ts";
import { foldName } from "../../text/fold.ts";

/** Of all names of the entity, the reasons of the one that is most alike; empty where nothing is. */
export function likenessReasons(name: string, entityId: string, lists: ReviewedLists): string[] {
  const entity = lists.entities.find((row) => row.entityId === entityId);
  const aliases = lists.aliases.filter((row) => row.entityId === entityId && row.decision === "same");
  const names = new Set([...(entity === undefined ? [] : [entity.name]), ...aliases.map(({ alias }) => alias)]);
  const found = [...names].map((known) => reasonsFor(name, known)).sort((a, b) => b.length - a.length);
  return found[0] ?? [];
}

export function reasonsFor(name: string, known: string): string[] {
  const [a, b] = [foldName(name), foldName(known)];
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const reasons: string[] = [];
  if (initialsOf(known) === a) reasons.push(`the initials of “${known}”`);
  if (wordsA.length > 0 && wordsA.at(-1) === wordsB.at(-1)) reasons.push(`the same last word as “${known}”`);
  else if (wordsA.some((word) => wordsB.includes(word))) reasons.push(`shares a word with “${known}”`);
  else if (wordsA.some((word) => wordsB.some((other) => soundOf(word) === soundOf(other)))) {
    reasons.push(`sounds like “${known}”`);
  }
  if (1 - distance(a, b) / Math.max(a.length, b.length, 1) >= 0.7) reasons.push(`spelt like “${known}”`);
  return reasons;
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}

function initialsOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length < 2 ? "" : foldName(capitals.map((word) => word[0]).join(""));
}
