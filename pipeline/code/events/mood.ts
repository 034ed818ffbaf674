/**
 * Auxiliaries, negation and verbs of planning: what they make of an act. A future kindness is a promise (AGREE), a future
 * retreat a concession, a future blow a threat; a refusal to be kind is REJECT. What the types do not absorb, the status says.
 */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { EventType, Status } from "../account.ts";
import type { Act, Interpreter } from "./interpret.ts";
import { OPERATORS, type Operator } from "./lexicon.ts";

export interface Mood {
  readonly future: boolean;
  readonly obligation: boolean;
  readonly negation: boolean;
  readonly possibility: boolean;
}

const FUTURE = new Set(["will", "wo", "shall", "would", "'ll", "’ll"]);
const DUTY = new Set(["must", "should", "ought"]);
const POSSIBLE = new Set(["may", "might", "could", "can", "ca"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "neither", "nor"]);
const NO = new Set(["no", "neither", "nobody", "none"]);

export function moodOf(sentence: Sentence, head: number): Mood {
  let future = false;
  let obligation = false;
  let negation = false;
  let possibility = false;
  for (const child of sentence.children[head] ?? []) {
    const token = sentence.tokens[child]!;
    const word = token.text.toLowerCase();
    if (token.deprel.startsWith("aux")) {
      if (FUTURE.has(word)) future = true;
      else if (DUTY.has(word)) obligation = true;
      else if (POSSIBLE.has(word)) possibility = true;
    }
    if (
      NEGATIONS.has(word) &&
      (token.deprel.startsWith("advmod") ||
        token.deprel === "cc" ||
        token.deprel === "aux" ||
        token.deprel === "cc:preconj")
    ) {
      negation = true;
    }
    if ((token.deprel === "mark" || token.deprel === "case") && word === "without") negation = true;
    if (["obj", "nsubj", "nsubj:pass", "obl"].includes(token.deprel)) {
      if (
        NO.has(word) ||
        childrenBy(sentence, child, ["det"]).some((d) => NO.has(sentence.tokens[d]!.text.toLowerCase()))
      )
        negation = true;
    }
  }
  const token = sentence.tokens[head]!;
  const lemma = token.lemma.toLowerCase();
  const infinitive = childrenBy(sentence, head, ["xcomp"]).length > 0;
  // "has to leave", "needs to explain"
  if (infinitive && (lemma === "have" || lemma === "need" || lemma === "ought")) obligation = true;
  // "are to sign"
  const marked = childrenBy(sentence, head, ["mark"]).some((m) => sentence.tokens[m]!.text.toLowerCase() === "to");
  if (
    marked &&
    childrenBy(sentence, head, ["aux", "cop"]).some((a) =>
      ["is", "are", "was", "were"].includes(sentence.tokens[a]!.text.toLowerCase()),
    )
  )
    future = true;
  // "is due to sign", however the tree has it
  const [due, to] = sentence.tokens.slice(Math.max(0, head - 2), head).map((t) => t.text.toLowerCase());
  if (due === "due" && to === "to") future = true;
  // "is going to sign"
  if (token.deprel === "xcomp" && token.head >= 0 && sentence.tokens[token.head]!.text.toLowerCase() === "going")
    future = true;
  // A coordinated verb shares the auxiliaries of the first ("will visit and hold talks").
  if (
    token.deprel === "conj" &&
    token.head >= 0 &&
    childrenBy(sentence, head, ["nsubj", "nsubj:pass", "aux"]).length === 0 &&
    token.xpos === "VB"
  ) {
    const first = moodOf(sentence, token.head);
    future = future || first.future;
    obligation = obligation || first.obligation;
    possibility = possibility || first.possibility;
    if (first.future || first.obligation || first.possibility) negation = negation || first.negation;
  }
  return { future, obligation, negation, possibility };
}

function under(operator: Operator, type: EventType): EventType | undefined {
  return OPERATORS[operator][type];
}

export function applyOperators(interpreter: Interpreter, index: number, act: Act): Act {
  const { sentence } = interpreter.scene;
  const mood = moodOf(sentence, index);
  if (mood.negation && (mood.future || mood.possibility)) {
    const type = under("refusal", act.type);
    if (type) return { ...act, type, mode: type === act.type ? act.mode : null, rule: `${act.rule}+refusal` };
  }
  // "did not agree", "is not willing"
  if (mood.negation && (act.type === "AGREE" || act.type === "CONCEDE"))
    return { ...act, type: "REJECT", mode: null, rule: `${act.rule}+refusal` };
  if (mood.negation) return { ...act, status: "denied", rule: `${act.rule}+negation` };
  if (mood.future) return promised(act);
  if (mood.obligation) return withStatus(act, "demanded");
  if (mood.possibility) return withStatus(act, "hypothetical");
  return act;
}

/** An act that is announced or planned. */
export function promised(act: Act): Act {
  const type = under("future", act.type);
  if (type) return { ...act, type, mode: type === act.type ? act.mode : null, rule: `${act.rule}+future` };
  return withStatus(act, "planned");
}

function withStatus(act: Act, status: Status): Act {
  return act.status === "reported" ? { ...act, status, rule: `${act.rule}+${status}` } : act;
}
