/** "X denied the charge", "X suggested going": the direct object or the gerund beside the verb is the content. */

import { obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { ownSubjects } from "../../../annotate/tree/subjects.ts";
import { subtree, subtreeSpan, trimmedSpan } from "../../../annotate/tree/subtree.ts";
import { voiceOf } from "../../../annotate/tree/voice.ts";
import type { FrameRule } from "./frame.ts";

export const object: FrameRule = ({ sentence, at }, cue) => {
  const passive = voiceOf(sentence, at) === "passive";
  const heads = passive
    ? ownSubjects(sentence, at)
    : childrenBy(sentence, at, ["obj", "xcomp", "ccomp"]).filter(
        (child) => child > at && isThing(sentence.tokens[child]!),
      );
  const head = heads[0];
  if (head === undefined) return null;
  if (cue.objects !== undefined && !cue.objects.includes(sentence.tokens[head]!.lemma)) return null;
  if (sentence.tokens[head]!.deprel === "obj" && isTime(sentence.tokens[head]!.text)) return null;
  // "praised the police for their work": the reason belongs to it.
  const reasons = obliques(sentence, at).filter(
    (one) => one.head > head && (cue.prepositions ?? []).includes(one.preposition),
  );
  if (reasons.length === 0) return { rule: "object", content: subtreeSpan(sentence, head) };
  const all = [head, ...reasons.map((one) => one.head)].flatMap((one) => subtree(sentence, one));
  return {
    rule: "object",
    content: trimmedSpan(
      sentence,
      [...new Set(all)].sort((a, b) => a - b),
    ),
  };
};

function isThing(token: { readonly deprel: string; readonly xpos: string }): boolean {
  return token.deprel === "obj" || token.xpos === "VBG";
}

/** Days stand without a preposition behind the verb: "announced Friday". */
function isTime(word: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow)$/iu.test(word);
}
