/** Where an event took place: reviewed places that hang on it by a preposition of place. */
import type { Sentence } from "../../annotate/sentence.ts";
import { headOfSpan } from "../../annotate/tree/locate.ts";
import { appositions } from "../../annotate/tree/noun-phrase.ts";
import { obliqueOf, obliques } from "../../annotate/tree/obliques.ts";
import { childrenBy, isRelation } from "../../annotate/tree/relations.ts";
import type { Mention, Resolved } from "../../resolve/mention.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import type { Filler } from "../account.ts";
import { isCarrier, isEventNoun } from "../time/event-words.ts";
import { isVerb, predicateTiers } from "../time/predicates.ts";
import { datelinePlaces } from "./dateline.ts";

/** Prepositions of place by how closely they place: "at the Harbour Club in Lodran". */
const CLOSENESS: Readonly<Record<string, number>> = {
  inside: 0,
  outside: 0,
  "in front of": 0,
  "outside of": 0,
  at: 1,
  on: 1,
  near: 1,
  in: 2,
  around: 2,
  within: 2,
  across: 3,
  through: 3,
  throughout: 3,
};

/**
 * Places of the event at `trigger`, the most precise first: a secretariat, its city, its country. They hang on the trigger,
 * on the verb that carries it or on a clause at the same time; where somebody spoke of it is none of them, for that hangs
 * on the verb of speech. Only names that resolve to a reviewed place count. `[]` where there is none.
 *
 * The place of a dateline that opens the text is taken for gatherings told in the first sentence when that names no place
 * at all: a correspondent who is at a meeting files from there, while other news is often filed from elsewhere.
 */
export function placesOfEvent(
  resolved: Resolved,
  sentence: Sentence,
  trigger: number,
  types: ReadonlyMap<string, EntityType>,
): Filler[] {
  const named = placesIn(resolved, sentence, types);
  const dateline = datelinePlaces(resolved, sentence, named);
  const inside = named.filter((place) => !dateline.includes(place));
  for (const tier of predicateTiers(sentence, trigger)) {
    const found = tier.flatMap((predicate) => placesAt(sentence, predicate, inside));
    if (found.length > 0) return inOrder(found);
  }
  return inside.length === 0 && isGathering(sentence, trigger)
    ? dateline.map(({ start, end, entityId }) => ({ start, end, entityId }))
    : [];
}

interface Place extends Mention {
  readonly head: number;
}

function placesIn(resolved: Resolved, sentence: Sentence, types: ReadonlyMap<string, EntityType>): Place[] {
  const { mentions } = resolved;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.start < sentence.end; i += 1) {
    const mention = mentions[i]!;
    if (types.get(mention.entityId) === "place" && mention.form !== "pronoun") {
      found.push({ ...mention, head: headOfSpan(sentence, mention) });
    }
  }
  // "Veshtian troops" acts, it does not place.
  return found.filter((place) => place.head >= 0 && sentence.tokens[place.head]!.xpos !== "JJ");
}

interface Placed {
  readonly place: Place;
  readonly closeness: number;
}

function placesAt(sentence: Sentence, predicate: number, places: readonly Place[]): Placed[] {
  const direct = phrasesAt(sentence, predicate);
  // "Met Omar Teshil in Lodran" is often read as Omar Teshil in Lodran; a name is not told apart by its place.
  const named = childrenBy(sentence, predicate, ["obj", "nsubj", "nsubj:pass", "obl"]).filter((child) =>
    passesPlace(sentence, child),
  );
  const phrases = [...direct, ...named.flatMap((child) => phrasesAt(sentence, child))];
  const found: Placed[] = [];
  for (const { head, closeness } of phrases) {
    for (const place of places) if (isWithin(sentence, place.head, head)) found.push({ place, closeness });
  }
  const owned = isVerb(sentence, predicate) ? [] : places.filter((place) => ownsNoun(sentence, place.head, predicate));
  return [...found, ...owned.map((place) => ({ place, closeness: 2 }))];
}

