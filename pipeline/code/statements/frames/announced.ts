/** "X said:", and the paragraph below is what was said, without marks. */
import { trimSpan } from "../words.ts";
import type { FrameRule } from "./frame.ts";

export const announced: FrameRule = ({ sentence, at, annotated, speaker }) => {
  const last = sentence.tokens.at(-1)!;
  const here = annotated.paragraphs[sentence.paragraph];
  const next = annotated.paragraphs[sentence.paragraph + 1];
  if (last.text !== ":" || last.end !== here?.end || next === undefined || speaker === null) return null;
  // "Said the town has these tasks:" has its content before the colon.
  if (sentence.tokens.slice(at + 1).some((token) => token.upos === "VERB" || token.upos === "AUX")) return null;
  const content = trimSpan(annotated.document.text, next);
  return content === null ? null : { rule: "announced", content };
};
