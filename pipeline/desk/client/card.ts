/** What every queue of the desk is, and the pieces that their cards share. */
import { type Child, h } from "../../page/client/dom.ts";
import { dateWords } from "../../page/client/words.ts";
import type { Decided } from "../decisions.ts";
import type { Passage } from "../queue/context.ts";
import type { DeskState } from "../state.ts";

export interface Card {
  readonly element: HTMLElement;
  /** What a single key does while nothing is being typed. */
  readonly keys: Readonly<Record<string, () => void>>;
}

export interface Bench {
  readonly state: DeskState;
  decide(decided: Decided, reason: string): void;
}

export interface Queue<T> {
  readonly id: string;
  readonly title: string;
  items(state: DeskState): readonly T[];
  /** First line, second line, third line of a row. */
  row(item: T, state: DeskState): readonly [string, string, string];
  card(item: T, bench: Bench): Card;
}

export function action(key: string, words: string, run: () => void, main = false): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: main ? "main" : "", onclick: run, "aria-keyshortcuts": key },
    h("kbd", {}, key),
    ` ${words}`,
  );
}

export function field(label: string, input: HTMLElement): HTMLElement {
  return h("label", { class: "field" }, h("span", {}, label), input);
}

export function choice(options: readonly string[], value: string): HTMLSelectElement {
  const all = options.includes(value) ? options : [value, ...options];
  const select = h(
    "select",
    {},
    ...all.map((option) => h("option", { value: option }, option === "" ? "none" : option)),
  );
  select.value = value;
  return select;
}

export function passageBlock({
  before,
  words,
  after,
  marks,
  sourceId,
  publisher,
  published,
  url,
}: Passage): HTMLElement {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(words.slice(at, from), h("mark", {}, words.slice(from, end)));
    at = end;
  }
  parts.push(words.slice(at));
  const about = [publisher ?? sourceId, published === null ? "" : dateWords(published), sourceId];
  return h(
    "figure",
    { class: "evidence" },
    h(
      "blockquote",
      {},
      h(
        "p",
        {},
        h("span", { class: "context" }, before),
        marks.length > 0 ? h("span", { class: "sentence" }, ...parts) : h("mark", {}, words),
        h("span", { class: "context" }, after),
      ),
    ),
    h(
      "figcaption",
      {},
      h(
        "p",
        {},
        `${about.filter((part) => part !== "").join(", ")}. `,
        url !== null &&
          /^https?:/i.test(url) &&
          h("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, "the article"),
      ),
    ),
  );
}

/** A reason that the curator may overwrite. */
export function reasonField(value: string): { readonly element: HTMLElement; read(): string } {
  const input = h("input", { type: "text", value, maxlength: 500, autocomplete: "off" });
  return { element: field("Why", input), read: () => input.value };
}

/** Ids of entities in a claim, as the names that a person knows them by. */
export function withNames(claim: string, { entities }: DeskState): string {
  const names = new Map(entities.map(({ entityId, name }) => [entityId, name]));
  return claim
    .replace(/[^\s,]+/g, (word) => names.get(word) ?? word)
    .replaceAll(" = ", ", ")
    .replaceAll(" > ", " → ");
}

/** One line, not too long for a cell. */
export function shorten(text: string, most = 140): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
