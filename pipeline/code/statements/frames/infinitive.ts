/** "X promised to ...": an infinitive whose subject is the speaker. */
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { FrameRule } from "./frame.ts";

export const infinitive: FrameRule = ({ sentence, at }) => {
  const found = childrenBy(sentence, at, ["xcomp", "ccomp", "advcl"]).find((child) => {
    const words = subtree(sentence, child).map((index) => sentence.tokens[index]!.text.toLowerCase());
    return child > at && (words[0] === "to" || (words[0] === "not" && words[1] === "to"));
  });
  return found === undefined ? null : { rule: "infinitive", content: subtreeSpan(sentence, found) };
};
