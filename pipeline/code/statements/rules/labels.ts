/** Speakers set beside a quotation without a verb: `Dana Orlik: "..."`, and `"..." — Dana Orlik` behind it or below it. */
import type { Annotated, Quotation, Sentence } from "../../../annotate/sentence.ts";
import { headOfSpan, sentenceAt } from "../../../annotate/tree/locate.ts";
import type { Span } from "../../../text/span.ts";
import type { Draft, Party } from "../draft.ts";
import { trimSpan, union } from "../words.ts";

const LONGEST_NAME = 80;

/** For the quotations that no verb has taken. */
export function labelStatements(annotated: Annotated, quotations: readonly Quotation[]): Draft[] {
  const drafts: Draft[] = [];
  for (const one of quotations) {
    const label = labelBefore(annotated, one) ?? labelBehind(annotated, one);
    if (label === null) continue;
    drafts.push({
      rule: label.rule,
      speaker: label.speaker,
      addressee: null,
      cue: label.cue,
      stance: "neutral",
      content: { start: one.start, end: one.end },
      evidence: union(one, label.speaker, label.cue),
    });
  }
  return drafts;
}

interface Label {
  readonly rule: string;
  readonly speaker: Party;
  readonly cue: Span;
}

/** The label begins a line and ends in a colon. */
function labelBefore(annotated: Annotated, quotation: Quotation): Label | null {
  const { text } = annotated.document;
  const line = text.lastIndexOf("\n", quotation.start - 1) + 1;
  const before = text.slice(Math.max(line, quotation.start - LONGEST_NAME), quotation.start);
  const colon = before.trimEnd().length - 1;
  if (before.trimEnd()[colon] !== ":" || quotation.start - line > LONGEST_NAME) return null;
  const at = quotation.start - before.length + colon;
  return labelOf(annotated, { start: line, end: at }, { start: at, end: at + 1 }, "label_before");
}

/** A dash and a name: to the end of the line. */
function labelBehind(annotated: Annotated, quotation: Quotation): Label | null {
  const { text } = annotated.document;
  const behind = text.slice(quotation.end, quotation.end + LONGEST_NAME * 2);
  const dash = /^\s{0,3}(?:—|–|―|--|-)\s{0,2}(?=\p{Lu})/u.exec(behind);
  if (dash === null) return null;
  const from = quotation.end + dash[0].length;
  const lineEnd = text.indexOf("\n", from);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const at = from - dash[0].trimStart().length;
  return labelOf(annotated, { start: from, end }, { start: at, end: at + dash[0].trim().length }, "label_behind");
}

function labelOf(annotated: Annotated, words: Span, cue: Span, rule: string): Label | null {
  const span = trimSpan(annotated.document.text, words);
  if (span === null || span.end - span.start > LONGEST_NAME) return null;
  const sentence = sentenceAt(annotated.sentences, span.start);
  if (sentence === null || !isNamed(sentence, span)) return null;
  return { rule, cue, speaker: { ...span, sentence, heads: [headOfSpan(sentence, span)] } };
}

/** Begins with a name or a noun in capitals and holds no verb with tense. */
function isNamed(sentence: Sentence, span: Span): boolean {
  const tokens = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  if (tokens.length === 0 || tokens.some((token) => ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos))) return false;
  return tokens.some((token) => token.upos === "PROPN");
}
