/** From a stretch of text to the tokens that carry it. */
import type { Span } from "../../text/span.ts";
import type { Sentence } from "../sentence.ts";

/** The sentence that holds the offset; null between sentences. Binary search. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= offset ? found : null;
}

/** Indices of the tokens that share a character with the span, ascending. Binary search for the first. */
export function tokensIn(sentence: Sentence, span: Span): number[] {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < tokens.length && tokens[i]!.start < span.end; i += 1) found.push(i);
  return found;
}

/**
 * The token that stands for the whole span in the tree: the first one in it, punctuation and function words aside, whose
 * head lies outside. -1 where the span holds no token.
 */
export function headOfSpan(sentence: Sentence, span: Span): number {
  const inside = tokensIn(sentence, span);
  if (inside.length === 0) return -1;
  const first = inside[0]!;
  const last = inside[inside.length - 1]!;
  const tops = inside.filter((index) => {
    const { head } = sentence.tokens[index]!;
    return head < first || head > last;
  });
  const bearing = tops.filter(
    (index) => !["PUNCT", "ADP", "DET", "CCONJ", "PART"].includes(sentence.tokens[index]!.upos),
  );
  return bearing[0] ?? tops[0] ?? first;
}
