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

/** The label begins a sentence and ends in a colon right before the quotation. */
function labelBefore(annotated: Annotated, quotation: Quotation): Label | null {
  const { text } = annotated.document;
  const before = text.slice(Math.max(0, quotation.start - LONGEST_NAME), quotation.start).trimEnd();
  if (!before.endsWith(":")) return null;
  const colon = Math.max(0, quotation.start - LONGEST_NAME) + before.length - 1;
  const start = sentenceAt(annotated.sentences, colon)?.start;
  if (start === undefined || quotation.start - start > LONGEST_NAME) return null;
  return labelOf(annotated, { start, end: colon }, { start: colon, end: colon + 1 }, "label_before");
}

/** A dash and a name, to the end of the line. */
function labelBehind(annotated: Annotated, quotation: Quotation): Label | null {
  const behind = annotated.document.text.slice(quotation.end, quotation.end + LONGEST_NAME * 2);
  const dash = /^(\s{0,3})(—|–|―|--|-)\s{0,2}(?=\p{Lu})/u.exec(behind);
  if (dash === null) return null;
  const lineEnd = behind.indexOf("\n", dash[0].length);
  const end = quotation.end + (lineEnd < 0 ? behind.length : lineEnd);
  const start = quotation.end + dash[1]!.length;
  const cue = { start, end: start + dash[2]!.length };
  return labelOf(annotated, { start: quotation.end + dash[0].length, end }, cue, "label_behind");
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
