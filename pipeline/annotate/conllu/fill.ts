/** Given words, found tags and trees: lemma, parts of speech, head and relation are ours, all else stays as it came. */
import { lemmatize } from "../lemmas/lemmatize.ts";
import { mendTree } from "../mend/mend.ts";
import type { SyntaxModel } from "../syntax/load.ts";
import type { ConlluBlock } from "./read.ts";

/** The blocks as CoNLL-U text, with LEMMA, UPOS, XPOS, HEAD and DEPREL of the words filled in. */
export function fillConllu(blocks: readonly ConlluBlock[], model: SyntaxModel): string {
  const forms = blocks.map((block) => block.filter((line) => line.kind === "word").map((line) => line.columns[1]!));
  const trees = model.parseAll(forms).map((tree, index) => mendTree(forms[index]!, tree));
  const out = blocks.map((block, sentence) => {
    const tree = trees[sentence]!;
    let word = 0;
    const lines = block.map((line) => {
      if (line.kind !== "word") return line.text;
      const [id, form, , , , feats, , , deps, misc] = line.columns as string[];
      const at = word;
      word += 1;
      const upos = tree.upos[at]!;
      const xpos = tree.xpos[at]!;
      const lemma = lemmatize(form!, upos, xpos, at === 0);
      return [id, form, lemma, upos, xpos, feats, tree.head[at]! + 1, tree.deprel[at], deps, misc].join("\t");
    });
    return `${lines.join("\n")}\n\n`;
  });
  return out.join("");
}
