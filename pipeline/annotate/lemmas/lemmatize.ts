/** Lemmas from form and part of speech: irregular forms from a list, the rest by the rules of English inflection. */
import { comparisonBase } from "./comparison.ts";
import irregular from "./irregular.json" with { type: "json" };
import { pluralBase } from "./plural.ts";
import { verbBase } from "./verb-base.ts";

type Forms = ReadonlyMap<string, string>;

const listed = (forms: Readonly<Record<string, string>>): Forms => new Map(Object.entries(forms));
const VERBS = listed(irregular.verbs);
/** Present forms other than the base: "find" is not looked up, for "found" is a verb of its own. */
const PRESENT: Forms = new Map(
  ["am", "are", "'m", "’m", "'re", "’re", "'ve", "’ve", "ai"].map((form) => [
    form,
    irregular.verbs[form as keyof typeof irregular.verbs],
  ]),
);
const NOUNS = listed(irregular.nouns);
const ADJECTIVES = listed(irregular.adjectives);
const ADVERBS = listed(irregular.adverbs);
const PRONOUNS = listed(irregular.pronouns);

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.-]+$/u;
const HAS_CAPITAL = /\p{Lu}/u;
const OF_A_PLACE = /^\p{Lu}\p{Ll}+(?:ian|ean|ese|[^aeiou]i|ish)$/u;

/** Forms in which a verb, noun or adjective is its own lemma, so that nothing is looked up ("found" as a base form is "found"). */
const BASE_TAGS = ["VB", "NN", "JJ", "NNP"];

/**
 * The lemma of a form, by Universal part of speech and Penn tag: lower case, save for proper nouns, which stay as they are
 * written (plural ones become singular: "Islands" Island), adjectives of proper nouns ("Chinese") and acronyms.
 */
export function lemmatize(form: string, upos: string, xpos: string, opensSentence: boolean): string {
  const lower = form.toLowerCase();
  switch (upos) {
    case "VERB":
    case "AUX":
      return xpos === "NNP" ? form : verbLemma(lower, xpos);
    case "NOUN":
      if (xpos === "NNS") return NOUNS.get(lower) ?? pluralBase(lower);
      return ACRONYM.test(form) ? form : lower;
    case "PROPN":
      return xpos === "NNPS" ? properPlural(form) : form;
    case "ADJ":
      if (xpos === "NNP") return form;
      if (xpos === "JJR" || xpos === "JJS") return ADJECTIVES.get(lower) ?? comparisonBase(lower);
      return isOfProperNoun(form, opensSentence) ? form : lower;
    case "ADV":
      if (xpos !== "RBR" && xpos !== "RBS") return ADVERBS.get(lower) === "not" ? "not" : lower;
      return ADVERBS.get(lower) ?? comparisonBase(lower);
    case "PART":
      return xpos === "POS" ? "'s" : (ADVERBS.get(lower) ?? lower);
    case "PRON":
    case "DET":
      if (lower === "an") return "a";
      if (lower === "her") return xpos === "PRP" ? "she" : lower;
      return PRONOUNS.get(lower) ?? lower;
    case "SYM":
    case "X":
      return form;
    default:
      return lower;
  }
}

/** "Chinese", "pro-Orlian": inside a sentence any capital says so, at its beginning only the ending does. */
function isOfProperNoun(form: string, opensSentence: boolean): boolean {
  if (opensSentence) return OF_A_PLACE.test(form);
  return HAS_CAPITAL.test(form) && (form !== form.toUpperCase() || form.length < 4);
}

function verbLemma(lower: string, xpos: string): string {
  if (lower === "'s" || lower === "’s") return "be";
  if ((lower === "'d" || lower === "’d") && xpos !== "MD") return "have";
  if (BASE_TAGS.includes(xpos)) return lower;
  if (xpos === "VBP") return PRESENT.get(lower) ?? lower;
  return VERBS.get(lower) ?? (xpos === "MD" ? lower : verbBase(lower, xpos));
}

function properPlural(form: string): string {
  const lower = form.toLowerCase();
  const base = NOUNS.get(lower) ?? pluralBase(lower);
  if (form.startsWith(base, 0) || lower.startsWith(base)) return form.slice(0, base.length);
  return form === form.toUpperCase() ? base.toUpperCase() : form[0] + base.slice(1);
}
