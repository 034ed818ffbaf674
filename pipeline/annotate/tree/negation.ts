/** Negation of every kind that a clause carries itself. */
import type { Sentence } from "../sentence.ts";
import { sharesAuxiliaries } from "./auxiliaries.ts";
import { childrenBy } from "./relations.ts";

const ADVERBS = ["not", "n't", "n’t", "never", "neither", "nor", "hardly", "scarcely", "nowhere"];
const PRONOUNS = ["nobody", "none", "nothing", "neither", "no-one"];
const ARGUMENTS = ["nsubj", "obj", "iobj"];
/** "in no way", "at no time", "under no circumstances"; but "left with no choice" is left. */
const NEGATIVE_OBLIQUES = ["way", "time", "point", "circumstance", "case", "account", "sense", "condition"];
/** "not only X but Y", "not until Friday", "no fewer than ten": the clause holds. */
const HARMLESS_AFTER = ["only", "just", "merely", "simply", "until", "fewer", "less", "later", "sooner", "doubt"];

/**
 * True where the clause says that it is not so: "not", "n't", "never", "no longer", "neither", "nor"; "no" and its like at a
 * subject or object ("no group claimed it", "gave no reason"), "in no way"; "without" before the verb; an infinitive under
 * "fail" ("failed to agree"). A negation of the verb above ("did not agree to leave") is that verb's: ask it.
 */
export function isNegated(sentence: Sentence, verb: number): boolean {
  return hasNegativeWord(sentence, verb) || hasNegativeArgument(sentence, verb) || isUnderFailure(sentence, verb);
}

function wordOf(sentence: Sentence, index: number): string {
  return sentence.tokens[index]?.text.toLowerCase() ?? "";
}

function hasNegativeWord(sentence: Sentence, verb: number): boolean {
  for (const child of childrenBy(sentence, verb, ["advmod", "cc", "mark", "case"])) {
    const word = wordOf(sentence, child);
    if (word === "without") return true;
    if (ADVERBS.includes(word) && !HARMLESS_AFTER.includes(wordOf(sentence, child + 1))) return true;
    if (word === "longer" && wordOf(sentence, child - 1) === "no") return true;
  }
  // "did not confirm or deny" denies both, "was not freed but moved" only the first.
  const but = childrenBy(sentence, verb, ["cc"]).some((child) => wordOf(sentence, child) === "but");
  return !but && sharesAuxiliaries(sentence, verb) && isNegated(sentence, sentence.tokens[verb]!.head);
}

function hasNegativeArgument(sentence: Sentence, verb: number): boolean {
  const obliques = childrenBy(sentence, verb, ["obl"]).filter((oblique) =>
    NEGATIVE_OBLIQUES.includes(sentence.tokens[oblique]!.lemma),
  );
  return [...childrenBy(sentence, verb, ARGUMENTS), ...obliques].some((argument) => {
    if (PRONOUNS.includes(wordOf(sentence, argument))) return true;
    return childrenBy(sentence, argument, ["det", "advmod"]).some((child) => {
      const word = wordOf(sentence, child);
      return (word === "no" || word === "neither") && !HARMLESS_AFTER.includes(wordOf(sentence, child + 1));
    });
  });
}

function isUnderFailure(sentence: Sentence, verb: number): boolean {
  const { deprel, head } = sentence.tokens[verb]!;
  return deprel === "xcomp" && sentence.tokens[head]!.lemma === "fail";
}
