/** What a verb acts on. */
import type { Sentence } from "../sentence.ts";
import { antecedent, describedNoun } from "./antecedent.ts";
import { firstConjunct, withConjuncts } from "./conjuncts.ts";
import { childrenBy, hasChild } from "./relations.ts";
import { ownSubjects } from "./subjects.ts";
import { voiceOf } from "./voice.ts";

/**
 * Heads of the direct and indirect objects, ascending, coordination resolved, relative pronouns as their antecedent. Of
 * coordinated verbs the object behind the last is everybody's ("condemned and rejected the vote"). In a relative clause
 * without a relative word the noun it describes is the object ("the men they arrested"). Of a passive: see `subjects`.
 */
export function objects(sentence: Sentence, verb: number): number[] {
  const own = childrenBy(sentence, verb, ["obj", "iobj"]);
  const found = own.length > 0 ? own : sharedObjects(sentence, verb);
  if (found.length > 0) {
    const all = withConjuncts(sentence, found).map((object) => antecedent(sentence, object));
    return withConjuncts(sentence, all);
  }
  return describedObject(sentence, verb);
}

function sharedObjects(sentence: Sentence, verb: number): number[] {
  const first = firstConjunct(sentence, verb);
  if (first === verb || ownSubjects(sentence, verb).length > 0 || voiceOf(sentence, verb) === "passive") return [];
  return childrenBy(sentence, first, ["obj", "iobj"]).filter((object) => object > verb);
}

const TIMES_AND_WAYS = ["day", "week", "month", "year", "time", "moment", "night", "way", "reason", "place"];

function describedObject(sentence: Sentence, verb: number): number[] {
  const noun = describedNoun(sentence, verb);
  if (noun < 0 || TIMES_AND_WAYS.includes(sentence.tokens[noun]!.lemma)) return [];
  const { deprel } = sentence.tokens[verb]!;
  if (deprel !== "acl:relcl" || ownSubjects(sentence, verb).length === 0 || voiceOf(sentence, verb) === "passive")
    return [];
  if (hasChild(sentence, verb, ["ccomp", "xcomp"])) return [];
  const { tokens } = sentence;
  // A relative word says itself what is missing ("the man who", "the town where"); a stranded preposition has taken the noun.
  const taken = childrenBy(sentence, verb, ["nsubj", "obl", "advmod"]).some(
    (child) =>
      ["WDT", "WP", "WP$", "WRB"].includes(tokens[child]!.xpos) || (tokens[child]!.upos === "ADP" && child > verb),
  );
  return taken ? [] : withConjuncts(sentence, [noun]);
}
