/** Active or passive, with or without the auxiliary that says so. */
import type { Sentence } from "../sentence.ts";
import { childrenBy, hasChild } from "./relations.ts";

export type Voice = "active" | "passive";

/**
 * Passive: an auxiliary of the passive, a passive subject or an agent; a bare past participle that describes a noun ("troops
 * backed by"), stands beside a clause ("Asked about it, ...") or is coordinated with a passive.
 */
export function voiceOf(sentence: Sentence, verb: number): Voice {
  const token = sentence.tokens[verb]!;
  if (hasChild(sentence, verb, ["aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"])) return "passive";
  if (token.xpos !== "VBN") return "active";
  if (hasChild(sentence, verb, ["aux"])) return "active";
  const relation = token.deprel.split(":")[0]!;
  if (relation === "conj" && !hasChild(sentence, verb, ["nsubj"])) return voiceOf(sentence, token.head);
  return ["acl", "advcl", "xcomp", "amod", "root"].includes(relation) ? "passive" : "active";
}

/** Heads of the agents of a passive ("was arrested by police and soldiers": police, soldiers are coordinated below the first). */
export function agents(sentence: Sentence, verb: number): number[] {
  const own = childrenBy(sentence, verb, ["obl:agent"]);
  if (own.length > 0) return own;
  const { deprel, head } = sentence.tokens[verb]!;
  // "was arrested and beaten by police" and "was arrested by police and beaten" both hang the agent on one verb only.
  if (deprel === "conj" && voiceOf(sentence, verb) === "passive" && !hasChild(sentence, verb, ["nsubj"])) {
    return voiceOf(sentence, head) === "passive" ? childrenBy(sentence, head, ["obl:agent"]) : [];
  }
  return [];
}
