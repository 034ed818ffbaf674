/** Statements whose cue is a verb: each frame of its entries is tried, and the first that finds content is taken. */
import type { Sentence } from "../../../annotate/sentence.ts";
import { particles } from "../../../annotate/tree/clause.ts";
import { obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { type Span, spanContains } from "../../../text/span.ts";
import { type Frame, type VerbCue, verbCues } from "../cues.ts";
import type { Draft, Party } from "../draft.ts";
import { announced } from "../frames/announced.ts";
import { asSaid } from "../frames/as-said.ts";
import { charge } from "../frames/charge.ts";
import { clause } from "../frames/clause.ts";
import type { FrameRule, Reported, VerbSite } from "../frames/frame.ts";
import { infinitive } from "../frames/infinitive.ts";
import { object } from "../frames/object.ts";
import { oblique } from "../frames/oblique.ts";
import { order } from "../frames/order.ts";
import { predicate } from "../frames/predicate.ts";
import { quotation } from "../frames/quotation.ts";
import { rest } from "../frames/rest.ts";
import { tell } from "../frames/tell.ts";
import { partyOf } from "../party.ts";
import { widenToQuotations } from "../quoted.ts";
import type { Reading } from "../reading.ts";
import { siteOf } from "../site.ts";
import { isSpoken } from "../spoken.ts";
import { union } from "../words.ts";

/** In this order: a clause or quotation is what was said; an object may only be what it was about. */
const FRAMES: readonly (readonly [Frame, FrameRule])[] = [
  ["quotation", quotation],
  ["order", order],
  ["clause", asSaid],
  ["quotation", asSaid],
  ["tell", tell],
  ["clause", clause],
  ["infinitive", infinitive],
  ["charge", charge],
  ["predicate", predicate],
  ["oblique", oblique],
  ["object", object],
  ["clause", rest],
  ["clause", announced],
  ["tell", announced],
  ["tell", rest],
];

/** Passives that tell what was said though not by whom: "it was alleged that", "was told that", "was accused of". */
const SPEAKERLESS: readonly Frame[] = ["clause", "tell", "charge"];

export function verbStatements(reading: Reading, sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  for (const token of sentence.tokens) {
    if (token.upos !== "VERB") continue;
    const listed = verbCues(token.lemma);
    if (listed.length === 0) continue;
    const cues = listed.filter((cue) => hasParticle(sentence, token.index, cue));
    if (cues.length === 0) continue;
    const draft = statementAt(reading, sentence, token.index, cues);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function hasParticle(sentence: Sentence, verb: number, cue: VerbCue): boolean {
  if (cue.particle === undefined) return true;
  return (
    particles(sentence, verb).includes(cue.particle) || sentence.tokens[verb + 1]?.text.toLowerCase() === cue.particle
  );
}

function statementAt(reading: Reading, sentence: Sentence, verb: number, cues: readonly VerbCue[]): Draft | null {
  const site = siteOf(reading, sentence, verb);
  if (!isSpoken(sentence, verb, site.quotations)) return null;
  // Only a passive speaks for nobody: "it was alleged that".
  if (site.speaker === null ? childrenBy(sentence, verb, ["aux:pass"]).length === 0 : isNobody(site.speaker))
    return null;
  // An entry with a particle of its own is the better reading of "point out".
  const ordered = [
    ...cues.filter((cue) => cue.particle !== undefined),
    ...cues.filter((cue) => cue.particle === undefined),
  ];
  for (const [frame, rule] of FRAMES) {
    for (const cue of ordered) {
      if (!cue.takes.includes(frame) || !isSpeakerOf(cue, site.speaker)) continue;
      const found = rule(site, cue);
      if (found === null) continue;
      if (site.speaker === null && (cue.named === true || !SPEAKERLESS.includes(frame))) return null;
      return isInOwnWords(site, frame, found) ? null : draftOf(site, cue, found);
    }
  }
  return null;
}

const QUOTING: readonly Frame[] = ["clause", "quotation", "tell"];

/**
 * Inside a quotation its speaker talks of himself ("I say", "we demand") and of others. Only that somebody named or described said so
 * and so, or words in marks of their own, make a statement within the statement.
 */
function isInOwnWords(site: VerbSite, frame: Frame, found: Reported): boolean {
  if (site.room.start === 0 && site.room.end === site.annotated.document.text.length) return false;
  if (site.quotations.some((one) => spanContains(found.content, one))) return false;
  const byName = site.speaker?.heads.some((head) => site.speaker!.sentence.tokens[head]!.upos !== "PRON") ?? false;
  return !byName || !QUOTING.includes(frame);
}

const NOBODY = [
  "this",
  "that",
  "these",
  "those",
  "which",
  "what",
  "there",
  "anyone",
  "anybody",
  "everyone",
  "everybody",
];

/** "This suggests": nobody speaks. */
function isNobody(speaker: Party): boolean {
  const words = speaker.heads.map((head) => speaker.sentence.tokens[head]!.text.toLowerCase());
  return words.every((word) => NOBODY.includes(word));
}

function isSpeakerOf(cue: VerbCue, speaker: Party | null): boolean {
  if (cue.speakers === undefined) return true;
  return speaker?.heads.some((head) => cue.speakers!.includes(speaker.sentence.tokens[head]!.lemma)) ?? false;
}

function draftOf(site: VerbSite, cue: VerbCue, found: Reported): Draft | null {
  const { sentence, at, speaker } = site;
  const token = sentence.tokens[at]!;
  const particle = sentence.tokens[at + 1];
  const cueEnd =
    found.cueEnd ??
    (cue.particle !== undefined && particle?.text.toLowerCase() === cue.particle ? particle.end : token.end);
  const cueSpan = { start: token.start, end: cueEnd };
  const content = widenToQuotations(site, found.content, cueSpan);
  if (content === null) return null;
  const told =
    found.addressee === undefined || found.addressee.length === 0 ? null : partyOf(sentence, found.addressee);
  const addressee = told ?? spokenTo(site, cue);
  return {
    rule: found.rule,
    speaker,
    addressee: addressee === null ? null : withoutContent(addressee, content),
    cue: cueSpan,
    stance: cue.stance,
    content,
    evidence: union(cueSpan, content, ...(speaker === null ? [] : [speaker])),
  };
}

/** "Told the senator of arrests": the parser hangs what was said on whom it was said to. */
function withoutContent(addressee: Party, content: Span): Party {
  if (addressee.start >= content.start || addressee.end < content.start) return addressee;
  const inside = addressee.sentence.tokens.filter(
    (token) => token.start >= addressee.start && token.end <= content.start,
  );
  const last = inside.findLast((token) => token.upos !== "ADP" && token.upos !== "PUNCT");
  return last === undefined ? addressee : { ...addressee, end: last.end };
}

/** "Said to reporters": where "to" is not how the cue takes its content. */
function spokenTo({ sentence, at }: VerbSite, cue: VerbCue): Party | null {
  if (!cue.takes.some((frame) => QUOTING.includes(frame)) || cue.prepositions?.includes("to")) return null;
  const person = obliques(sentence, at).find((one) => one.preposition === "to" && one.head > at);
  return person === undefined ? null : partyOf(sentence, [person.head]);
}
