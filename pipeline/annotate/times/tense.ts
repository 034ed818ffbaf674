/** Whether the clause around a time looks back or ahead: what decides between last Tuesday and the next. */
import type { Span } from "../../text/span.ts";
import type { Sentence, Token } from "../sentence.ts";
import { headOfSpan } from "../tree/locate.ts";
import { obliqueOf } from "../tree/obliques.ts";
import { childrenBy, isRelation } from "../tree/relations.ts";

/** `either`: the words look ahead, but the time may belong to the looking ("announced a rally on 5 May"). */
export type Tense = "past" | "future" | "either";

/** Verbs after which "to" tells what happened: "failed to appear on Monday". */
const HAPPENED = "fail manage begin start continue force oblige have use come go seem appear help prove".split(" ");
/** Verbs whose object is still to come. */
const PLANNING =
  "announce plan schedule propose organise organize set fix expect prepare postpone promise await demand call invite adjourn delay defer extend suspend put".split(
    " ",
  );
/** Participles and adjectives that put their time ahead: "a rally planned for May", "due on Monday". */
const AHEAD = "plan schedule set due expect slate bind planned scheduled expected".split(" ");
const SPEECH = "say report tell add write note claim state confirm call describe quote".split(" ");

export function tenseAt(sentence: Sentence, span: Span): Tense {
  let at = headOfSpan(sentence, span);
  if (at >= 0 && obliqueOf(sentence, at).preposition === "since") return "past";
  let ahead = false;
  while (at >= 0) {
    const token = sentence.tokens[at]!;
    const isPredicate = token.upos === "VERB" || token.upos === "AUX" || childrenBy(sentence, at, ["cop"]).length > 0;
    if (AHEAD.includes(token.lemma) && token.xpos !== "VBD" && (token.upos === "ADJ" || isPredicate)) return "future";
    if (isDueTo(sentence, at)) return "future";
    if (isPredicate) {
      const tense = tenseOfVerb(sentence, at);
      if (ahead && tense === "past" && PLANNING.includes(token.lemma)) return "either";
      if (tense !== null) return tense === "past" && PLANNING.includes(token.lemma) ? "either" : tense;
    } else if (token.upos === "NOUN" || token.upos === "PROPN") {
      // The time of a noun is the verb's only where the noun is its subject: "he will answer for the riots of 5 May".
      ahead = isRelation(token, ["obj", "obl", "nmod"]);
      if (ahead && at !== headOfSpan(sentence, span))
        return planned(sentence, token) || underFuture(sentence, token) ? "either" : "past";
    }
    at = token.head;
  }
  return "past";
}

/** "Talks due to begin on Thursday", where "due to" is read as one word before the verb. */
function isDueTo(sentence: Sentence, verb: number): boolean {
  return childrenBy(sentence, verb, ["mark"]).some((mark) => AHEAD.includes(sentence.tokens[mark]!.text.toLowerCase()));
}

/** "Will boycott the vote of 10 March": the vote may be still to come. */
function underFuture(sentence: Sentence, noun: Token): boolean {
  const verb = sentence.tokens[noun.head];
  return verb?.upos === "VERB" && tenseOfVerb(sentence, verb.index) === "future";
}

function planned(sentence: Sentence, noun: Token): boolean {
  const verb = sentence.tokens[noun.head];
  return verb !== undefined && PLANNING.includes(verb.lemma);
}

/** Null where the verb has no tense of its own (a gerund, a participle beside a clause): then its governor's counts. */
function tenseOfVerb(sentence: Sentence, verb: number): Tense | null {
  const token = sentence.tokens[verb]!;
  const helpers = childrenBy(sentence, verb, ["aux", "cop"]).map((index) => sentence.tokens[index]!);
  const has = (tags: readonly string[]): boolean => helpers.some((helper) => tags.includes(helper.xpos));
  if (helpers.some((helper) => helper.lemma === "have")) return "past";
  if (has(["VBD"]) || token.xpos === "VBD") return goingTo(sentence, verb) ? "future" : "past";
  if (helpers.some((helper) => helper.xpos === "MD" && helper.text.toLowerCase() !== "could")) return "future";
  if (has(["MD"])) return "past";
  if (isInfinitive(sentence, verb)) return infinitive(sentence, token);
  if (has(["VBZ", "VBP"]) || ["VBZ", "VBP"].includes(token.xpos))
    return SPEECH.includes(token.lemma) ? "past" : "future";
  if (token.xpos === "VBN") return "past";
  return null;
}

function isInfinitive(sentence: Sentence, verb: number): boolean {
  return childrenBy(sentence, verb, ["mark"]).some((mark) => sentence.tokens[mark]!.xpos === "TO");
}

/** "Was to meet", "was going to meet". */
function goingTo(sentence: Sentence, verb: number): boolean {
  return isInfinitive(sentence, verb) && childrenBy(sentence, verb, ["aux", "cop"]).length > 0;
}

function infinitive(sentence: Sentence, token: Token): Tense | null {
  const governor = sentence.tokens[token.head];
  if (governor === undefined) return "future";
  if (isRelation(token, ["advcl"])) return null;
  return HAPPENED.includes(governor.lemma) ? null : "future";
}
