/** Sentences as CoNLL-U, for the viewers that linguists have. */
import { countCodePoints } from "../../text/offsets.ts";
import type { Sentence } from "../sentence.ts";

/**
 * One block a sentence, numbered from 1, the first of a paragraph marked `newpar`. MISC holds `TokenRange=start:end` in code points
 * of `text`, half-open, and `SpaceAfter=No` where the next token follows at once.
 */
export function writeConllu(text: string, sentences: readonly Sentence[]): string {
  const points = countCodePoints(text);
  let paragraph = -1;
  const out = sentences.map((sentence) => {
    const lines: string[] = [];
    if (sentence.paragraph !== paragraph) lines.push("# newpar");
    paragraph = sentence.paragraph;
    lines.push(`# sent_id = ${sentence.index + 1}`, `# text = ${inOneLine(text.slice(sentence.start, sentence.end))}`);
    for (const token of sentence.tokens) {
      const misc = [`TokenRange=${points.at(token.start)}:${points.at(token.end)}`];
      if (sentence.tokens[token.index + 1]?.start === token.end) misc.unshift("SpaceAfter=No");
      const { index, lemma, upos, xpos, head, deprel } = token;
      lines.push([index + 1, token.text, lemma, upos, xpos, "_", head + 1, deprel, "_", misc.join("|")].join("\t"));
    }
    return `${lines.join("\n")}\n\n`;
  });
  return out.join("");
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
