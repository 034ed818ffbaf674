/** Where an event took place: reviewed places that hang on it by a preposition of place. */
import type { Sentence } from "../../annotate/sentence.ts";
import { headOfSpan, tokensIn } from "../../annotate/tree/locate.ts";
import type { Mention, Resolved } from "../../resolve/mention.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import type { Filler } from "../account.ts";
import { isEventNoun } from "../time/event-words.ts";
import { predicateTiers } from "../time/predicates.ts";
import { datelinePlaces } from "./dateline.ts";
import { type PlaceOwner, placeOwner } from "./owner.ts";

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
  const mentions = mentionsIn(resolved, sentence);
  const named = mentions.filter((mention) => isPlace(sentence, mention, types));
  if (named.length === 0) return [];
  const dateline = datelinePlaces(resolved, sentence, named);
  const inside = named.filter((place) => !dateline.includes(place));
  const persons = new Set(
    mentions
      .filter(({ entityId }) => types.get(entityId) === "person")
      .flatMap((mention) => tokensIn(sentence, mention)),
  );
  const owned = inside.flatMap((place): Owned[] => {
    const owner = placeOwner(sentence, headOfSpan(sentence, place), (index) => persons.has(index));
    return owner === null ? [] : [{ place, owner }];
  });
  for (const [tier, predicates] of predicateTiers(sentence, trigger).entries()) {
    const found = owned.filter(({ owner }) => predicates.includes(owner.index) && (tier > 0 || !owner.arrival));
    if (found.length > 0) return inOrder(found);
  }
  return inside.length === 0 && isGathering(sentence, trigger) ? dateline.map(toFiller) : [];
}

interface Owned {
  readonly place: Mention;
  readonly owner: PlaceOwner;
}

/** Binary search for the first: a long document has many mentions. */
function mentionsIn({ mentions }: Resolved, sentence: Sentence): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.start < sentence.end; i += 1) found.push(mentions[i]!);
  return found;
}

/** A pronoun does not place, nor does an adjective: "Veshtian troops" act. */
function isPlace(sentence: Sentence, mention: Mention, types: ReadonlyMap<string, EntityType>): boolean {
  if (types.get(mention.entityId) !== "place" || mention.form === "pronoun") return false;
  const head = sentence.tokens[headOfSpan(sentence, mention)];
  return head !== undefined && head.xpos !== "JJ";
}

function inOrder(found: readonly Owned[]): Filler[] {
  const sorted = [...found].sort((a, b) => a.owner.closeness - b.owner.closeness || a.place.start - b.place.start);
  const seen = new Set<string>();
  return sorted.flatMap(({ place }) => {
    if (seen.has(place.entityId)) return [];
    seen.add(place.entityId);
    return [toFiller(place)];
  });
}

function toFiller({ start, end, entityId }: Mention): Filler {
  return { start, end, entityId };
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

/** The main event of the sentence, and one at which people are together. */
function isGathering(sentence: Sentence, trigger: number): boolean {
  const token = sentence.tokens[trigger]!;
  if (token.upos === "VERB") return token.deprel === "root" && GATHERINGS.includes(token.lemma);
  return isEventNoun(token) && sentence.tokens[token.head]?.deprel === "root";
}
