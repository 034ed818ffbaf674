/** What is said of a meeting after it was told: "They met on Monday. The meeting lasted four hours." */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy, hasChild } from "../../annotate/tree/relations.ts";
import type { Resolved } from "../../resolve/mention.ts";
import type { ValueAccount } from "../account.ts";
import { oncePerSentence } from "../time/once.ts";
import { predicateTiers } from "../time/predicates.ts";
import { countsIn } from "./counts.ts";
import { type Length, lengthsIn } from "./durations.ts";
import data from "./gatherings.json" with { type: "json" };

const VERBS = new Set(data.verbs.map((entry) => entry.lemma));
const NOUNS = new Set(data.nouns.map((entry) => entry.lemma));

/** How many sentences on a meeting may be taken up again; a newspaper's paragraphs are often one sentence. */
const REACH = 3;

/**
 * Values that later words give to the gathering at `trigger`: in another clause of its sentence or in one of the next three
 * sentences, where a definite noun ("the meeting", "the talks") or, in the next, "it" takes the gathering up and no other
 * gathering is told of before. Only the main gathering of the sentence gets them, so that of two meetings told in one
 * sentence the one in passing does not. `[]` otherwise.
 */
export function followUps(resolved: Resolved, sentence: Sentence, trigger: number): ValueAccount[] {
  if (!isMainGathering(resolved, sentence, trigger)) return [];
  const found = takenUp(resolved, sentence, trigger, false);
  const { sentences } = resolved.annotated;
  for (let distance = 1; distance <= REACH; distance += 1) {
    const next = sentences[sentence.index + distance];
    if (next === undefined) break;
    const later = takenUp(resolved, next, -1, distance === 1);
    if (later.length > 0) return [...found, ...later];
    if (tellsOfAnother(resolved, next)) break;
  }
  return found;
}

function tellsOfAnother(resolved: Resolved, sentence: Sentence): boolean {
  return gatheringsIn(resolved, sentence).some((index) => !takesUp(sentence, index, false));
}

/** Values whose event is a definite gathering noun other than the trigger. */
function takenUp(resolved: Resolved, sentence: Sentence, trigger: number, allowsIt: boolean): ValueAccount[] {
  const isAgain = (index: number): boolean => index !== trigger && takesUp(sentence, index, allowsIt);
  const lengths: readonly Length[] = lengthsIn(resolved, sentence);
  const long = lengths.filter(({ lasting }) => lasting.some(isAgain)).map(({ value }) => value);
  const sized = countsIn(resolved, sentence)
    .filter(({ value, events }) => value.property === "size" && events.some(isAgain))
    .map(({ value }) => value);
  return [...long, ...sized];
}

function takesUp(sentence: Sentence, index: number, allowsIt: boolean): boolean {
  const token = sentence.tokens[index]!;
  if (allowsIt && token.text.toLowerCase() === "it") return true;
  if (!NOUNS.has(token.lemma.toLowerCase())) return false;
  return childrenBy(sentence, index, ["det", "nmod:poss"]).some((child) =>
    ["the", "this", "that", "their", "these", "his", "her"].includes(sentence.tokens[child]!.text.toLowerCase()),
  );
}

function isMainGathering(resolved: Resolved, sentence: Sentence, trigger: number): boolean {
  const told = gatheringsIn(resolved, sentence);
  if (told.length === 0) return false;
  const depths = told.map((index) => depthOf(sentence, index));
  const main = told[depths.indexOf(Math.min(...depths))]!;
  const own = predicateTiers(sentence, trigger)[0]!;
  return own.includes(main) || predicateTiers(sentence, main)[0]!.includes(trigger);
}

/** Tokens that tell of a gathering; "three meetings" are none that "the meeting" could take up. */
const gatheringsIn = oncePerSentence((_, sentence): number[] =>
  sentence.tokens
    .filter(({ lemma, upos }) => (upos === "VERB" ? VERBS : NOUNS).has(lemma.toLowerCase()))
    .map(({ index }) => index)
    .filter((index) => !hasChild(sentence, index, ["nummod"])),
);

function depthOf(sentence: Sentence, index: number): number {
  let depth = 0;
  for (let at = index; at >= 0; at = sentence.tokens[at]!.head) depth += 1;
  return depth;
}
