/** A document laid out for the rules: its tokens in one row, which of them a name has taken, and what is known of entities. */
import type { Annotated, Sentence, Token } from "../annotate/sentence.ts";
import type { ReviewedEntity } from "../reviewed/lists.ts";
import type { Span } from "../text/span.ts";
import type { Mention } from "./mention.ts";

export interface Word {
  readonly token: Token;
  readonly sentence: Sentence;
  /** Place in the row of all tokens of the document. */
  readonly at: number;
  /** Inside quotation marks, where "he" and "we" depend on who speaks. */
  readonly quoted: boolean;
}

export interface Scene {
  readonly annotated: Annotated;
  readonly text: string;
  readonly entities: ReadonlyMap<string, ReviewedEntity>;
  readonly words: readonly Word[];
  /** For each sentence the place of its first token in `words`. */
  readonly firstWordOf: readonly number[];
}

export function sceneOf(annotated: Annotated, entities: ReadonlyMap<string, ReviewedEntity>): Scene {
  const words: Word[] = [];
  const firstWordOf: number[] = [];
  let quotedUntil = 0;
  let next = 0;
  for (const sentence of annotated.sentences) {
    firstWordOf.push(words.length);
    for (const token of sentence.tokens) {
      while (next < annotated.quotations.length && annotated.quotations[next]!.start <= token.start) {
        quotedUntil = Math.max(quotedUntil, annotated.quotations[next]!.end);
        next += 1;
      }
      words.push({ token, sentence, at: words.length, quoted: token.start < quotedUntil });
    }
  }
  return { annotated, text: annotated.document.text, entities, words, firstWordOf };
}

/** The words that share a character with the span, in order. Binary search for the first. */
export function wordsIn({ words }: Scene, span: Span): Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.token.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Word[] = [];
  for (let at = low; at < words.length && words[at]!.token.start < span.end; at += 1) found.push(words[at]!);
  return found;
}

/** The word of the document that is token `index` of a sentence. */
export function wordOf(scene: Scene, sentence: Sentence, index: number): Word {
  return scene.words[scene.firstWordOf[sentence.index]! + index]!;
}

/** Which words of the document are parts of something settled already. */
export class Taken {
  readonly #flags: Uint8Array;
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#flags = new Uint8Array(scene.words.length);
  }

  add(span: Span): void {
    for (const word of wordsIn(this.#scene, span)) this.#flags[word.at] = 1;
  }

  remove(span: Span): void {
    for (const word of wordsIn(this.#scene, span)) this.#flags[word.at] = 0;
  }

  has(word: Word): boolean {
    return this.#flags[word.at] === 1;
  }
}

export function isPerson(scene: Scene, mention: Mention): boolean {
  return scene.entities.get(mention.entityId)?.type === "person";
}

/** Ascending by start; where one stands inside the other, the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
