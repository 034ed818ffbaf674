/**
 * The contexts of an event (PLOVER 1.3, chapter 4): what the text around it is about, where its words decide that. A
 * context describes the text, not the act.
 */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import type { Resolved } from "../../resolve/mention.ts";
import { oncePerSentence } from "../time/once.ts";
import { type ContextPhrase, PHRASES } from "./lexicon.ts";

/** How many sentences before and behind are asked: a page without paragraphs must not be read again for each event. */
const REACH = 3;

/**
 * Contexts that the event's sentence decides, or, where it decides none, those that the sentences around it in its paragraph do. They come in the
 * order of the lexicon, in which what is special stands before what is general; empty where no word decides.
 */
export const contextsOfEvent = oncePerSentence((resolved: Resolved, sentence: Sentence): string[] => {
  const own = contextsIn([sentence]);
  if (own.length > 0) return own;
  const near = resolved.annotated.sentences.slice(Math.max(0, sentence.index - REACH), sentence.index + REACH + 1);
  return contextsIn(near.filter(({ paragraph }) => paragraph === sentence.paragraph));
});

function contextsIn(sentences: readonly Sentence[]): string[] {
  const ranks = new Map<string, number>();
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; ) {
      const phrase = longestAt(tokens, at);
      if (phrase !== null) ranks.set(phrase.context, phrase.rank);
      at += phrase?.lemmas.length ?? 1;
    }
  }
  return [...ranks].sort(([, a], [, b]) => a - b).map(([context]) => context);
}

/** A phrase wins over the words in it: a "health minister" is no minister besides. */
function longestAt(tokens: readonly Token[], at: number): ContextPhrase | null {
  const { lemma, text } = tokens[at]!;
  const byLemma = longestOf(PHRASES.get(lemma.toLowerCase()), tokens, at, null);
  return longestOf(PHRASES.get(text.toLowerCase()), tokens, at, byLemma);
}

function longestOf(
  phrases: readonly ContextPhrase[] | undefined,
  tokens: readonly Token[],
  at: number,
  before: ContextPhrase | null,
): ContextPhrase | null {
  let longest = before;
  for (const phrase of phrases ?? []) {
    if (phrase.lemmas.length > (longest?.lemmas.length ?? 0) && standsAt(phrase.lemmas, tokens, at)) longest = phrase;
  }
  return longest;
}

function standsAt(lemmas: readonly string[], tokens: readonly Token[], at: number): boolean {
  return lemmas.every((lemma, i) => {
    const token = tokens[at + i];
    return token !== undefined && (token.lemma.toLowerCase() === lemma || token.text.toLowerCase() === lemma);
  });
}
