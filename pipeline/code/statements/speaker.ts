/** Who speaks: the subject of the verb, the agent of a passive, the noun after an inverted verb ("said Ms. Orlik"). */
import type { Sentence } from "../../annotate/sentence.ts";
import { antecedent } from "../../annotate/tree/antecedent.ts";
import { withConjuncts } from "../../annotate/tree/conjuncts.ts";
import { governors } from "../../annotate/tree/governors.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import { obliques } from "../../annotate/tree/obliques.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { ownSubjects, subjects } from "../../annotate/tree/subjects.ts";
import { agents, voiceOf } from "../../annotate/tree/voice.ts";
import type { Span } from "../../text/span.ts";
import { isPhrase, partyLeftOf, partyRightOf, TIME } from "./beside.ts";
import { nounCues, verbCues } from "./cues.ts";
import type { Party } from "./draft.ts";
import { cueToldOn } from "./told-on.ts";
import { hasTense, startBehindDateline } from "./words.ts";

export interface FoundSpeaker {
  readonly party: Party;
  /** Part of the words around the verb; an inherited subject stands elsewhere. */
  readonly here: boolean;
}

/**
 * `inverted`: a quotation ends right before the verb. `from`: the first token of the narrator's words. Null where the text
 * names nobody: a passive without agent, an imperative, an infinitive at large.
 */
export function speakerOfVerb(sentence: Sentence, verb: number, inverted: boolean, from: number): FoundSpeaker | null {
  const between = from > 0 ? partyBetween(sentence, verb, from) : null;
  if (between !== null) return { party: between, here: true };
  // `"...," reported the paper`: whatever the tree says.
  const turned = inverted && from === verb ? turnedSubject(sentence, verb) : null;
  if (turned !== null) return { party: turned, here: true };
  const mistaken = isMistakenPassive(sentence, verb);
  if (voiceOf(sentence, verb) === "passive" && !mistaken) {
    const by = agentsOf(sentence, verb);
    return by.length === 0 ? null : { party: partyOf(sentence, by), here: false };
  }
  const own = ownSubjects(sentence, verb).filter((subject) => subject >= from && !isAside(sentence, subject));
  const nearer = own.length > 0 && isTensed(sentence, verb) ? nounBetween(sentence, verb, own, from) : null;
  if (nearer !== null) return { party: nearer, here: true };
  if (own.length > 0) return { party: partyOf(sentence, own), here: true };
  const isJoined = childrenBy(sentence, verb, ["cc"]).length > 0;
  const left = mistaken || (isTensed(sentence, verb) && !isJoined) ? partyLeftOf(sentence, verb, from) : null;
  if (left !== null) return { party: left, here: true };
  const outer = outerSpeaker(sentence, verb) ?? earlierSpeaker(sentence, verb);
  if (outer !== null) return { party: outer, here: false };
  const inherited = subjects(sentence, verb)
    .filter((subject) => !isAside(sentence, subject))
    .map((subject) => besideOf(sentence, subject));
  if (inherited.length === 0) return speakerAbove(sentence, verb, from);
  return { party: partyOf(sentence, ownersOfWords(sentence, verb) ?? inherited), here: false };
}

/** "Orlik, the mayor, shook his head, saying": the verb above lacks its subject too. */
function speakerAbove(sentence: Sentence, verb: number, from: number): FoundSpeaker | null {
  const { deprel, head, xpos } = sentence.tokens[verb]!;
  if (
    !["advcl", "conj", "ccomp"].includes(deprel) ||
    (deprel !== "conj" && xpos !== "VBG") ||
    head > verb ||
    head < from
  )
    return null;
  if (!isTensed(sentence, head)) return null;
  const own = ownSubjects(sentence, head);
  const party = own.length > 0 ? partyOf(sentence, own) : partyLeftOf(sentence, head, from);
  return party === null ? null : { party, here: false };
}

/** `"...," the captain posted`: a phrase, all there is between quotation and verb, is the subject whatever the tree says. */
function partyBetween(sentence: Sentence, verb: number, from: number): Party | null {
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.index >= from && token.upos !== "PUNCT");
  if (first < 0 || first >= verb) return null;
  // "Marek Tolan, a writer, one of the town's few, said": the first of the names, whichever the tree takes.
  const left = partyLeftOf(sentence, verb, first);
  if (tokens[verb - 1]!.text === "," && left?.start === tokens[first]!.start) return left;
  const own = ownSubjects(sentence, verb).filter(
    (subject) => subject >= first && subject < verb && !isAside(sentence, subject),
  );
  if (own.length > 0) {
    const party = partyOf(sentence, own);
    return party.start > tokens[first]!.start && isPhrase(sentence, first, own[0]!)
      ? { ...party, start: tokens[first]!.start }
      : party;
  }
  return left !== null && left.start === tokens[first]!.start ? left : null;
}

/** The parser labels an agent as any other oblique now and then. */
function agentsOf(sentence: Sentence, verb: number): number[] {
  const found = agents(sentence, verb);
  if (found.length > 0) return found;
  return obliques(sentence, verb)
    .filter((one) => one.preposition === "by" && one.head > verb)
    .map((one) => one.head);
}

function isTensed(sentence: Sentence, verb: number): boolean {
  const forms = [verb, ...childrenBy(sentence, verb, ["aux"])];
  return forms.some((form) => hasTense(sentence.tokens[form]!));
}

