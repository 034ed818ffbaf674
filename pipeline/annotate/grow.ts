/** Sentences out of tokens and their trees. */
import type { Span } from "../text/span.ts";
import { lemmatize } from "./lemmas/lemmatize.ts";
import type { Sentence, Token } from "./sentence.ts";

/** What a tagger and parser says of a sentence, one value a token; heads from 0, -1 for the root. */
export interface Tree {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** `spans`: of the tokens, ascending, at least one; `tree` as long as they are. */
export function growSentence(
  text: string,
  spans: readonly Span[],
  tree: Tree,
  place: { readonly index: number; readonly paragraph: number },
): Sentence {
  const tokens = spans.map((span, index): Token => {
    const form = text.slice(span.start, span.end);
    const upos = tree.upos[index]!;
    const xpos = tree.xpos[index]!;
    const lemma = lemmatize(form, upos, xpos, index === 0);
    const head = tree.head[index]!;
    return {
      start: span.start,
      end: span.end,
      index,
      text: form,
      lemma,
      upos,
      xpos,
      head,
      deprel: tree.deprel[index]!,
    };
  });
  const { start } = tokens[0]!;
  const { end } = tokens[tokens.length - 1]!;
  return { start, end, index: place.index, paragraph: place.paragraph, tokens, children: childrenOf(tree.head) };
}

/** For each token the indices of its dependents, ascending. */
function childrenOf(heads: readonly number[]): number[][] {
  const children: number[][] = heads.map(() => []);
  heads.forEach((head, index) => {
    if (head >= 0) children[head]!.push(index);
  });
  return children;
}
