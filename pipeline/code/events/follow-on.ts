/**
 * Sentences that go on about a meeting already told: "The meeting lasted four hours", "Two aides attended", "Both agreed".
 * They add attendees to the event before, or borrow its parties, rather than tell of an event of their own.
 */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { EventAccount, Filler, PartyAccount } from "../account.ts";
import { wordSet } from "./lexicon.ts";

const GATHERINGS = wordSet("meeting_nouns");
const DEFINITE = new Set(["the", "this", "that", "these", "those", "their"]);
/** How many parties the words stand for; 0 where they do not say. */
const COUNTED: Readonly<Record<string, number>> = {
  both: 2,
  "the two": 2,
  "the pair": 2,
  "the two men": 2,
  "the two women": 2,
  "the two leaders": 2,
  "the two sides": 2,
  "the two countries": 2,
  "both sides": 2,
  "both men": 2,
  "both leaders": 2,
  "all three": 3,
  "the three": 3,
  they: 0,
  "the sides": 0,
};

/** "The meeting", "their talks": a gathering that was told before, named without its parties. */
function isAgain(sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]!;
  if (!GATHERINGS.has(token.lemma.toLowerCase())) return false;
  const definite = childrenBy(sentence, noun, ["det", "nmod:poss"]).some((d) =>
    DEFINITE.has(sentence.tokens[d]!.text.toLowerCase()),
  );
  return (
    definite &&
    childrenBy(sentence, noun, ["nmod", "amod", "compound"]).every((c) => sentence.tokens[c]!.deprel === "nmod:poss")
  );
}

/** True where the trigger, or the gathering that it carries, takes up an earlier one. */
export function takesUp(sentence: Sentence, trigger: number): boolean {
  if (isAgain(sentence, trigger)) return true;
  const { lemma } = sentence.tokens[trigger]!;
  if (lemma === "present") return childrenBy(sentence, trigger, ["obl"]).every((o) => isAgain(sentence, o));
  return lemma === "attend" && childrenBy(sentence, trigger, ["obj", "nsubj:pass"]).every((o) => isAgain(sentence, o));
}

const parties = (event: EventAccount): PartyAccount[] =>
  event.parties.filter((p) => p.role === "participant" && p.entityId !== null);

/** What is said or told to somebody at a meeting is not the meeting. */
const TALK = /^consult\.(?:brief|discuss|discuss_alone|talk|talk_to|call|telephone)(?:\+|$)/;

/** The last gathering with at least two known parties. */
export function lastGathering(events: readonly EventAccount[]): number {
  for (let i = events.length - 1; i >= Math.max(0, events.length - 6); i -= 1) {
    const event = events[i]!;
    if (event.type === "CONSULT" && !TALK.test(event.rule) && parties(event).length > 1) return i;
  }
  return -1;
}

/** The event with those who are said to have been there too. */
export function withAttendees(event: EventAccount, others: readonly Filler[]): EventAccount {
  const fresh = others.filter((o) => o.entityId !== null && !event.parties.some((p) => p.entityId === o.entityId));
  return { ...event, parties: [...event.parties, ...fresh.map((o): PartyAccount => ({ ...o, role: "attendee" }))] };
}

/** For "both", "the two men", "they": the parties of the last gathering, where their number fits; else null. */
export function borrowed(words: string, events: readonly EventAccount[]): Filler[] | null {
  const count = COUNTED[words.toLowerCase()];
  if (count === undefined) return null;
  const last = lastGathering(events);
  if (last < 0) return null;
  const found = parties(events[last]!);
  const ids = new Set(found.map((p) => p.entityId));
  if (count !== 0 && ids.size !== count) return null;
  return found.map(({ start, end, entityId }) => ({ start, end, entityId }));
}
