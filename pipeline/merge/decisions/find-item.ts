/** Finds what a decision was made on, by the source, the quoted words and the claim. */
import type { CodedDocument } from "../../code/coded.ts";
import type { Finding } from "../../findings/finding.ts";
import { type Span, spansOverlap, wordsAt } from "../../text/span.ts";
import type { Decision } from "./decision.ts";

/** The quoted words at their occurrence; null where the source does not say them so often. */
export function findQuoted(
  { text }: CodedDocument,
  { quoted, occurrence }: Pick<Decision, "quoted" | "occurrence">,
): Span | null {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) {
    start = text.indexOf(quoted, start + 1);
    if (start < 0) break;
  }
  return start < 0 || quoted === "" ? null : { start, end: start + quoted.length };
}

/** What is said of a decision whose words are gone. */
export function wordsGone(document: CodedDocument, { quoted, at }: Decision): Finding {
  const likeliest = likeliestPlace(document, quoted);
  const hint = likeliest === null ? "" : `; the likeliest place now is "${likeliest}"`;
  return { kind: "stale_decision", ...at, detail: `the source no longer says "${quoted}"${hint}` };
}

export interface Item<T> {
  readonly record: T;
  readonly anchor: Span;
  readonly claim: string;
}

/** The items at the quoted words that claim what the decision says; none of them: the finding that says what is there. */
export function findItems<T>(items: readonly Item<T>[], span: Span, decision: Decision): readonly Item<T>[] | Finding {
  const there = items.filter(({ anchor }) => spansOverlap(anchor, span));
  const meant = there.filter(({ claim }) => claim === decision.claim);
  if (meant.length > 0) return meant;
  const now = there.map(({ claim }) => `"${claim}"`).join(", ");
  const detail = `nothing at "${decision.quoted}" claims "${decision.claim}" any more (now: ${now || "nothing"})`;
  return { kind: "stale_decision", ...decision.at, detail };
}

/** The sentence that shares most words with what was quoted; null where it shares less than half of them. */
function likeliestPlace({ sentences, text }: CodedDocument, quoted: string): string | null {
  const wanted = wordsOf(quoted);
  let best: { words: string; shared: number } | null = null;
  for (const sentence of sentences) {
    const words = wordsAt(text, sentence);
    const has = wordsOf(words);
    const shared = [...wanted].filter((word) => has.has(word)).length;
    if (best === null || shared > best.shared) best = { words, shared };
  }
  return best !== null && best.shared * 2 >= wanted.size ? best.words.replace(/\s+/g, " ") : null;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
