/** "X denied the charge", "X suggested going": the direct object or the gerund beside the verb is the content. */

import type { Sentence } from "../../../annotate/sentence.ts";
import { markers } from "../../../annotate/tree/clause.ts";
import { obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { ownSubjects } from "../../../annotate/tree/subjects.ts";
import { subtree, subtreeSpan, trimmedSpan } from "../../../annotate/tree/subtree.ts";
import { voiceOf } from "../../../annotate/tree/voice.ts";
import { hasTense } from "../words.ts";
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
  if (
    !passive &&
    (isSubjectOfMore(sentence, head) ||
      childrenBy(sentence, head, ["det"]).some((det) => sentence.tokens[det]!.text.toLowerCase() === "no"))
  )
    return null;
  // "praised the police for their work": the reason belongs to it; "the attack on the village": the parser hangs it too high.
  const end = subtree(sentence, head).at(-1)!;
  const reasons = passive
    ? []
    : obliques(sentence, at).filter(
        (one) =>
          one.head > head &&
          ((cue.prepositions ?? []).includes(one.preposition) ||
            (one.index === end + 1 &&
              ATTRIBUTES.includes(one.preposition) &&
              !isTime(sentence.tokens[one.head]!.text))),
      );
  const why = passive
    ? []
    : childrenBy(sentence, at, ["advcl"]).filter(
        (child) => child > head && markers(sentence, child).some((mark) => (cue.prepositions ?? []).includes(mark)),
      );
  if (reasons.length + why.length === 0) return { rule: "object", content: subtreeSpan(sentence, head) };
  const all = [head, ...reasons.map((one) => one.head), ...why].flatMap((one) => subtree(sentence, one));
  return {
    rule: "object",
    content: trimmedSpan(
      sentence,
      [...new Set(all)].sort((a, b) => a - b),
    ),
  };
};

const ATTRIBUTES = ["of", "for", "on", "about", "against", "over", "with", "between", "toward", "towards", "to"];

/** "Claims fraud is common": the noun is the subject of a clause that the parser missed. */
function isSubjectOfMore(sentence: Sentence, head: number): boolean {
  const next = sentence.tokens[subtree(sentence, head).at(-1)! + 1];
  return next !== undefined && hasTense(next);
}

function isThing(token: { readonly deprel: string; readonly xpos: string }): boolean {
  return token.deprel === "obj" || token.xpos === "VBG";
}

/** Days stand without a preposition behind the verb: "announced Friday". */
function isTime(word: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow)$/iu.test(word);
}
