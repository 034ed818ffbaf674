/**
 * Quotations that no cue stands beside: the second of a paragraph, and a paragraph that is all quotation below one whose
 * speaker is known. A phrase in marks inside a sentence is none of them.
 */
import type { Annotated, Quotation } from "../../../annotate/sentence.ts";
import { sentenceAt } from "../../../annotate/tree/locate.ts";
import type { Draft } from "../draft.ts";
import { isTitle } from "../quoted.ts";
import type { Reading } from "../reading.ts";
import { union } from "../words.ts";

/** `free`: outermost quotations without a cue, by start. Returns the drafts, some with longer content, and those added. */
export function continueStatements(reading: Reading, drafts: readonly Draft[], free: readonly Quotation[]): Draft[] {
  const { annotated } = reading;
  // In the order in which the text is done with them; of two that end together the outer one last.
  const all = [...drafts].sort((a, b) => a.evidence.end - b.evidence.end || b.evidence.start - a.evidence.start);
  const added: Draft[] = [];
  let next = 0;
  let last: { readonly draft: Draft; readonly place: number } | null = null;
  for (const quotation of free) {
    for (; next < all.length && all[next]!.evidence.end <= quotation.start; next += 1) {
      // Behind "— Orlik" somebody else is quoted.
      if (all[next]!.rule === "label_behind") last = null;
      else if (all[next]!.speaker !== null && !isRemark(annotated, last?.draft, all[next]!))
        last = { draft: all[next]!, place: next };
    }
    if (last === null || !isWhole(annotated, quotation) || !isNear(annotated, last.draft, quotation)) continue;
    const draft: Draft = last.draft;
    const place: number = last.place;
    if (goesOn(reading, draft, quotation)) {
      const content = union(draft.content, quotation);
      const longer: Draft = { ...draft, rule: "quotation_goes_on", content, evidence: union(draft.evidence, content) };
      if (place < all.length) all[place] = longer;
      else added[place - all.length] = longer;
      last = { draft: longer, place };
    } else if (isSentence(annotated, quotation)) {
      const { start, end } = quotation;
      const alone = { start, end };
      added.push({ ...draft, ...NO_CUE, rule: "speaker_goes_on", content: alone, evidence: alone });
      last = { draft: added.at(-1)!, place: all.length + added.length - 1 };
    }
  }
  return [...all, ...added];
}

/** `"...," Orlik said, speaking of the dam`: what he says besides does not end the quotation. */
function isRemark(annotated: Annotated, quoted: Draft | undefined, draft: Draft): boolean {
  if (quoted === undefined || !isQuoted(annotated, quoted) || isQuoted(annotated, draft)) return false;
  const there = sentenceAt(annotated.sentences, quoted.evidence.end - 1);
  const isSame = there !== null && there === sentenceAt(annotated.sentences, draft.evidence.start);
  return isSame && quoted.speaker?.start === draft.speaker?.start;
}

/** Content that begins or ends in marks. */
function isQuoted({ document }: Annotated, { content }: Draft): boolean {
  return [document.text[content.start]!, document.text[content.end - 1]!].some((mark) => /["“”‘’'«»`]/u.test(mark));
}

/** A sentence of its own: begins one, or stands behind a colon, and ends with a mark of its own or with the sentence. */
function isWhole(annotated: Annotated, quotation: Quotation): boolean {
  const { text } = annotated.document;
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  if (isTitle(text, quotation)) return false;
  if (!/^[\s[(…."“‘'-]*[\p{Lu}\p{N}]/u.test(inner)) return false;
  const begins = sentenceAt(annotated.sentences, quotation.start)?.start === quotation.start;
  if (!begins && !/:\s*$/u.test(text.slice(Math.max(0, quotation.start - 3), quotation.start))) return false;
  const ends = /[.!?…,—–-]\s*$/u.test(inner.slice(-3)) || !quotation.closed;
  return ends || /^\s*(?:[.!?]|\n|$)/u.test(text.slice(quotation.end, quotation.end + 3));
}

/** Three words or more: less, standing alone, may be a word that is talked of. */
function isSentence({ document }: Annotated, { inner }: Quotation): boolean {
  return /\S\s+\S+\s+\S/u.test(document.text.slice(inner.start, inner.end));
}

/** In the same paragraph with at most two sentences between, or at the end of the paragraph above. */
function isNear(annotated: Annotated, draft: Draft, quotation: Quotation): boolean {
  const here = sentenceAt(annotated.sentences, quotation.start);
  const there = sentenceAt(annotated.sentences, draft.evidence.end - 1);
  if (here === null || there === null || here.index - there.index > 3) return false;
  if (here.paragraph === there.paragraph) return true;
  const above = annotated.sentences[here.index - 1];
  return (
    here.start === quotation.start && above?.paragraph === here.paragraph - 1 && there.paragraph === above.paragraph
  );
}

const NO_CUE = { addressee: null, cue: null, stance: "neutral" };
const LONGEST_GAP = 1.5;

/** `"...," X said. "..."`: one statement, unless the narrator's words between outweigh the quoted ones. */
function goesOn({ annotated, quotationsOver }: Reading, draft: Draft, quotation: Quotation): boolean {
  const { text } = annotated.document;
  if (draft.content.end > quotation.start || !isQuoted(annotated, draft)) return false;
  const between = text.slice(draft.evidence.end, quotation.start);
  // Behind the end of a quotation the narrator's next words begin a sentence of their own.
  if (draft.content.end === draft.evidence.end && /\p{L}/u.test(between)) return false;
  const [first, second] = [draft.evidence.end - 1, quotation.start].map((at) => sentenceAt(annotated.sentences, at));
  if ((second?.index ?? 0) - (first?.index ?? 0) > 1 || /\n\s*\n/u.test(between)) return false;
  const quoted = quotationsOver({ start: draft.content.start, end: quotation.end }).filter((one) => !one.nested);
  const length = quoted.reduce((sum, one) => sum + one.end - one.start, 0);
  return quotation.start - draft.content.end <= LONGEST_GAP * length;
}
