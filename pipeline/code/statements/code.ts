/** Who said what in one document: drafts of all rules, gaps mended by quotation marks, speakers resolved, nesting told. */
import type { Quotation } from "../../annotate/sentence.ts";
import type { Resolved } from "../../resolve/mention.ts";
import { compareKeys } from "../../text/order.ts";
import { type Span, spanContains, spansOverlap } from "../../text/span.ts";
import type { StatementAccount } from "../account.ts";
import type { Draft } from "./draft.ts";
import { isHeld } from "./held.ts";
import { fillerOf, fillersOf } from "./parties.ts";
import { quoteTypeOf } from "./quoted.ts";
import { type Reading, readingOf } from "./reading.ts";
import { continueStatements } from "./rules/continued.ts";
import { headlineStatements } from "./rules/headline.ts";
import { labelStatements } from "./rules/labels.ts";
import { nounStatements } from "./rules/nouns.ts";
import { phraseStatements } from "./rules/phrases.ts";
import { transcriptStatements } from "./rules/transcripts.ts";
import { verbStatements } from "./rules/verbs.ts";
import { union } from "./words.ts";

/** Statements by the start of their content; `attributedTo` counts in this list. */
export function codeStatements(resolved: Resolved): StatementAccount[] {
  const reading = readingOf(resolved.annotated);
  const told = resolved.annotated.sentences.flatMap((sentence) => [
    ...verbStatements(reading, sentence),
    ...nounStatements(sentence),
    ...phraseStatements(reading, sentence),
  ]);
  told.push(...transcriptStatements(resolved.annotated), ...headlineStatements(resolved));
  const labelled = [...told, ...labelStatements(resolved.annotated, freeQuotations(reading, told))];
  const all = continueStatements(reading, labelled, freeQuotations(reading, labelled));
  return nested(
    resolved.annotated.quotations,
    onceEach(reading, sorted(all)).flatMap((draft) => accountsOf(resolved, reading, draft)),
  );
}

function sorted(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

/** `Orlik said: "...," Orlik said`: the same words of the same speaker are one statement, the one with the earlier cue. */
function onceEach({ annotated }: Reading, drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ content, speaker }) => {
    const words = speaker === null ? "" : annotated.document.text.slice(speaker.start, speaker.end).toLowerCase();
    const key = `${content.start} ${content.end} ${words}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Of two that begin together the longer one first: it may hold the other. */
function keyOf(draft: Draft): (string | number)[] {
  return [draft.content.start, -draft.content.end, draft.cue?.start ?? -1, draft.rule];
}

/** Outermost quotations that no statement's content touches, save content inside them. */
function freeQuotations(reading: Reading, drafts: readonly Draft[]): Quotation[] {
  const taken = new Set<Quotation>();
  for (const { content } of drafts) {
    for (const one of reading.quotationsOver(content)) if (!spanContains(one.inner, content)) taken.add(one);
  }
  return reading.annotated.quotations.filter((one) => !one.nested && !taken.has(one));
}

function accountsOf(resolved: Resolved, reading: Reading, draft: Draft): StatementAccount[] {
  const core = draft.cue === null ? null : union(draft.cue, ...(draft.speaker === null ? [] : [draft.speaker]));
  const quoteType = quoteTypeOf(reading, draft.content, core);
  return fillersOf(resolved, draft.speaker).map((speaker) => ({
    speaker,
    addressee: fillerOf(resolved, draft.addressee),
    cue: draft.cue,
    quoteType,
    content: draft.content,
    stance: draft.stance,
    evidence: draft.evidence,
    rule: draft.rule,
    attributedTo: null,
  }));
}

/** A statement whose cue lies in another's content is told by that one's speaker; of several the innermost. */
function nested(quotations: readonly Quotation[], statements: readonly StatementAccount[]): StatementAccount[] {
  const byAnchor = statements
    .map((statement, index) => ({ index, anchor: statement.cue ?? statement.content }))
    .sort((a, b) => a.anchor.start - b.anchor.start || a.index - b.index);
  const outerOf = new Map<number, number>();
  let open: number[] = [];
  let next = 0;
  for (const { index, anchor } of byAnchor) {
    // The list is by content start: what has begun is opened, what has ended is let go.
    while (next < statements.length && statements[next]!.content.start <= anchor.start) open.push(next++);
    open = open.filter((number) => statements[number]!.content.end > anchor.start);
    const around = open.filter(
      (number) => number !== index && isAround(quotations, statements[number]!, statements[index]!, anchor),
    );
    const lengthOf = (number: number) => statements[number]!.content.end - statements[number]!.content.start;
    const [innermost] = around.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    if (innermost !== undefined) outerOf.set(index, innermost);
  }
  return statements.map((statement, index) => ({ ...statement, attributedTo: outerOf.get(index) ?? null }));
}

/** A split quotation has its own cue inside: two statements cannot each lie in the other. */
function isAround(
  quotations: readonly Quotation[],
  outer: StatementAccount,
  inner: StatementAccount,
  anchor: Span,
): boolean {
  if (!isHeld(outer, anchor, quotations) || (outer.cue !== null && spansOverlap(outer.cue, anchor))) return false;
  return outer.cue === null || !spanContains(inner.content, outer.cue);
}
