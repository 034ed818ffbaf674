/** "X denied the charge", "X suggested going": the direct object or the gerund beside the verb is the content. */
import type { Sentence, Token } from "../../../annotate/sentence.ts";
import { markers } from "../../../annotate/tree/clause.ts";
import { obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { ownSubjects } from "../../../annotate/tree/subjects.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import { voiceOf } from "../../../annotate/tree/voice.ts";
import type { VerbCue } from "../cues.ts";
import { hasTense } from "../words.ts";
import type { FrameRule, VerbSite } from "./frame.ts";
import { isTime, reachOf } from "./reach.ts";

export const object: FrameRule = (site, cue) => {
  const { sentence, at } = site;
  const passive = voiceOf(sentence, at) === "passive";
  const head = passive ? ownSubjects(sentence, at)[0] : objectOf(sentence, at);
  if (head === undefined || !tellsSomething(sentence, head)) return null;
  if (site.speaker?.heads.includes(head)) return null;
  if (cue.objects !== undefined && !cue.objects.includes(sentence.tokens[head]!.lemma)) return null;
  if (passive) return { rule: "object", content: subtreeSpan(sentence, head) };
  return { rule: "object", content: reachOf(sentence, at, [head, ...reasonsOf(site, cue, head)]) };
};

function objectOf(sentence: Sentence, verb: number): number | undefined {
  return childrenBy(sentence, verb, ["obj", "xcomp", "ccomp"]).find((child) => {
    const token = sentence.tokens[child]!;
    return (
      child > verb &&
      (token.deprel === "obj" ? !isTime(token.text) && !isSubjectOfMore(sentence, child) : token.xpos === "VBG")
    );
  });
}

/** "Claims fraud is common": the noun is the subject of a clause that the parser missed. */
function isSubjectOfMore(sentence: Sentence, head: number): boolean {
  const next = sentence.tokens[subtree(sentence, head).at(-1)! + 1];
  return next !== undefined && hasTense(next);
}

const EMPTY = ["it", "this", "that", "these", "those", "what", "which", "why", "how", "so", "them", "they"];

/** "Mentioned it" reports no words; "gave no reason", none at all. */
function tellsSomething(sentence: Sentence, head: number): boolean {
  const token: Token = sentence.tokens[head]!;
  if (EMPTY.includes(token.text.toLowerCase()) && subtree(sentence, head).length < 3) return false;
  return !childrenBy(sentence, head, ["det"]).some((det) => sentence.tokens[det]!.text.toLowerCase() === "no");
}

/** "Praised the police for their work": the reason belongs to it. */
function reasonsOf({ sentence, at }: VerbSite, cue: VerbCue, head: number): number[] {
  const prepositions = cue.prepositions ?? [];
  const nouns = obliques(sentence, at).filter((one) => prepositions.includes(one.preposition));
  const clauses = childrenBy(sentence, at, ["advcl"]).filter((child) =>
    markers(sentence, child).some((mark) => prepositions.includes(mark)),
  );
  return [...nouns.map((one) => one.head), ...clauses].filter((child) => child > head);
}
