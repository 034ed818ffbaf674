/** What is said of a meeting after it was told: "They met on Monday. The meeting lasted four hours." */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy, hasChild } from "../../annotate/tree/relations.ts";
import type { Resolved } from "../../resolve/mention.ts";
import type { ValueAccount } from "../account.ts";
import { predicateTiers } from "../time/predicates.ts";
import { countsIn } from "./counts.ts";
import { type Length, lengthsIn } from "./durations.ts";
import data from "./gatherings.json" with { type: "json" };

const VERBS = new Set(data.verbs.map((entry) => entry.lemma));
const NOUNS = new Set(data.nouns.map((entry) => entry.lemma));

/**
 * Values that later words give to the gathering at `trigger`: in another clause of its sentence or in the next sentence of
 * its paragraph, where a definite noun ("the meeting", "the talks") or "it" takes the gathering up. Only the main gathering
 * of the sentence gets them, so that of two meetings told in one sentence the one in passing does not. `[]` otherwise.
 */
export function followUps(resolved: Resolved, sentence: Sentence, trigger: number): ValueAccount[] {
  if (!isMainGathering(sentence, trigger)) return [];
  const here = takenUp(resolved, sentence, trigger);
  const next = resolved.annotated.sentences[sentence.index + 1];
  const later = next !== undefined && next.paragraph === sentence.paragraph ? takenUp(resolved, next, -1) : [];
  return [...here, ...later];
}

/** Values whose event is a definite gathering noun other than the trigger. */
function takenUp(resolved: Resolved, sentence: Sentence, trigger: number): ValueAccount[] {
  const isAgain = (index: number): boolean => index !== trigger && takesUp(sentence, index, trigger < 0);
  const lengths: readonly Length[] = lengthsIn(resolved, sentence);
  const long = lengths.filter(({ lasting }) => lasting.some(isAgain)).map(({ value }) => value);
  const counts = countsIn(resolved, sentence);
  const sized = counts
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

function isMainGathering(sentence: Sentence, trigger: number): boolean {
  const gatherings = sentence.tokens.filter(({ lemma, upos }) =>
    (upos === "VERB" ? VERBS : NOUNS).has(lemma.toLowerCase()),
  );
  const told = gatherings.filter(({ index }) => !hasChild(sentence, index, ["nummod"]));
  if (told.length === 0) return false;
  const depths = told.map(({ index }) => depthOf(sentence, index));
  const main = told[depths.indexOf(Math.min(...depths))]!.index;
  const own = predicateTiers(sentence, trigger)[0]!;
  return own.includes(main) || predicateTiers(sentence, main)[0]!.includes(trigger);
}

function depthOf(sentence: Sentence, index: number): number {
  let depth = 0;
  for (let at = index; at >= 0; at = sentence.tokens[at]!.head) depth += 1;
  return depth;
}
