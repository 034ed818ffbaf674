/** "X promised to ...": an infinitive whose subject is the speaker. */
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree } from "../../../annotate/tree/subtree.ts";
import type { FrameRule } from "./frame.ts";
import { reachOf } from "./reach.ts";

export const infinitive: FrameRule = ({ sentence, at }) => {
  const found = childrenBy(sentence, at, ["xcomp", "ccomp", "advcl"]).find((child) => {
    const words = subtree(sentence, child).map((index) => sentence.tokens[index]!.text.toLowerCase());
    if (words.length < 3 && words.includes("be")) return false;
    return child > at && (words[0] === "to" || (words[0] === "not" && words[1] === "to"));
  });
  return found === undefined ? null : { rule: "infinitive", content: reachOf(sentence, at, [found]) };
};
