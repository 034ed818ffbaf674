/** Whether a verb of speech tells that something was said: not that it was not, that it would be or might be. */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { sharesAuxiliaries } from "../../annotate/tree/auxiliaries.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { verbFeatures } from "../../annotate/tree/verb-features.ts";
import type { Span } from "../../text/span.ts";
import { spansOverlap } from "../../text/span.ts";
import { hasTense } from "./words.ts";

/** An infinitive under these has happened: "went on to say", "used the speech to accuse". */
const CARRIED_OUT = [
  "continue",
  "begin",
  "start",
  "go",
  "proceed",
  "hasten",
  "rush",
  "manage",
  "use",
  "take",
  "return",
  "issue",
  "appear",
];
/** "stopped short of saying", "without saying", "instead of saying". */
const NOT_CARRIED_OUT = ["without", "instead", "of", "than", "from", "unless", "if"];

/** `quotations`: those in which the verb does not stand itself; a "no" in them denies nothing of the verb. */
export function isSpoken(sentence: Sentence, verb: number, quotations: readonly Span[]): boolean {
  // Next to a quotation the parser gives the verb words of the quotation; a form with tense has no modal of its own.
  if (hasTense(sentence.tokens[verb]!))
    return !isUnsaid(sentence, verb, quotations) && !isCondition(sentence, verb, quotations);
  const features = verbFeatures(sentence, verb);
  if (features.modality !== null || features.mood === "imperative" || features.mood === "conditional") return false;
  if (isUnsaid(sentence, verb, quotations)) return false;
  if (features.mood === "infinitive") return isCarriedOut(sentence, verb, quotations);
  if (features.mood === "indicative") return features.tense !== "future" && !isQuestion(sentence, verb, quotations);
  const opens = childrenBy(sentence, verb, ["mark", "case"]).map((child) => sentence.tokens[child]!.text.toLowerCase());
  return !opens.some((word) => NOT_CARRIED_OUT.includes(word));
}

/** "If the mayor says". */
function isCondition(sentence: Sentence, verb: number, quotations: readonly Span[]): boolean {
  return childrenBy(sentence, verb, ["mark"]).some((mark) => {
    const token = sentence.tokens[mark]!;
    return ["if", "unless"].includes(token.text.toLowerCase()) && !quotations.some((one) => spansOverlap(one, token));
  });
}

const NOT = ["not", "n't", "n’t", "never", "neither", "nor", "hardly", "nobody", "none", "nothing", "no-one"];

const NO = ["no", "neither"];

/** "Did not say", "nobody said", "no party has said"; of coordinated verbs the first one's "did not" is everybody's. */
function isUnsaid(sentence: Sentence, verb: number, quotations: readonly Span[]): boolean {
  const { tokens } = sentence;
  const own = childrenBy(sentence, verb, ["advmod", "cc", "nsubj"]).filter((child) => child < verb);
  if (own.some((child) => isOneOf(tokens[child]!, NOT, quotations) && tokens[child + 1]?.text !== "only")) return true;
  if (
    own.some(
      (child) =>
        tokens[child]!.deprel === "nsubj" &&
        childrenBy(sentence, child, ["det"]).some((det) => isOneOf(tokens[det]!, NO, quotations)),
    )
  )
    return true;
  return sharesAuxiliaries(sentence, verb) && isUnsaid(sentence, tokens[verb]!.head, quotations);
}

/** Inside a quotation the word is somebody else's. */
function isOneOf(token: Token, words: readonly string[], quotations: readonly Span[]): boolean {
  return words.includes(token.text.toLowerCase()) && !quotations.some((one) => spansOverlap(one, token));
}

function isCarriedOut(sentence: Sentence, verb: number, quotations: readonly Span[]): boolean {
  const token = sentence.tokens[verb]!;
  if (token.head < 0 || !["xcomp", "advcl", "conj"].includes(token.deprel)) return false;
  if (token.deprel === "conj") return isSpoken(sentence, token.head, quotations);
  const above = sentence.tokens[token.head]!;
  if (
    !CARRIED_OUT.includes(above.lemma) ||
    (above.text.toLowerCase() === "going" && sentence.tokens[above.index + 1]?.text === "to")
  )
    return false;
  return isSpoken(sentence, token.head, quotations);
}

/** "Did he say so?" asks. */
function isQuestion(sentence: Sentence, verb: number, quotations: readonly Span[]): boolean {
  const aux = childrenBy(sentence, verb, ["aux"]).find(
    (child) => !quotations.some((one) => spansOverlap(one, sentence.tokens[child]!)),
  );
  const subject = childrenBy(sentence, verb, ["nsubj"])[0];
  return aux !== undefined && subject !== undefined && aux < subject && sentence.tokens[aux]!.lemma === "do";
}
