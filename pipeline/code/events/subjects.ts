/** Who does what a verb says where the tree does not hang him on it: coordination, control, participles, relative clauses. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { base, isVerbal, prepositionOf } from "./tokens.ts";

const RELATIVES = new Set(["who", "which", "that", "whom"]);

/** Verbs whose object, not whose subject, does what the infinitive says. */
const OBJECT_CONTROL = new Set(
  (
    "advise allow appeal ask assist authorise authorize bar beg call challenge coerce command compel convince dare direct empower enable encourage " +
    "expect forbid force help implore induce instruct invite lobby lure mandate move oblige order permit persuade plead press pressure " +
    "prevent prod prohibit prompt push remind request require stop sue summon task tell tempt train urge want warn"
  ).split(" "),
);

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
const MESSAGES = new Set([
  "letter",
  "statement",
  "resolution",
  "report",
  "message",
  "note",
  "petition",
  "decree",
  "speech",
  "motion",
  "tweet",
  "law",
  "bill",
  "declaration",
  "order",
]);

/**
 * "Ostria severed ties" read as one noun phrase: in a sentence without a finite verb, a participle between a name and the noun
 * at the root is its verb.
 */
export function isHiddenVerb(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  if (token.upos !== "VERB" || token.deprel !== "amod" || sentence.tokens[token.head]!.head >= 0) return false;
  // "has been [shelling villages]"
  if (childrenBy(sentence, index, ["nsubj"]).length > 0) return true;
  if (sentence.tokens.some((t) => FINITE.has(t.xpos))) return false;
  return nameBefore(sentence, index) !== null;
}

/** The name that a hidden verb has for its subject. */
export function nameBefore(sentence: Sentence, index: number): number | null {
  const own = childrenBy(sentence, index, ["nsubj"]);
  if (own.length > 0) return own[0]!;
  const names = childrenBy(sentence, sentence.tokens[index]!.head, ["compound", "nmod:desc", "nmod:poss"]);
  return names.find((name) => name < index && sentence.tokens[name]!.upos === "PROPN") ?? null;
}

/** "the premier of the province called for talks" read as a participle of the noun before: nobody is called for. */
function isMisreadCall(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  const next = sentence.tokens[verb + 1]?.text.toLowerCase();
  if (token.lemma !== "call" || (next !== "for" && next !== "on")) return false;
  return base(token) === "acl" || childrenBy(sentence, verb, ["aux:pass"]).length === 0;
}

export function isPassive(sentence: Sentence, verb: number): boolean {
  if (isMisreadCall(sentence, verb)) return false;
  if (childrenBy(sentence, verb, ["aux:pass", "nsubj:pass", "csubj:pass"]).length > 0) return true;
  const token = sentence.tokens[verb]!;
  if (token.xpos !== "VBN") return false;
  if (childrenBy(sentence, verb, ["nsubj", "aux"]).length > 0) return false;
  // A sentence without a finite verb: "Mr Dace, the envoy, called on the minister" read as a name with a participle.
  if (
    token.deprel === "acl" &&
    sentence.tokens[token.head]!.head < 0 &&
    childrenBy(sentence, token.head, ["cop", "nsubj"]).length === 0
  )
    return false;
  if (base(token) === "acl" && token.deprel !== "acl:relcl") return true;
  if (token.deprel === "conj" && token.head >= 0) return isPassive(sentence, token.head);
  if (base(token) === "advcl" || token.deprel === "xcomp") return childrenBy(sentence, verb, ["obj"]).length === 0;
  return false;
}

export function antecedent(sentence: Sentence, verb: number): number | null {
  const token = sentence.tokens[verb]!;
  return token.deprel === "acl:relcl" && token.head >= 0 ? token.head : null;
}

/** Replaces a relative pronoun by the noun that it stands for. */
export function unfold(sentence: Sentence, verb: number, arguments_: number[]): number[] {
  const noun = antecedent(sentence, clauseHead(sentence, verb));
  if (noun === null) return arguments_;
  return arguments_.map((index) => (RELATIVES.has(sentence.tokens[index]!.text.toLowerCase()) ? noun : index));
}

/** The first of a row of coordinated verbs. */
function clauseHead(sentence: Sentence, verb: number): number {
  let head = verb;
  while (sentence.tokens[head]!.deprel === "conj" && sentence.tokens[head]!.head >= 0)
    head = sentence.tokens[head]!.head;
  return head;
}

