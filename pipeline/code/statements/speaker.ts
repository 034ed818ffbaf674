/** Who speaks: the subject of the verb, the agent of a passive, the noun after an inverted verb ("said Ms. Orlik"). */
import type { Sentence } from "../../annotate/sentence.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import { obliques } from "../../annotate/tree/obliques.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { ownSubjects, subjects } from "../../annotate/tree/subjects.ts";
import { agents, voiceOf } from "../../annotate/tree/voice.ts";
import { isPhrase, partyLeftOf, partyRightOf, TIME } from "./beside.ts";
import type { Party } from "./draft.ts";
import { besideOf, earlierSpeaker, outerSpeaker, ownersOfWords, quotedSpeaker, speakerAbove } from "./inherited.ts";
import { partyOf } from "./party.ts";
import { isTensed, startBehindDateline } from "./words.ts";

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
  // "Comparing him to Renn": behind a participle stands no subject of it.
  const isParticiple = sentence.tokens[verb]!.xpos === "VBG" && !isTensed(sentence, verb);
  const all = ownSubjects(sentence, verb).filter(
    (subject) => subject >= from && !(isParticiple && subject > verb) && !isAside(sentence, subject),
  );
  // "A rally that Orlik described": of two subjects the pronoun is none.
  const nouns = all.filter((subject) => sentence.tokens[subject]!.xpos !== "WDT");
  const own = nouns.length > 0 ? nouns : all;
  const nearer = own.length > 0 && isTensed(sentence, verb) ? nounBetween(sentence, verb, own, from) : null;
  if (nearer !== null) return { party: nearer, here: true };
  const named = isTensed(sentence, verb) ? nameBehindComma(sentence, verb, own) : null;
  if (named !== null) return { party: named, here: true };
  if (own.length > 0) return { party: partyThrough(sentence, verb, own), here: true };
  const isJoined = childrenBy(sentence, verb, ["cc"]).some((child) => verb - child <= 2 && child < verb);
  const left = mistaken || (isTensed(sentence, verb) && !isJoined) ? partyLeftOf(sentence, verb, from) : null;
  if (left !== null) return { party: left, here: true };
  const outer = outerSpeaker(sentence, verb) ?? earlierSpeaker(sentence, verb);
  if (outer !== null) return { party: outer, here: false };
  const quoted = quotedSpeaker(sentence, verb);
  if (quoted.length > 0) return { party: partyOf(sentence, quoted), here: false };
  const inherited = subjects(sentence, verb)
    .filter((subject) => !isAside(sentence, subject))
    .map((subject) => besideOf(sentence, subject));
  if (inherited.length === 0) return speakerAbove(sentence, verb, from);
  return { party: partyOf(sentence, ownersOfWords(sentence, verb) ?? inherited), here: false };
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

/** "The MIRSK-North's Dana Orlik accused": the parser takes the first word of one phrase for all of it. */
function partyThrough(sentence: Sentence, verb: number, own: readonly number[]): Party {
  const party = partyOf(sentence, own);
  const last = sentence.tokens[verb - 1];
  if (last === undefined || last.end <= party.end || last.upos !== "PROPN" || TIME.test(last.text)) return party;
  return isPhrase(sentence, own[0]!, last.index) ? { ...party, end: last.end, heads: [last.index] } : party;
}

/** The parser labels an agent as any other oblique now and then. */
function agentsOf(sentence: Sentence, verb: number): number[] {
  const found = agents(sentence, verb);
  if (found.length > 0) return found;
  return obliques(sentence, verb)
    .filter((one) => one.preposition === "by" && one.head > verb)
    .map((one) => one.head);
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

/** "A defender of the plan, Dana Orlik said": of a noun that opens the sentence and the name behind its comma, the name. */
function nameBehindComma(sentence: Sentence, verb: number, own: readonly number[]): Party | null {
  const { tokens } = sentence;
  const [first] = own;
  if (own.length !== 1 || first === undefined || tokens[first]!.upos !== "NOUN") return null;
  const comma = tokens.slice(first + 1, Math.max(first + 1, verb)).findLast((token) => token.text === ",");
  if (comma === undefined || comma.index >= verb - 1 || !isPhrase(sentence, comma.index + 1, verb - 1)) return null;
  const isOpening = tokens.slice(0, first).every((token) => ["DET", "ADJ", "NOUN", "ADV"].includes(token.upos));
  const isName = tokens.slice(comma.index + 1, verb).every((token) => token.upos === "PROPN");
  return isOpening && isName ? partyLeftOf(sentence, verb, comma.index + 1) : null;
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
