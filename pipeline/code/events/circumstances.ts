/** What only says when, why or with what else something happened: whoever is named there is no party of it. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { EventType } from "../account.ts";
import { prepositionOf } from "./tokens.ts";

/** Prepositions of time and circumstance. */
export const OCCASIONS = new Set([
  "after",
  "before",
  "since",
  "during",
  "following",
  "amid",
  "ahead of",
  "despite",
  "until",
  "as",
  "like",
  "than",
  "because of",
  "due to",
  "under",
  "while",
  "including",
]);
/** The ground of a punishment: "arrested over the killing of Dace", "jailed for attacking Dace". */
const GROUNDS = new Set(["over", "for"]);
const PUNISHING: ReadonlySet<EventType> = new Set(["COERCE", "SANCTION"] as const);

/** Of these the other side is often named in the condition or the occasion: "will not end the strike until Keld yields". */
const CONDITIONAL: ReadonlySet<EventType> = new Set(["AGREE", "CONCEDE", "REJECT", "REQUEST", "AID"] as const);

/** A phrase of time or circumstance, or a clause that tells of something else: "a law that Keld supports", "as Keld arrived". */
export function isCircumstance(sentence: Sentence, index: number, type: EventType): boolean {
  const token = sentence.tokens[index]!;
  const preposition = prepositionOf(sentence, index);
  if (preposition === "according to") return true;
  if (CONDITIONAL.has(type)) return false;
  if (OCCASIONS.has(preposition)) return true;
  if (type === "ACCUSE" && isCharge(sentence, index)) return true;
  if (PUNISHING.has(type) && GROUNDS.has(preposition)) return true;
  if (token.deprel === "acl:relcl") return true;
  if (token.deprel !== "advcl") return false;
  const marks = childrenBy(sentence, index, ["mark"]).map((mark) => sentence.tokens[mark]!.text.toLowerCase());
  if (marks.includes("for") && token.xpos === "VBG" && PUNISHING.has(type)) return true;
  return childrenBy(sentence, index, ["nsubj"]).length > 0;
}

/** "accused ministers [of helping Keld]": the charge, wherever the tree hangs it. */
export function isCharge(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  if (!token.deprel.startsWith("acl") && token.deprel !== "advcl") return false;
  return childrenBy(sentence, index, ["mark"]).some((mark) =>
    ["of", "for"].includes(sentence.tokens[mark]!.text.toLowerCase()),
  );
}

/** Whether a name stands in a circumstance below the act at `top`. */
export function isInCircumstance(sentence: Sentence, name: number, top: number, type: EventType): boolean {
  for (let at = name; at >= 0 && at !== top; at = sentence.tokens[at]!.head)
    if (isCircumstance(sentence, at, type) && isBelow(sentence, at, top)) return true;
  return false;
}

function isBelow(sentence: Sentence, index: number, top: number): boolean {
  for (let at = index; at >= 0; at = sentence.tokens[at]!.head) if (at === top) return true;
  return false;
}
