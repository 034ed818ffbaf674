/** Which words of a sentence an event's time, place and length may hang on: its own trigger, and what only carries it. */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { appositions } from "../../annotate/tree/noun-phrase.ts";
import { obliqueOf, obliques } from "../../annotate/tree/obliques.ts";
import { childrenBy, hasChild, isRelation } from "../../annotate/tree/relations.ts";
import { isCarrier, isEventNoun } from "./event-words.ts";

/** Verbs whose infinitive tells what happened at their own time: "failed to appear on Monday", "began to march". */
const WITH_INFINITIVE = [
  "fail",
  "manage",
  "begin",
  "start",
  "continue",
  "refuse",
  "come",
  "go",
  "gather",
  "travel",
  "force",
];

/** A time behind the object is the object's: "announced a rally in Lodran on 5 May". */
const PLANNING = ["announce", "plan", "schedule", "propose", "postpone", "prepare", "promise", "demand", "expect"];

/**
 * Tokens to look at in turn, the next only where the ones before gave nothing. First the trigger with its carrier ("held
 * talks on Monday", from either word); then clauses that happen at the same time.
 */
export function predicateTiers(sentence: Sentence, trigger: number): number[][] {
  const own = [trigger, ...carriersOf(sentence, trigger)];
  const attributes = own.flatMap((index) => misreadAttributes(sentence, index));
  return [[...own, ...attributes], simultaneous(sentence, trigger)];
}

/** Participles that stand before names more often than they tell what was done. */
const ATTRIBUTES = ["exile", "jail", "oust", "disgrace", "retire", "elect"];

/** "Held talks with Dorran and exiled leader Omar Teshil in Lodran": taken for a second verb. */
function misreadAttributes(sentence: Sentence, verb: number): number[] {
  return childrenBy(sentence, verb, ["conj"]).filter((child) => {
    const { lemma, xpos } = sentence.tokens[child]!;
    const next = sentence.tokens[child + 1];
    return (
      ATTRIBUTES.includes(lemma) && ["VBN", "VBD"].includes(xpos) && next !== undefined && /^(JJ|NN)/.test(next.xpos)
    );
  });
}

function carriersOf(sentence: Sentence, trigger: number): number[] {
  const token = sentence.tokens[trigger]!;
  if (isVerb(sentence, trigger)) {
    const named = childrenBy(sentence, trigger, ["obj", "nsubj", "nsubj:pass"]).filter((child) =>
      isEventNoun(sentence.tokens[child]!),
    );
    return isCarrier(token) ? named : [];
  }
  // "The vote, set for 4 May", "the meeting held in Lodran".
  const participles = childrenBy(sentence, trigger, ["acl"]).filter((child) => setsEvent(sentence.tokens[child]!));
  // "A series of meetings", "John Dorran, at a rally": up to the noun that the verb has.
  let noun = trigger;
  while (
    isRelation(sentence.tokens[noun]!, ["nmod", "conj", "appos"]) &&
    !isVerb(sentence, sentence.tokens[noun]!.head)
  ) {
    noun = sentence.tokens[noun]!.head;
  }
  const { head } = sentence.tokens[noun]!;
  if (head < 0 || !isRelation(sentence.tokens[noun]!, ["nsubj", "nsubj:pass", "obj", "obl"])) {
    return [...participles, ...appositions(sentence, trigger)];
  }
  const verb = sentence.tokens[head]!;
  const isPlanned = PLANNING.includes(verb.lemma) && token.deprel === "obj";
  const isCalledFor = verb.lemma === "call" && obliqueOf(sentence, noun).preposition === "for";
  return isCarrier(verb) || isPlanned || isCalledFor ? [...participles, head] : participles;
}

function setsEvent(token: Token): boolean {
  return isCarrier(token) || [...PLANNING, "set", "due", "fix"].includes(token.lemma);
}

function simultaneous(sentence: Sentence, trigger: number): number[] {
  const token = sentence.tokens[trigger]!;
  const participles = childrenBy(sentence, trigger, ["advcl"]).filter(
    (child) => sentence.tokens[child]!.xpos === "VBG" && !hasChild(sentence, child, ["mark"]),
  );
  // "In a statement on Friday", "at a rally in Lodran", "during the talks of 5 May".
  const occasions = obliques(sentence, trigger)
    .filter(
      ({ head, preposition }) => ["in", "at", "during"].includes(preposition) && isEventNoun(sentence.tokens[head]!),
    )
    .map(({ head }) => head);
  const found = isVerb(sentence, trigger) ? [...participles, ...occasions] : participles;
  if (token.head < 0 || !isVerb(sentence, trigger)) return found;
  const governor = sentence.tokens[token.head]!;
  const ownSubject = hasChild(sentence, trigger, ["nsubj", "csubj"]);
  const sharesClause = token.deprel === "conj" && isVerb(sentence, token.head) && !ownSubject;
  const participle =
    token.deprel === "advcl" && ["VBG", "VB"].includes(token.xpos) && !ownSubject && isBareOrTo(sentence, trigger);
  const complement = token.deprel === "xcomp" && WITH_INFINITIVE.includes(governor.lemma);
  return sharesClause || participle || complement ? [...found, token.head] : found;
}

/** "Met on Monday to discuss aid", "spoke on Monday, urging"; not "before leaving". */
function isBareOrTo(sentence: Sentence, verb: number): boolean {
  return childrenBy(sentence, verb, ["mark"]).every((mark) => sentence.tokens[mark]!.xpos === "TO");
}

export function isVerb(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  if (token === undefined) return false;
  return token.upos === "VERB" || token.upos === "AUX" || hasChild(sentence, index, ["cop"]);
}

/**
 * In English an attribute with a preposition follows its noun. Where the tree hangs one on a noun behind it ("met Teshil,
 * at the club on Monday, a statement said": at the club, of the statement), the verb before it is meant, or, at the
 * beginning of a sentence, the verb that the noun belongs to. -1 where the word is not misread so.
 */
export function verbOfMisread(sentence: Sentence, index: number): number {
  const token = sentence.tokens[index]!;
  const isBefore = isRelation(token, ["nmod"]) && token.deprel !== "nmod:poss" && index < token.head;
  if (!isBefore || isVerb(sentence, token.head) || !hasChild(sentence, index, ["case"])) return -1;
  for (let at = index - 1; at >= 0; at -= 1) {
    if (["VBD", "VBZ", "VBP"].includes(sentence.tokens[at]!.xpos) && sentence.tokens[at]!.upos === "VERB") return at;
  }
  let above = token.head;
  while (above >= 0 && !isVerb(sentence, above)) above = sentence.tokens[above]!.head;
  return above;
}
