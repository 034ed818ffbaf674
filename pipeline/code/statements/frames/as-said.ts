/** "As X said, the bridge is old", "The bridge is old, as X has noted": the clause beside the "as" is the content. */
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { hasTense, trimSpan } from "../words.ts";
import type { FrameRule } from "./frame.ts";

export const asSaid: FrameRule = ({ sentence, at, annotated, room, speaker, core }) => {
  const as = childrenBy(sentence, at, ["mark", "advmod"]).find(
    (child) => child < at && sentence.tokens[child]!.text.toLowerCase() === "as",
  );
  if (as === undefined || speaker === null || childrenBy(sentence, at, ["ccomp", "xcomp"]).some((child) => child > at))
    return null;
  const { text } = annotated.document;
  const opener = sentence.tokens[as]!;
  const start = Math.max(sentence.start, room.start);
  const before = sentence.tokens.filter((token) => token.start >= start && token.index < as);
  if (before.some((token) => hasTense(token))) {
    if (before.at(-1)?.text !== ",") return null;
    const content = trimSpan(text, { start, end: opener.start });
    return content === null ? null : { rule: "as_said", content };
  }
  const comma = sentence.tokens.find((token) => token.text === "," && token.start >= core.end);
  if (comma === undefined || before.some((token) => token.upos !== "CCONJ" && token.upos !== "PUNCT")) return null;
  const content = trimSpan(text, { start: comma.end, end: Math.min(sentence.end, room.end) });
  return content === null ? null : { rule: "as_said", content };
};
