/** Who speaks: the subject of the verb, the agent of a passive, the noun after an inverted verb ("said Ms. Orlik"). */
import type { Sentence } from "../../annotate/sentence.ts";
import { antecedent } from "../../annotate/tree/antecedent.ts";
import { withConjuncts } from "../../annotate/tree/conjuncts.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { ownSubjects, subjects } from "../../annotate/tree/subjects.ts";
import { agents, voiceOf } from "../../annotate/tree/voice.ts";
import type { Span } from "../../text/span.ts";
import { nounCues } from "./cues.ts";
import type { Party } from "./draft.ts";

/** Null where the text names nobody: a passive without agent, an imperative, an infinitive at large. */
export function speakerOfVerb(sentence: Sentence, verb: number, inverted: boolean): Party | null {
  if (voiceOf(sentence, verb) === "passive") {
    const by = agents(sentence, verb);
    return by.length === 0 ? null : partyOf(sentence, by);
  }
  const own = ownSubjects(sentence, verb);
  if (own.length > 0) return partyOf(sentence, own);
  const turned = inverted
    ? childrenBy(sentence, verb, ["obj", "obl"]).find((child) => isBare(sentence, verb, child))
    : undefined;
  if (turned !== undefined) return partyOf(sentence, [turned]);
  const inherited = subjects(sentence, verb);
  if (inherited.length === 0) return null;
  return partyOf(sentence, ownersOfWords(sentence, verb) ?? inherited);
}

/** Right behind the verb, without a preposition: a subject that the parser took for an object. */
function isBare(sentence: Sentence, verb: number, noun: number): boolean {
  return (
    noun > verb &&
    childrenBy(sentence, noun, ["case"]).length === 0 &&
    nounPhraseSpan(sentence, noun).start <= sentence.tokens[verb]!.end + 1
  );
}

/** "The party issued a statement saying": the statement does not speak for itself, who issued it does. */
function ownersOfWords(sentence: Sentence, verb: number): number[] | null {
  const { deprel, head } = sentence.tokens[verb]!;
  if (deprel !== "acl" || nounCues(sentence.tokens[head]!.lemma).length === 0) return null;
  const possessors = childrenBy(sentence, head, ["nmod:poss"]);
  if (possessors.length > 0) return possessors;
  const noun = sentence.tokens[head]!;
  if (noun.deprel !== "obj") return null;
  const above = subjects(sentence, noun.head);
  return above.length > 0 ? above : null;
}

/** From heads as the tree has them: coordination and relative pronouns resolved. */
export function partyOf(sentence: Sentence, tops: readonly number[]): Party {
  const all = withConjuncts(sentence, tops);
  const heads = withConjuncts(
    sentence,
    all.map((head) => antecedent(sentence, head)),
  );
  const spans = heads.map((head) => phraseOf(sentence, head));
  const relative = all.find((head) => antecedent(sentence, head) !== head);
  let span: Span = { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
  if (relative !== undefined) {
    const pronoun = sentence.tokens[relative]!;
    const near = pronoun.start >= span.end && pronoun.start - span.end <= 2;
    span = near ? { start: span.start, end: pronoun.end } : { start: pronoun.start, end: pronoun.end };
  }
  return { ...span, sentence, heads };
}

/** A possessor without its 's. */
function phraseOf(sentence: Sentence, head: number): Span {
  const span = nounPhraseSpan(sentence, head);
  const mark = childrenBy(sentence, head, ["case"]).find((child) => sentence.tokens[child]!.xpos === "POS");
  return mark !== undefined && sentence.tokens[mark]!.end === span.end
    ? { start: span.start, end: sentence.tokens[mark]!.start }
    : span;
}
