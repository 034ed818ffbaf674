/** Whether a verb of speech tells that something was said: not that it was not, that it would be or might be. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { verbFeatures } from "../../annotate/tree/verb-features.ts";

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
/** "stopped short of saying", "without saying", "instead of saying", "before saying". */
const NOT_CARRIED_OUT = ["without", "instead", "of", "before", "than", "from", "unless", "if"];

export function isSpoken(sentence: Sentence, verb: number): boolean {
  const features = verbFeatures(sentence, verb);
  if (
    features.negated ||
    features.modality !== null ||
    features.mood === "imperative" ||
    features.mood === "conditional"
  )
    return false;
  if (features.mood === "infinitive") return isCarriedOut(sentence, verb);
  if (features.mood === "indicative") return features.tense !== "future" && !isQuestion(sentence, verb);
  const opens = childrenBy(sentence, verb, ["mark", "case"]).map((child) => sentence.tokens[child]!.text.toLowerCase());
  return !opens.some((word) => NOT_CARRIED_OUT.includes(word));
}

function isCarriedOut(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  if (token.head < 0 || !["xcomp", "advcl", "conj"].includes(token.deprel)) return false;
  if (token.deprel === "conj") return isSpoken(sentence, token.head);
  const above = sentence.tokens[token.head]!;
  if (!CARRIED_OUT.includes(above.lemma) || above.text.toLowerCase() === "going") return false;
  return isSpoken(sentence, token.head);
}

/** "Did he say so?" asks. */
function isQuestion(sentence: Sentence, verb: number): boolean {
  const aux = childrenBy(sentence, verb, ["aux"])[0];
  const subject = childrenBy(sentence, verb, ["nsubj"])[0];
  return aux !== undefined && subject !== undefined && aux < subject && sentence.tokens[aux]!.lemma === "do";
}
