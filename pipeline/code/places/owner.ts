/** What a place says the place of: from its name up the tree, through the phrase it stands in, to a verb or an event's noun. */
import type { Sentence } from "../../annotate/sentence.ts";
import { appositions } from "../../annotate/tree/noun-phrase.ts";
import { obliqueOf } from "../../annotate/tree/obliques.ts";
import { isRelation } from "../../annotate/tree/relations.ts";
import { isCarrier, isEventNoun } from "../time/event-words.ts";
import { isVerb, verbOfMisread } from "../time/predicates.ts";

/** Prepositions of place by how closely they place: "at the Harbour Club in Lodran". */
const CLOSENESS: Readonly<Record<string, number>> = {
  inside: 0,
  outside: 0,
  "in front of": 0,
  "outside of": 0,
  at: 1,
  near: 1,
  in: 2,
  around: 2,
  within: 2,
  across: 3,
  through: 3,
  throughout: 3,
};
/** "On" places only what one can stand on: "on Capitol Hill", not "on Pakistan". */
const STANDING_GROUND = ["Hill", "Street", "Road", "Square", "Avenue", "Island", "Bridge", "Mount", "Coast", "Border"];
/** Verbs whose "to" is where what follows happens: "came to the airport and was detained", "travelled to Lodran to meet". */
const MOTION = ["come", "arrive", "travel", "fly", "go", "return", "drive", "walk"];
/** What is done face to face is done where the others are: "attacked voters in Lodran", "met the envoy in Lodran". */
const HANDS_ON = new Set(
  "abduct ambush arrest attack beat bomb detain hit injure intercept kidnap kill massacre meet murder raid rape rob shell shoot stab torture wound".split(
    " ",
  ),
);
/** "The Lodran meeting". */
const GATHERINGS = [
  "meeting",
  "rally",
  "conference",
  "talk",
  "summit",
  "dinner",
  "hearing",
  "march",
  "protest",
  "demonstration",
  "session",
];

export interface PlaceOwner {
  /** The verb or noun. */
  readonly index: number;
  readonly closeness: number;
  /** The place is where a motion ends: it is that of what happens there, not of the motion. */
  readonly arrival: boolean;
}

const INSIDE_PHRASE = ["nmod", "appos", "compound", "flat", "amod", "conj", "list", "obl"];

/** `isPerson`: whether a token is part of a person's name ("US Congressman Omar Teshil" is no place). Null where it places nothing. */
export function placeOwner(sentence: Sentence, place: number, isPerson: (index: number) => boolean): PlaceOwner | null {
  const { tokens } = sentence;
  let pending: number | null = null;
  for (let at = place; tokens[at]!.head >= 0; at = tokens[at]!.head) {
    const token = tokens[at]!;
    const { head } = token;
    const { preposition, index } = obliqueOf(sentence, at);
    const closeness = closenessOf(sentence, at, preposition);
    const misread = verbOfMisread(sentence, at);
    if (misread >= 0) return closeness === null ? null : { index: misread, closeness, arrival: false };
    if (isVerb(sentence, head)) {
      const arrival = MOTION.includes(tokens[head]!.lemma) && ["to", "into", "at", "in"].includes(preposition);
      if (arrival) return { index: head, closeness: 1, arrival };
      const isThere = namesSomebody(sentence, at) || (isRelation(token, ["obj"]) && HANDS_ON.has(tokens[head]!.lemma));
      const found = closeness ?? (isRelation(token, ["obj", "nsubj", "obl"]) && isThere ? pending : null);
      return found === null
        ? null
        : { index: eventBefore(sentence, head, index) ?? head, closeness: found, arrival: false };
    }
    if (!isRelation(token, INSIDE_PHRASE)) return null;
    if (isEventNoun(tokens[head]!)) {
      const owns = isRelation(token, ["compound", "nmod:poss", "amod"]) && GATHERINGS.includes(tokens[head]!.lemma);
      // "Talks with Omar Teshil in Lodran" are in Lodran.
      const near = closeness ?? (namesSomebody(sentence, at) ? pending : null);
      return near === null && !owns ? null : { index: head, closeness: near ?? 2, arrival: false };
    }
    // From "US" into "US Congressman Omar Teshil", on whom one calls.
    if (closeness === null && pending === null && isPerson(head)) return null;
    // "Dorran and Teshil in Lodran", "the leader, Omar Teshil, in Lodran": the place of one is that of all.
    pending = closeness ?? (isRelation(token, ["conj", "appos", "flat"]) ? pending : null);
  }
  return null;
}

function closenessOf(sentence: Sentence, at: number, preposition: string): number | null {
  if (preposition === "on") return STANDING_GROUND.includes(sentence.tokens[at]!.text) ? 1 : null;
  return CLOSENESS[preposition] ?? null;
}

/** "Met Omar Teshil in Lodran" is often read as Omar Teshil in Lodran; a name is not told apart by its place. */
function namesSomebody(sentence: Sentence, index: number): boolean {
  return [index, ...appositions(sentence, index)].some((other) => sentence.tokens[other]!.xpos.startsWith("NNP"));
}

/** "Accused the army at a rally in Lodran": there both happen. */
const OCCASIONS = ["in", "at", "during"];

/**
 * "Condemned the raid in Lodran", "spoke of arrests in Lodran": a place just behind an event's noun is that event's, also where
 * the tree hangs it on the verb; null where there is no such noun, or the verb only carries it.
 */
function eventBefore(sentence: Sentence, verb: number, preposition: number): number | null {
  const noun = preposition - 1;
  const token = sentence.tokens[noun];
  if (token === undefined || token.head !== verb || !isEventNoun(token) || isCarrier(sentence.tokens[verb]!))
    return null;
  if (isRelation(token, ["obj"])) return noun;
  return isRelation(token, ["obl"]) && !OCCASIONS.includes(obliqueOf(sentence, noun).preposition) ? noun : null;
}
