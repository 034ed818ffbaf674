/** Trees of sentences whose dateline was parsed apart, and hangs beside the sentence as `parataxis` of its root. */
import type { Span } from "../text/span.ts";
import type { Tree } from "./grow.ts";
import { mendTree } from "./mend/mend.ts";
import { datelineLength } from "./sentences/dateline.ts";
import type { SyntaxModel } from "./syntax/load.ts";

interface Draft {
  readonly spans: readonly Span[];
  readonly forms: readonly string[];
  readonly opensParagraph: boolean;
}

/** One tree a draft, over all its forms. */
export function parseBesideDatelines(drafts: readonly Draft[], model: SyntaxModel): Tree[] {
  const lengths = drafts.map((draft) => (draft.opensParagraph ? datelineLength(draft.spans, draft.forms) : 0));
  const pieces = drafts.flatMap(({ forms }, index) => {
    const length = lengths[index]!;
    return length === 0 ? [forms] : [forms.slice(0, length), forms.slice(length)];
  });
  const trees = model.parseAll(pieces).map((tree, index) => mendTree(pieces[index]!, tree));
  let next = 0;
  return lengths.map((length) => {
    const first = trees[next]!;
    next += length === 0 ? 1 : 2;
    return length === 0 ? first : hangBeside(first, trees[next - 1]!);
  });
}

function hangBeside(dateline: Tree, sentence: Tree): Tree {
  const length = dateline.head.length;
  const root = sentence.head.indexOf(-1) + length;
  return {
    upos: [...dateline.upos, ...sentence.upos],
    xpos: [...dateline.xpos, ...sentence.xpos],
    head: [
      ...dateline.head.map((head) => (head < 0 ? root : head)),
      ...sentence.head.map((head) => (head < 0 ? head : head + length)),
    ],
    deprel: [...dateline.deprel.map((relation) => (relation === "root" ? "parataxis" : relation)), ...sentence.deprel],
  };
}
