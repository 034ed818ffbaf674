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

interface Known {
  readonly upos: string;
  readonly lemma: string;
  readonly lemmas: readonly string[];
}

/** The lemmas by text, then by part of speech and lemma: the words of a corpus repeat themselves. */
const known = new Map<string, Known[]>();
/** Then all are forgotten, so that a corpus of any size needs no more memory. */
const MOST_KNOWN = 20_000;

export function lemmasOf({ upos, lemma, text }: Token): readonly string[] {
  const readings = known.get(text);
  for (const reading of readings ?? []) if (reading.upos === upos && reading.lemma === lemma) return reading.lemmas;
  const lemmas = makeLemmas(upos, lemma.toLowerCase(), text.toLowerCase());
  if (readings !== undefined) readings.push({ upos, lemma, lemmas });
  else {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, [{ upos, lemma, lemmas }]);
  }
  return lemmas;
}

function makeLemmas(upos: string, lemma: string, text: string): readonly string[] {
  const others = (OTHER_TAGS[upos] ?? []).map((tag) => lemmatize(text, upos === "PROPN" ? "NOUN" : upos, tag, false));
  const spellings = upos === "VERB" ? [`${lemma}e`, `${lemma}${lemma.slice(-1)}`] : [];
  return [...new Set([lemma, text, ...others, ...spellings])];
}

export function lemmaOf(sentence: Sentence, index: number): string {
  return sentence.tokens[index]!.lemma.toLowerCase();
}
