/** What hangs below a token, as indices and as a stretch of text. */
import type { Span } from "../../text/span.ts";
import type { Sentence } from "../sentence.ts";
import { isRelation } from "./relations.ts";

export interface SubtreeOptions {
  /** Branches that are left out: dependents of any token of the subtree in one of these relations, with all below them. */
  readonly without?: readonly string[];
  /** The same, but only for dependents of the topmost token. */
  readonly withoutAtTop?: readonly string[];
}

/** The token and all below it, ascending. */
export function subtree(sentence: Sentence, index: number, options: SubtreeOptions = {}): number[] {
  if (sentence.children[index]!.length === 0) return [index];
  const { without = [], withoutAtTop = [] } = options;
  const found: number[] = [];
  const open = [index];
  while (open.length > 0) {
    const next = open.pop()!;
    found.push(next);
    for (const child of sentence.children[next]!) {
      const token = sentence.tokens[child]!;
      if (isRelation(token, without) || (next === index && isRelation(token, withoutAtTop))) continue;
      open.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/**
 * From the first character of the subtree to its last. What was left out in the middle is inside all the same, for a span
 * has no holes. Punctuation at either edge is not part of it, save a closing bracket or quotation mark whose opening is inside.
 */
export function subtreeSpan(sentence: Sentence, index: number, options: SubtreeOptions = {}): Span {
  return trimmedSpan(sentence, subtree(sentence, index, options));
}

/** The span of ascending indices without punctuation at its edges; of all of them where all are punctuation. */
export function trimmedSpan(sentence: Sentence, indices: readonly number[]): Span {
  const { tokens } = sentence;
  let first = 0;
  let last = indices.length - 1;
  while (first < last && tokens[indices[first]!]!.upos === "PUNCT" && !opensInside(sentence, indices, first))
    first += 1;
  while (last > first && tokens[indices[last]!]!.upos === "PUNCT" && !closesInside(sentence, indices, first, last))
    last -= 1;
  return { start: tokens[indices[first]!]!.start, end: tokens[indices[last]!]!.end };
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "“": "”", "‘": "’", "«": "»", '"': '"' };
const OPENING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "”": "“", "’": "‘", "»": "«", '"': '"' };

function opensInside(sentence: Sentence, indices: readonly number[], first: number): boolean {
  const closing = CLOSING[sentence.tokens[indices[first]!]!.text];
  if (closing === undefined) return false;
  return indices.some((index, at) => at > first && sentence.tokens[index]!.text === closing);
}

function closesInside(sentence: Sentence, indices: readonly number[], first: number, last: number): boolean {
  const opening = OPENING[sentence.tokens[indices[last]!]!.text];
  if (opening === undefined) return false;
  return indices.some((index, at) => at >= first && at < last && sentence.tokens[index]!.text === opening);
}