/** "Ines Varga, a senior adviser, called it a disgrace": read as a participle beside the noun, though nothing else is the verb. */
function isMistakenPassive(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  if (token.xpos !== "VBN" || childrenBy(sentence, verb, ["aux", "nsubj:pass", "obl:agent"]).length > 0) return false;
  if (token.head < 0 && ownSubjects(sentence, verb).some((subject) => subject < verb)) return true;
  const before = sentence.tokens[verb - 1]?.text;
  const root = sentence.tokens.find((one) => one.head < 0)!;
  return (
    (before === "," || before === ")") &&
    (root.index === verb || !["VERB", "AUX"].includes(root.upos)) &&
    childrenBy(sentence, root.index, ["cop"]).length === 0
  );
}

/** "The truth, Orlik said, was that ...": the parser gives the verb the subject of the clause around it. */
function nounBetween(sentence: Sentence, verb: number, own: readonly number[], from: number): Party | null {
  const { tokens } = sentence;
  const last = Math.max(...own);
  const comma = tokens.slice(last + 1, Math.max(last + 1, verb)).findLast((token) => token.text === ",");
  if (comma === undefined || comma.index === verb - 1 || tokens[verb + 1]?.text !== ",") return null;
  const party = partyLeftOf(sentence, verb, Math.max(from, comma.index + 1));
  return party !== null && party.start === tokens[comma.index + 1]!.start ? party : null;
}

/**
 * "Orlik said the dam would hold, adding that ...": a participle behind a comma goes on with what the speaker of the sentence
 * says, though the parser hangs it on the clause that he spoke.
 */
function outerSpeaker(sentence: Sentence, verb: number): Party | null {
  const { tokens } = sentence;
  const noun = tokens[verb]!.deprel === "acl" ? tokens[tokens[verb]!.head]! : null;
  const isSetOff = tokens[verb - 1]?.text === "," || (noun !== null && TIME.test(noun.text));
  if (tokens[verb]!.xpos !== "VBG" || !isSetOff) return null;
  const path = governors(sentence, verb);
  const step = path.find(
    (one) => one.relation === "ccomp" && one.index < verb && verbCues(tokens[one.index]!.lemma).length > 0,
  );
  // "Issued tweets early on Friday, saying": not the day.
  const above =
    step?.index ??
    (path[0]?.relation === "acl"
      ? path.find((one) => one.index < verb && tokens[one.index]!.upos === "VERB")?.index
      : undefined);
  if (above === undefined) return null;
  const own = ownSubjects(sentence, above);
  return own.length === 0 ? null : partyOf(sentence, own);
}

/** "Orlik said it was old and warned the drivers": who said it also warned. */
function earlierSpeaker(sentence: Sentence, verb: number): Party | null {
  const cue = cueToldOn(sentence, verb);
  const own = cue < 0 ? [] : ownSubjects(sentence, cue);
  return own.length === 0 ? null : partyOf(sentence, own);
}

/** "Orlik, the mayor, shook her head, saying": from the apposition to the name it stands beside. */
function besideOf(sentence: Sentence, index: number): number {
  let at = index;
  while (sentence.tokens[at]!.deprel === "appos") at = sentence.tokens[at]!.head;
  return at;
}

/** In brackets, or the town in capitals before the dash of a dateline. */
function isAside(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const before = tokens
    .slice(Math.max(0, index - 4), index)
    .findLast((token) => token.text === "(" || token.text === ")");
  if (before?.text === "(") return true;
  const { text } = tokens[index]!;
  return index <= 1 && text === text.toUpperCase() && startBehindDateline(sentence) > sentence.start;
}

/** The parser takes it for an object now and then. */
function turnedSubject(sentence: Sentence, verb: number): Party | null {
  const child = childrenBy(sentence, verb, ["obj", "iobj", "obl"]).find(
    (noun) => noun > verb && childrenBy(sentence, noun, ["case"]).length === 0,
  );
  const beside = child !== undefined && nounPhraseSpan(sentence, child).start <= sentence.tokens[verb]!.end + 1;
  return beside ? partyOf(sentence, [child]) : partyRightOf(sentence, verb);
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
  const span: Span = {
    start: Math.min(...spans.map((one) => one.start)),
    end: Math.max(...spans.map((one) => one.end)),
  };
  const relative = all.find((head) => antecedent(sentence, head) !== head);
  if (relative === undefined) return { ...span, sentence, heads };
  // "The judge, who said": the pronoun alone would tell a reader nothing, but far from its noun it is all there is.
  const pronoun = sentence.tokens[relative]!;
  const near = pronoun.start >= span.end && pronoun.start - span.end <= 2;
  return { start: near ? span.start : pronoun.start, end: pronoun.end, sentence, heads };
}

/** Without an age behind a comma, and a possessor without its 's. */
function phraseOf(sentence: Sentence, head: number): Span {
  const { start, end } = nounPhraseSpan(sentence, head);
  const inside = sentence.tokens.filter((token) => start <= token.start && token.end <= end);
  // "On Monday Orlik said": the parser makes one name of both.
  const first = inside.length > 1 && TIME.test(inside[0]!.text) ? inside[1]!.start : start;
  let kept = inside.length;
  if (inside[kept - 1]?.xpos === "CD" && inside[kept - 2]?.text === ",") kept -= 2;
  if (inside[kept - 1]?.xpos === "POS") kept -= 1;
  return kept === 0 ? { start, end } : { start: first, end: inside[kept - 1]!.end };
}
