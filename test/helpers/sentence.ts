/** Hand-built trees for tests: one token a line, so that a reader sees what the function under test is given. */
import { growSentence } from "../../pipeline/annotate/grow.ts";
import type { Sentence } from "../../pipeline/annotate/sentence.ts";

/**
 * Lines of `form UPOS XPOS head relation`, head counted from 1, 0 for the root. The text is the forms with a space between
 * them; lemmas are those of the annotate stage.
 */
export function sentenceOf(lines: string): Sentence {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const text = rows.map(([form]) => form).join(" ");
  let at = 0;
  const spans = rows.map(([form]) => {
    const span = { start: at, end: at + form!.length };
    at = span.end + 1;
    return span;
  });
  const column = (index: number): string[] => rows.map((row) => row[index]!);
  const tree = { upos: column(1), xpos: column(2), head: column(3).map((head) => Number(head) - 1), deprel: column(4) };
  return growSentence(text, spans, tree, { index: 0, paragraph: 0 });
}

/** Index of the first token with this form; throws where there is none, so that a misspelt test fails. */
export function indexOf(sentence: Sentence, form: string): number {
  const found = sentence.tokens.findIndex((token) => token.text === form);
  if (found < 0) throw new Error(`no token "${form}"`);
  return found;
}

/** Forms of the tokens, for expectations that can be read. */
export function formsOf(sentence: Sentence, indices: readonly number[]): string[] {
  return indices.map((index) => sentence.tokens[index]!.text);
}

/** The words of a span of a sentence made by `sentenceOf`. */
export function wordsOf(sentence: Sentence, span: { readonly start: number; readonly end: number }): string {
  return sentence.tokens
    .map((token) => token.text)
    .join(" ")
    .slice(span.start, span.end);
}