/** Subject as written or understood: whoever the verb is said of, in the active or the passive. */
export function understoodSubject(sentence: Sentence, verb: number, depth: number): number[] {
  const own = unfold(
    sentence,
    verb,
    childrenBy(sentence, verb, ["nsubj", "nsubj:pass"]).filter((i) => sentence.tokens[i]!.deprel !== "nsubj:outer"),
  );
  // "has pardoned [former president] [Joseph Dace]": a second subject behind the verb is its object's name.
  if (own.length > 1 && own.some((s) => s < verb)) return own.filter((s) => s < verb);
  if (own.length > 0) return own;
  const bare = bareSubject(sentence, verb);
  if (bare.length > 0) return bare;
  const token = sentence.tokens[verb]!;
  if (depth > 12 || token.head < 0) return [];
  const head = token.head;
  const governor = sentence.tokens[head]!;
  const relation = base(token);
  if (relation === "conj") {
    if (isVerbal(governor) || governor.upos === "ADJ" || childrenBy(sentence, head, ["nsubj"]).length > 0) {
      return understoodSubject(sentence, head, depth + 1);
    }
    return [];
  }
  if (relation === "xcomp") {
    if (OBJECT_CONTROL.has(governor.lemma.toLowerCase())) {
      const objects = childrenBy(sentence, head, ["obj", "iobj"]);
      if (objects.length > 0) return objects;
      if (isPassive(sentence, head)) return understoodSubject(sentence, head, depth + 1);
      const asked = childrenBy(sentence, head, ["obl"]).filter((i) =>
        ["on", "to", "upon", "for", "with"].includes(prepositionOf(sentence, i)),
      );
      if (asked.length > 0) return [asked[0]!];
    }
    return understoodSubject(sentence, head, depth + 1);
  }
  if (token.deprel === "acl:relcl")
    return childrenBy(sentence, verb, ["obj"]).length > 0 || token.xpos !== "VB" ? [head] : [];
  if (relation === "acl" && isMisreadCall(sentence, verb)) {
    let top = head;
    while (["nmod", "obl", "appos"].includes(base(sentence.tokens[top]!)) && sentence.tokens[top]!.head >= 0)
      top = sentence.tokens[top]!.head;
    return [top];
  }
  if (relation === "acl") {
    // "a letter threatening war": whoever sent it threatens
    if (token.xpos === "VBG" && MESSAGES.has(governor.lemma.toLowerCase())) return nounDoer(sentence, head, depth + 1);
    if (token.xpos === "VBG" || token.xpos === "VBN") return [head];
    return nounDoer(sentence, head, depth + 1);
  }
  if (relation === "advcl" || relation === "ccomp" || relation === "parataxis") {
    if (isVerbal(governor) || governor.upos === "ADJ" || governor.upos === "NOUN")
      return understoodSubject(sentence, head, depth + 1);
  }
  return [];
}

/** A noun before the verb that the parser took for an adjunct although no preposition leads it ("Around 200 workers went on strike"). */
function bareSubject(sentence: Sentence, verb: number): number[] {
  const token = sentence.tokens[verb]!;
  if (!["VBD", "VBZ", "VBP"].includes(token.xpos)) return [];
  const found = childrenBy(sentence, verb, ["obl", "dislocated"]).filter((child) => {
    const { upos, deprel } = sentence.tokens[child]!;
    return (
      child < verb &&
      deprel !== "obl:unmarked" &&
      (upos === "NOUN" || upos === "PROPN") &&
      childrenBy(sentence, child, ["case"]).length === 0
    );
  });
  return found.length > 0 ? found.slice(0, 1) : besideAnd(sentence, verb);
}

/** "lasted an hour and [members of the board] attended": a noun read into the clause before, right in front of a bare clause. */
function besideAnd(sentence: Sentence, verb: number): number[] {
  const token = sentence.tokens[verb]!;
  if (token.deprel !== "advcl" || childrenBy(sentence, verb, ["mark"]).length > 0) return [];
  let at = verb - 1;
  while (at >= 0) {
    const { upos, deprel, head } = sentence.tokens[at]!;
    if (upos !== "NOUN" && upos !== "PROPN") return [];
    if (deprel === "conj") return [at];
    if (head < 0 || head > verb) return [];
    at = head;
  }
  return [];
}

/** Whose decision, plan or refusal a noun is: its owner, else the subject of the verb that it is the object of. */
function nounDoer(sentence: Sentence, noun: number, depth: number): number[] {
  const owners = childrenBy(sentence, noun, ["nmod:poss"]);
  if (owners.length > 0) return owners;
  for (const child of childrenBy(sentence, noun, ["nmod"])) {
    if (["by", "from", "of"].includes(prepositionOf(sentence, child))) return [child];
  }
  const token = sentence.tokens[noun]!;
  if (token.head >= 0 && ["obj", "obl", "nmod"].includes(base(token))) {
    const governor = sentence.tokens[token.head]!;
    return isVerbal(governor)
      ? understoodSubject(sentence, token.head, depth + 1)
      : nounDoer(sentence, token.head, depth + 1);
  }
  return [];
}
