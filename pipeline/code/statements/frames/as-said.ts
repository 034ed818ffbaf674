/** "As X said, the bridge is old", "The bridge is old, as X has noted": the clause beside the "as" is the content. */
import type { Sentence, Token } from "../../../annotate/sentence.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { hasTense, trimSpan } from "../words.ts";
import type { FrameRule } from "./frame.ts";

export const asSaid: FrameRule = ({ sentence, at, annotated, room, speaker, core }) => {
  const as = openerOf(sentence, at, core.start);
  if (as === null || speaker === null || childrenBy(sentence, at, ["ccomp", "xcomp"]).some((child) => child > at))
    return null;
  const { text } = annotated.document;
  const start = Math.max(sentence.start, room.start);
  const before = sentence.tokens.filter((token) => token.start >= start && token.index < as.index);
  if (before.some((token) => hasTense(token))) {
    if (before.at(-1)?.text !== ",") return null;
    const content = trimSpan(text, { start, end: as.start });
    return content === null ? null : { rule: "as_said", content };
  }
  const comma = sentence.tokens.find((token) => token.text === "," && token.start >= core.end);
  if (comma === undefined || before.some((token) => token.upos !== "CCONJ" && token.upos !== "PUNCT")) return null;
  const content = trimSpan(text, { start: comma.end, end: Math.min(sentence.end, room.end) });
  return content === null ? null : { rule: "as_said", content };
};

/** The "as" right before the speaker, whatever the tree makes of it. */
function openerOf(sentence: Sentence, verb: number, coreStart: number): Token | null {
  const found = sentence.tokens.findLast((token) => token.index < verb && token.text.toLowerCase() === "as");
  if (found === undefined || coreStart - found.end > 1) return null;
  const before = sentence.tokens[found.index - 1];
  return before === undefined || ["PUNCT", "CCONJ"].includes(before.upos) ? found : null;
}
