/** What correcting a value has in common for all records: how it fails, and which words an entity has. */
import type { CodedDocument } from "../../code/coded.ts";
import { type Span, spanContains } from "../../text/span.ts";
import type { Change } from "./decision.ts";

/** Thrown for a column or a value that cannot be; the message says what to do. */
export class BadChange extends Error {
  readonly change: Change;
  constructor(change: Change, message: string) {
    super(message);
    this.change = change;
  }
}

/** Thrown where the machine's value is no longer the one that was corrected. */
export class StaleChange extends BadChange {}

export function expectValue(change: Change, now: string | null): void {
  if (change.expect !== now) {
    throw new StaleChange(change, `${change.column} was "${change.expect ?? ""}" and is "${now ?? ""}" now`);
  }
}

/** The words of the evidence that stand for an entity; all of it where none does. */
export function wordsOf(entityId: string, evidence: Span, { mentions }: CodedDocument): Span {
  const mention = mentions.find((known) => known.entityId === entityId && spanContains(evidence, known));
  return mention === undefined ? evidence : { start: mention.start, end: mention.end };
}

/** The corrected words must stand in the source: in the evidence first, else anywhere. */
export function findWords(change: Change, evidence: Span, { text }: CodedDocument): Span {
  const words = change.value ?? "";
  const inside = text.indexOf(words, evidence.start);
  const start = inside >= 0 && inside + words.length <= evidence.end ? inside : text.indexOf(words);
  if (words === "" || start < 0) throw new BadChange(change, `the source does not say "${words}"`);
  return { start, end: start + words.length };
}
