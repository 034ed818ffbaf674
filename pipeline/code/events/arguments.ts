/**
 * Who does what to whom, read off the tree around one predicate: subject and object whatever the voice, objects of
 * prepositions by their preposition, governed clauses. What the tree leaves unsaid is inherited: the subject of a
 * coordinated verb, of an infinitive, of a participle, of a relative clause.
 */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";

export interface Arguments {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly indirect: readonly number[];
  readonly passive: boolean;
  /** Tokens governed through a preposition, by the preposition in lower case ("on", "according to"). */
  readonly prepositions: ReadonlyMap<string, readonly number[]>;
  /** Heads of governed clauses, nearest relation first. */
  readonly clauses: readonly number[];
}

const RELATIVES = new Set(["who", "which", "that", "whom"]);
/** Verbs whose object, not whose subject, does what the infinitive says. */
const OBJECT_CONTROL = new Set(
  (
    "advise allow appeal ask assist authorise authorize bar beg call challenge coerce command compel convince dare direct empower enable encourage " +
    "expect forbid force help implore induce instruct invite lobby lure mandate move oblige order permit persuade plead press pressure " +
    "prevent prod prohibit prompt push remind request require stop sue summon task tell tempt train urge want warn"
  ).split(" "),
);
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
const LINKING = new Set(["remain", "become"]);
const CLAUSES: Readonly<Record<string, number>> = { xcomp: 0, ccomp: 1, acl: 2, advcl: 3, csubj: 4 };

export function base(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

export function isVerbal(token: Token): boolean {
  return (
    token.upos === "VERB" ||
    (token.upos === "AUX" && token.deprel !== "aux" && base(token) !== "aux" && token.deprel !== "cop")
  );
}

/** The preposition of a token, with the words fixed to it; empty where it has none. */
export function prepositionOf(sentence: Sentence, index: number): string {
  const words: string[] = [];
  for (const child of sentence.children[index] ?? []) {
    const token = sentence.tokens[child]!;
    if (
      token.deprel === "case" &&
      token.text !== "'s" &&
      token.text !== "’s" &&
      token.text !== "'" &&
      token.text !== "’"
    ) {
      words.push(token.text.toLowerCase());
      for (const fixed of childrenBy(sentence, child, ["fixed"]))
        words.push(sentence.tokens[fixed]!.text.toLowerCase());
    }
  }
  return words.join(" ");
}

/** "the premier of the province called for talks" read as a participle of the noun before: nobody is called for. */
function isMisreadCall(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  const next = sentence.tokens[verb + 1]?.text.toLowerCase();
  return token.lemma === "call" && base(token) === "acl" && (next === "for" || next === "on");
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

function antecedent(sentence: Sentence, verb: number): number | null {
  const token = sentence.tokens[verb]!;
  return token.deprel === "acl:relcl" && token.head >= 0 ? token.head : null;
}

/** Replaces a relative pronoun by the noun that it stands for. */
function unfold(sentence: Sentence, verb: number, arguments_: number[]): number[] {
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
function understoodSubject(sentence: Sentence, verb: number, depth: number): number[] {
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
  if (isMisreadCall(sentence, verb)) {
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
  return found.slice(0, 1);
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

function byPreposition(sentence: Sentence, predicate: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const add = (index: number): void => {
    const name = prepositionOf(sentence, index);
    if (name !== "") found.set(name, [...(found.get(name) ?? []), index]);
  };
  for (const child of childrenBy(sentence, predicate, ["obl", "nmod"])) {
    if (sentence.tokens[child]!.deprel === "nmod:poss") continue;
    add(child);
    // "talks with A and with B"
    for (const other of childrenBy(sentence, child, ["conj"])) if (prepositionOf(sentence, other) !== "") add(other);
  }
  return found;
}

export function argumentsOf(sentence: Sentence, predicate: number): Arguments {
  const token = sentence.tokens[predicate]!;
  const prepositions = byPreposition(sentence, predicate);
  const clauses = childrenBy(sentence, predicate, ["xcomp", "ccomp", "acl", "advcl", "csubj"])
    .filter((i) => sentence.tokens[i]!.deprel !== "acl:relcl" && sentence.tokens[i]!.deprel !== "advcl:relcl")
    .sort((a, b) => CLAUSES[base(sentence.tokens[a]!)]! - CLAUSES[base(sentence.tokens[b]!)]! || a - b);
  if (token.upos === "NOUN" || token.upos === "PROPN") {
    const linked = token.head >= 0 && LINKING.has(sentence.tokens[token.head]!.lemma.toLowerCase());
    const isPredicate =
      token.deprel === "xcomp" ||
      (linked && token.deprel === "obj") ||
      childrenBy(sentence, predicate, ["cop", "nsubj"]).length > 0;
    return {
      subject: isPredicate ? understoodSubject(sentence, predicate, 0) : [],
      object: [],
      indirect: [],
      passive: false,
      prepositions,
      clauses,
    };
  }
  const passive = isPassive(sentence, predicate);
  const understood = understoodSubject(sentence, predicate, 0);
  const indirect = childrenBy(sentence, predicate, ["iobj"]);
  let object = unfold(sentence, predicate, childrenBy(sentence, predicate, ["obj"]));
  // "called off [a strike]" read as an adjunct: a noun behind the verb that no preposition leads
  if (object.length === 0) {
    object = childrenBy(sentence, predicate, ["obl"]).filter((child) => {
      const { upos, deprel } = sentence.tokens[child]!;
      const bare =
        deprel === "obl" && (upos === "NOUN" || upos === "PROPN") && childrenBy(sentence, child, ["case"]).length === 0;
      return bare && child > predicate;
    });
  }
  const conjoined = token.deprel === "conj" && object.length === 0 && token.head >= 0 ? token.head : null;
  if (passive) {
    const agents = childrenBy(sentence, predicate, ["obl:agent"]);
    const by = agents.length > 0 ? agents : [...(prepositions.get("by") ?? [])];
    if (object.length === 0) object = understood;
    else indirect.push(...understood);
    return { subject: by, object, indirect, passive, prepositions, clauses };
  }
  if (object.length === 0) {
    const noun = antecedent(sentence, predicate);
    // "the man whom police held", "the ban it imposed"
    if (noun !== null && !understood.includes(noun)) object = [noun];
    else if (conjoined === null) {
      const shared = childrenBy(sentence, predicate, ["conj"]).filter(
        (i) => isVerbal(sentence.tokens[i]!) && !isPassive(sentence, i),
      );
      // "formally agreed and accepted the proposal"
      for (const other of shared) {
        if (sentence.tokens[other]!.index - predicate <= 3) object.push(...childrenBy(sentence, other, ["obj"]));
      }
    }
  }
  return { subject: understood, object, indirect, passive, prepositions, clauses };
}
