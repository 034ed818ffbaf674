/** The words that decide a context, from `contexts.json`, laid out by their first lemma. */
import lexicon from "./contexts.json" with { type: "json" };

export interface ContextPhrase {
  readonly context: string;
  /** Place of the context in the lexicon. */
  readonly rank: number;
  readonly lemmas: readonly string[];
}

function layOut(): ReadonlyMap<string, readonly ContextPhrase[]> {
  const byFirst = new Map<string, ContextPhrase[]>();
  for (const [rank, { context, words }] of lexicon.contexts.entries()) {
    // A hyphen may be a token of its own or part of one: "same-sex", "pro-democracy".
    for (const phrase of words.flatMap((word) => [...new Set([word, word.replaceAll("-", " - ")])])) {
      const lemmas = phrase.split(" ");
      byFirst.set(lemmas[0]!, [...(byFirst.get(lemmas[0]!) ?? []), { context, rank, lemmas }]);
    }
  }
  return byFirst;
}

export const PHRASES = layOut();
