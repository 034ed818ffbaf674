/** Active or passive, with or without the auxiliary that says so. */
import type { Sentence } from "../sentence.ts";
import { withConjuncts } from "./conjuncts.ts";
import { childrenBy, hasChild } from "./relations.ts";

export type Voice = "active" | "passive";

/**
 * Passive: an auxiliary of the passive, a passive subject or an agent; a bare past participle that describes a noun ("troops
 * backed by"), stands beside a clause ("Asked about it, ...") or is coordinated with a passive.
 */
export function voiceOf(sentence: Sentence, verb: number): Voice {
  const token = sentence.tokens[verb]!;
  if (hasChild(sentence, verb, ["aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"])) return "passive";
  if (isBareParticiple(sentence, verb)) return "passive";
  if (token.xpos !== "VBN") return "active";
  if (hasChild(sentence, verb, ["aux"])) return "active";
  const relation = token.deprel.split(":")[0]!;
  if (relation === "conj" && !hasChild(sentence, verb, ["nsubj"])) return voiceOf(sentence, token.head);
  return ["acl", "advcl", "xcomp", "amod", "root"].includes(relation) ? "passive" : "active";
}

const BEFORE_BARE_PARTICIPLE = ["when", "if", "once", "unless", "until", "while", "though", "although", "as"];

/**
 * "When asked", "if convicted", "as expected": a participle right behind the word that opens its clause, which taggers take
 * for a past tense as often as not.
 */
export function isBareParticiple(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  const before = sentence.tokens[verb - 1];
  if (token.deprel !== "advcl" || (token.xpos !== "VBN" && token.xpos !== "VBD") || before?.head !== verb) return false;
  return (
    BEFORE_BARE_PARTICIPLE.includes(before.text.toLowerCase()) && !hasChild(sentence, verb, ["nsubj", "aux", "obj"])
  );
}

/** Heads of the agents of a passive, coordination resolved ("was arrested by police and soldiers"), ascending; `[]` of an active verb. */
export function agents(sentence: Sentence, verb: number): number[] {
  const own = childrenBy(sentence, verb, ["obl:agent"]);
  if (own.length > 0) return withConjuncts(sentence, own);
  const { deprel, head } = sentence.tokens[verb]!;
  // "was arrested and beaten by police" hangs the agent on one verb only.
  const shares = deprel === "conj" && !hasChild(sentence, verb, ["nsubj"]) && voiceOf(sentence, verb) === "passive";
  return shares && voiceOf(sentence, head) === "passive" ? agents(sentence, head) : [];
}
