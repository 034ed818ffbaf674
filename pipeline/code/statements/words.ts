/** Small questions about stretches of text and tokens that every rule asks. */
import type { Quotation, Sentence, Token } from "../../annotate/sentence.ts";
import { childrenBy, isRelation } from "../../annotate/tree/relations.ts";
import type { Span } from "../../text/span.ts";

export function union(...spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

const EDGE = /[\s,;:.…—–-]/u;

/** Without spaces and punctuation at the edges; quotation marks stay. Null where nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && (EDGE.test(text[start]!) || ")]".includes(text[start]!))) start += 1;
  while (end > start && (EDGE.test(text[end - 1]!) || "([".includes(text[end - 1]!))) end -= 1;
  return start < end ? { start, end } : null;
}

/** The innermost quotation around an offset; null outside of all. */
export function quotationAround(quotations: readonly Quotation[], offset: number): Quotation | null {
  let found: Quotation | null = null;
  for (const one of quotations) if (one.start < offset && offset < one.end) found = one;
  return found;
}

/** What stands beside a sentence without a space or with one: a closing mark may be a token of the next. */
export function withMargin(sentence: Span): Span {
  const margin = 3;
  return { start: sentence.start - margin, end: sentence.end + margin };
}

export function hasTense(token: Token): boolean {
  return ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos);
}

const DASH = /^(?:—|–|―|-{1,3}|:)$/u;

/** Where the report begins behind "MIRSK (APN) —" or "MIRSK:"; the start of the sentence where there is no dateline. */
export function startBehindDateline(sentence: Sentence): number {
  const { text } = sentence.tokens[0]!;
  if (text.length < 3 || text !== text.toUpperCase()) return sentence.start;
  const mark = sentence.tokens.findIndex(
    (token, index) => index > 0 && index < 9 && DASH.test(token.text) && isSpaced(sentence, index),
  );
  return mark < 0 ? sentence.start : (sentence.tokens[mark + 1]?.start ?? sentence.start);
}

/** A dash between words, not the hyphen of one. */
export function isSpaced(sentence: Sentence, index: number): boolean {
  const { text, start } = sentence.tokens[index]!;
  return text !== "-" || start > (sentence.tokens[index - 1]?.end ?? start);
}

/** A clause of its own: with a subject, or a word that opens one. */
export function isClause(sentence: Sentence, index: number): boolean {
  return sentence.children[index]!.some((child) => {
    const token = sentence.tokens[child]!;
    return isRelation(token, ["nsubj", "csubj", "expl"]) || (token.deprel === "mark" && token.xpos === "IN");
  });
}

/** The verb or an auxiliary of it has tense. */
export function isTensed(sentence: Sentence, verb: number): boolean {
  const forms = [verb, ...childrenBy(sentence, verb, ["aux"])];
  return forms.some((form) => hasTense(sentence.tokens[form]!));
}
