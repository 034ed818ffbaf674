/** A verb of speech with what its frames ask: speaker, words around it, quotations beside it. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { subtreeSpan } from "../../annotate/tree/subtree.ts";
import { type Span, spanContains } from "../../text/span.ts";
import type { VerbSite } from "./frames/frame.ts";
import type { Reading } from "./reading.ts";
import { type FoundSpeaker, speakerOfVerb } from "./speaker.ts";
import { quotationAround, union, withMargin } from "./words.ts";

export function siteOf(reading: Reading, sentence: Sentence, verb: number): VerbSite {
  const token = sentence.tokens[verb]!;
  const { annotated } = reading;
  const near = reading.quotationsOver(withMargin(sentence));
  const around = quotationAround(near, token.start);
  const room: Span = around?.inner ?? { start: 0, end: annotated.document.text.length };
  const quotations = near.filter((one) => spanContains(room, one) && quotationAround(near, one.start) === around);
  const inverted = quotations.some((one) => one.end <= token.start && token.start - one.end <= 3);
  const found = speakerOfVerb(sentence, verb, inverted, firstToken(sentence, quotations, token, room));
  return {
    annotated,
    sentence,
    at: verb,
    speaker: found?.party ?? null,
    core: coreOf(sentence, verb, found),
    quotations,
    room,
  };
}

/** Where the narrator's words begin: behind the quotation before the verb, inside the one around it. */
function firstToken(sentence: Sentence, quotations: readonly Span[], verb: Span, room: Span): number {
  const before = quotations.findLast((one) => one.end <= verb.start);
  const start = Math.max(room.start, before?.end ?? 0);
  return Math.max(
    0,
    sentence.tokens.findIndex((token) => token.start >= start),
  );
}

/** The verb with its speaker, auxiliaries and adverbs before it. */
function coreOf(sentence: Sentence, verb: number, speaker: FoundSpeaker | null): Span {
  const token = sentence.tokens[verb]!;
  const small = childrenBy(sentence, verb, ["aux", "advmod"]).filter((child) => verb - child <= 3 && child < verb);
  const words = union(token, ...small.map((child) => sentence.tokens[child]!));
  if (speaker === null || !speaker.here) return words;
  const { party } = speaker;
  if (party.start > token.start) return party.start - token.end <= 1 ? union(words, party) : words;
  // With the clauses and appositions of the subject, which are no part of the speaker's name.
  const whole = childrenBy(sentence, verb, ["nsubj"]).map((child) => subtreeSpan(sentence, child));
  return union(words, party, ...whole.filter((one) => one.start >= party.start && one.end <= token.start));
}