interface Phrase {
  readonly head: number;
  readonly closeness: number;
}

function phrasesAt(sentence: Sentence, index: number): Phrase[] {
  const own = placePhrases(sentence, index).filter((phrase) => eventBefore(sentence, index, phrase.index) < 0);
  const { head } = sentence.tokens[index]!;
  if (head < 0 || !isEventNoun(sentence.tokens[index]!)) return own;
  const lent = placePhrases(sentence, head).filter((phrase) => eventBefore(sentence, head, phrase.index) === index);
  return [...own, ...lent];
}

function placePhrases(sentence: Sentence, index: number): (Phrase & { readonly index: number })[] {
  return obliques(sentence, index).flatMap((oblique) => {
    const closeness = CLOSENESS[oblique.preposition];
    return closeness === undefined ? [] : [{ head: oblique.head, index: oblique.index, closeness }];
  });
}

/**
 * "Condemned the raid in Lodran", "spoke of arrests in Lodran": a place just behind an event's noun is that event's, also where
 * the tree hangs it on the verb. -1 where there is no such noun, or the verb only carries it.
 */
function eventBefore(sentence: Sentence, verb: number, preposition: number): number {
  const noun = preposition - 1;
  const token = sentence.tokens[noun];
  if (token === undefined || token.head !== verb || !isEventNoun(token) || isCarrier(sentence.tokens[verb]!)) return -1;
  if (isRelation(token, ["obj"])) return noun;
  return isRelation(token, ["obl"]) && !OCCASIONS.includes(obliqueOf(sentence, noun).preposition) ? noun : -1;
}

/** "Accused the army at a rally in Lodran": there both happen. */
const OCCASIONS = ["in", "at", "during"];

function passesPlace(sentence: Sentence, index: number): boolean {
  const others = [index, ...appositions(sentence, index)];
  return others.some((other) => sentence.tokens[other]!.xpos.startsWith("NNP"));
}

const INSIDE_PHRASE = ["nmod", "appos", "compound", "flat", "amod", "conj", "list", "nmod:poss", "obl"];

/** From the place up to the head of the phrase through attributes alone, past no clause and no other event. */
function isWithin(sentence: Sentence, index: number, phrase: number): boolean {
  for (let at = index; ; at = sentence.tokens[at]!.head) {
    if (at === phrase) return true;
    const token = sentence.tokens[at]!;
    if (token.head < 0 || !isRelation(token, INSIDE_PHRASE)) return false;
    if (isEventNoun(sentence.tokens[token.head]!)) return false;
  }
}

/** "The London meeting", "London's rally". */
function ownsNoun(sentence: Sentence, place: number, noun: number): boolean {
  const token = sentence.tokens[place]!;
  return token.head === noun && isRelation(token, ["compound", "nmod:poss", "amod"]);
}

function inOrder(found: readonly Placed[]): Filler[] {
  const sorted = [...found].sort((a, b) => a.closeness - b.closeness || a.place.start - b.place.start);
  const seen = new Set<string>();
  return sorted.flatMap(({ place: { start, end, entityId } }) => {
    if (seen.has(entityId)) return [];
    seen.add(entityId);
    return [{ start, end, entityId }];
  });
}

const GATHERINGS = [
  "meet",
  "gather",
  "rally",
  "march",
  "protest",
  "demonstrate",
  "address",
  "convene",
  "assemble",
  "confer",
];

function isGathering(sentence: Sentence, trigger: number): boolean {
  const token = sentence.tokens[trigger]!;
  return token.upos === "VERB"
    ? token.deprel === "root" && GATHERINGS.includes(token.lemma)
    : isEventNoun(token) && isCarried(sentence, trigger);
}

function isCarried(sentence: Sentence, noun: number): boolean {
  const governor = sentence.tokens[sentence.tokens[noun]!.head];
  return governor?.deprel === "root";
}
