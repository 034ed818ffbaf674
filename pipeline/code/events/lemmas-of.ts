/**
 * The lemmas under which a token is looked up. The tagger's own comes first; where a wrong tag ("supplies" as a singular) or
 * a rare verb ("shelled") spoils it, those of the neighbouring tags and spellings follow.
 */
import { lemmatize } from "../../annotate/lemmas/lemmatize.ts";
import type { Sentence, Token } from "../../annotate/sentence.ts";

const OTHER_TAGS: Readonly<Record<string, readonly string[]>> = {
  VERB: ["VBD", "VBG", "VBZ"],
  NOUN: ["NNS"],
  PROPN: ["NNS"],
};

const made = new WeakMap<Token, readonly string[]>();

export function lemmasOf(token: Token): readonly string[] {
  const known = made.get(token);
  if (known) return known;
  const lemma = token.lemma.toLowerCase();
  const text = token.text.toLowerCase();
  const others = (OTHER_TAGS[token.upos] ?? []).map((tag) =>
    lemmatize(text, token.upos === "PROPN" ? "NOUN" : token.upos, tag, false),
  );
  const spellings = token.upos === "VERB" ? [`${lemma}e`, `${lemma}${lemma.slice(-1)}`] : [];
  const lemmas = [...new Set([lemma, text, ...others, ...spellings])];
  made.set(token, lemmas);
  return lemmas;
}

export function lemmaOf(sentence: Sentence, index: number): string {
  return sentence.tokens[index]!.lemma.toLowerCase();
}
