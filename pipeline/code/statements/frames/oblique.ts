/** "X called for ...", "X pointed to ...": what hangs on the verb by a preposition of its frame. */
import type { Sentence } from "../../../annotate/sentence.ts";
import { markers } from "../../../annotate/tree/clause.ts";
import { obliqueOf, obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, trimmedSpan } from "../../../annotate/tree/subtree.ts";
import type { FrameRule } from "./frame.ts";

export const oblique: FrameRule = ({ sentence, at }, cue) => {
  const prepositions = cue.prepositions ?? [];
  const heads = [
    ...obliques(sentence, at)
      .filter((one) => one.head > at && prepositions.includes(one.preposition))
      .map((one) => one.head),
    ...childrenBy(sentence, at, ["advcl", "xcomp", "ccomp", "obj"]).filter(
      (child) =>
        child > at &&
        (prepositions.some((word) => markers(sentence, child).includes(word)) ||
          prepositions.includes(obliqueOf(sentence, child).preposition)),
    ),
  ].sort((a, b) => a - b);
  const head = heads[0];
  if (head === undefined) return null;
  const indices = subtree(sentence, head);
  const opener = indices.find((index) => prepositions.includes(sentence.tokens[index]!.text.toLowerCase()));
  const content = indices.filter((index) => opener === undefined || index > opener);
  if (content.length === 0) return null;
  const near = opener === at + 1 ? { cueEnd: sentence.tokens[opener]!.end } : {};
  const infinitive = cue.prepositions?.includes("for") ? infinitiveBehind(sentence, at, indices.at(-1)!) : [];
  return { rule: "oblique", content: trimmedSpan(sentence, [...content, ...infinitive]), ...near };
};

/** "Called for the footage to be released". */
function infinitiveBehind(sentence: Sentence, verb: number, last: number): number[] {
  const found = childrenBy(sentence, verb, ["advcl", "xcomp", "ccomp"])
    .map((child) => subtree(sentence, child))
    .find((words) => words[0] === last + 1 && sentence.tokens[words[0]]!.xpos === "TO");
  return found ?? [];
}
