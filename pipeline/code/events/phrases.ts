/** Whether the words of a frame stand around its head: phrasal verbs, idioms, compounds. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { lemmasOf } from "./lemmas-of.ts";
import type { Entry } from "./lexicon.ts";

export function sameWord(sentence: Sentence, index: number, word: string): boolean {
  const token = sentence.tokens[index];
  return token !== undefined && lemmasOf(token).includes(word);
}

const REACH = 8;

/** "handed three men over", read as a preposition by mistake */
const PARTICLES = new Set(["over", "out", "off", "up", "down", "back", "away"]);

const DAYS = new Set(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);

/** Prepositions must be the head's own, or stand right behind it; other words of a phrase may be a few words off. */
function belongsTo(sentence: Sentence, place: number, after: number, head: number, isLast: boolean): boolean {
  const token = sentence.tokens[place]!;
  // The "to" of an infinitive is not the preposition of "agree to a plan", "war" in "war games" is no war.
  if (token.deprel === "mark" || (token.deprel === "compound" && token.head > place && isLast)) return false;
  // "took [him] into custody": the preposition goes with the noun behind it.
  if (token.deprel !== "case" || !isLast || PARTICLES.has(token.text.toLowerCase()))
    return place <= after + 7 || token.head === head;
  if (DAYS.has(sentence.tokens[token.head]?.text ?? "")) return false;
  if (place === after + 1) return true;
  // "called the envoy on Friday" is no call on anybody.
  const objects = childrenBy(sentence, head, ["obj", "iobj"]).filter(
    (o) =>
      o < place &&
      !/^(?:plug|weight|end|halt|pressure|aim|issue|exception|fault|part|war|side|control|blame|concern)$/.test(
        sentence.tokens[o]!.lemma,
      ),
  );
  return objects.length === 0 && (place === after + 2 || sentence.tokens[token.head]?.head === head);
}

/** Places of the words of a phrase, in order after (or right before) the head; null where one is missing. */
export function findPhrase(sentence: Sentence, index: number, entry: Pick<Entry, "before" | "after">): number[] | null {
  const places: number[] = [];
  let at = index;
  for (let k = 0; k < entry.after.length; k += 1) {
    let found = -1;
    for (let i = at + 1; i <= at + REACH && i < sentence.tokens.length; i += 1) {
      if (sentence.tokens[i]!.upos === "PUNCT" && sentence.tokens[i]!.text !== "-") break;
      if (sameWord(sentence, i, entry.after[k]!) && belongsTo(sentence, i, at, index, k === entry.after.length - 1)) {
        found = i;
        break;
      }
    }
    if (found < 0) return null;
    places.push(found);
    at = found;
  }
  at = index;
  for (let k = entry.before.length - 1; k >= 0; k -= 1) {
    let place = at - 1;
    if (sentence.tokens[place]?.text === "-") place -= 1;
    if (!sameWord(sentence, place, entry.before[k]!)) return null;
    places.unshift(place);
    at = place;
  }
  return places;
}
