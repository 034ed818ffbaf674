/** What is read of a sentence once and asked for by each of its events. */
import type { Sentence } from "../../annotate/sentence.ts";
import type { Resolved } from "../../resolve/mention.ts";

/** The same function, remembering its answers for as long as the document is held: without it a sentence of many events takes time squared. */
export function oncePerSentence<T>(
  read: (resolved: Resolved, sentence: Sentence) => T,
): (resolved: Resolved, sentence: Sentence) => T {
  const known = new WeakMap<Resolved, Map<number, T>>();
  return (resolved, sentence) => {
    const sentences = known.get(resolved) ?? new Map<number, T>();
    known.set(resolved, sentences);
    const before = sentences.get(sentence.index);
    if (before !== undefined) return before;
    const answer = read(resolved, sentence);
    sentences.set(sentence.index, answer);
    return answer;
  };
}
