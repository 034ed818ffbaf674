/** Speakers of verbs without a subject of their own: participles, coordinated verbs, clauses on a noun. */
import type { Sentence } from "../../annotate/sentence.ts";
import { governors } from "../../annotate/tree/governors.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { ownSubjects, subjects } from "../../annotate/tree/subjects.ts";
import { partyLeftOf, TIME } from "./beside.ts";
import { nounCues, verbCues } from "./cues.ts";
import type { Party } from "./draft.ts";
import { partyOf } from "./party.ts";
import type { FoundSpeaker } from "./speaker.ts";
import { cueToldOn } from "./told-on.ts";
import { isTensed } from "./words.ts";

/**
 * "Orlik said the dam would hold, adding that ...": a participle behind a comma goes on with what the speaker of the sentence
 * says, though the parser hangs it on the clause that he spoke.
 */
export function outerSpeaker(sentence: Sentence, verb: number): Party | null {
  const { tokens } = sentence;
  const noun = tokens[verb]!.deprel === "acl" ? tokens[tokens[verb]!.head]! : null;
  const before = tokens[verb - 1];
  const isBehindQuote = /^["”’']$/u.test(before?.text ?? "") && tokens[verb - 2]?.text === ",";
  const isSetOff = before?.text === "," || isBehindQuote || (noun !== null && TIME.test(noun.text));
  if (tokens[verb]!.xpos !== "VBG" || !isSetOff) return null;
  const path = governors(sentence, verb);
  const step = path.find(
    (one) => one.relation === "ccomp" && one.index < verb && verbCues(tokens[one.index]!.lemma).length > 0,
  );
  // "Defended the letter blaming the owners, saying": the main verb's subject, not the letter.
  const main = path.find(
    (one) =>
      one.index < verb &&
      isTensed(sentence, one.index) &&
      ownSubjects(sentence, one.index).length > 0 &&
      !isRestrictive(sentence, one.index),
  );
  const above = step?.index ?? main?.index;
  if (above === undefined) return null;
  const own = ownSubjects(sentence, above);
  return own.length === 0 ? null : partyOf(sentence, own);
}

/** "Urged policies that help, saying": a relative clause without a comma tells which policies, and does not speak. */
function isRestrictive(sentence: Sentence, verb: number): boolean {
  const { deprel, head } = sentence.tokens[verb]!;
  if (deprel !== "acl:relcl") return false;
  return !sentence.tokens.slice(head + 1, verb).some((token) => token.text === ",");
}

/** "Orlik said it was old and warned the drivers": who said it also warned. */
export function earlierSpeaker(sentence: Sentence, verb: number): Party | null {
  const cue = cueToldOn(sentence, verb);
  const own = cue < 0 ? [] : ownSubjects(sentence, cue);
  return own.length === 0 ? null : partyOf(sentence, own);
}

/** "Orlik, the mayor, shook his head, saying": the verb above lacks its subject too. */
export function speakerAbove(sentence: Sentence, verb: number, from: number): FoundSpeaker | null {
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

/** "Orlik, the mayor, shook her head, saying": from the apposition to the name it stands beside. */
export function besideOf(sentence: Sentence, index: number): number {
  let at = index;
  while (sentence.tokens[at]!.deprel === "appos") at = sentence.tokens[at]!.head;
  return at;
}

/** "The party issued a statement saying": the statement does not speak for itself, who issued it does. */
export function ownersOfWords(sentence: Sentence, verb: number): number[] | null {
  const { deprel, head } = sentence.tokens[verb]!;
  if (deprel !== "acl" || nounCues(sentence.tokens[head]!.lemma).length === 0) return null;
  const possessors = childrenBy(sentence, head, ["nmod:poss"]);
  if (possessors.length > 0) return possessors;
  const noun = sentence.tokens[head]!;
  if (noun.deprel !== "obj") return null;
  const above = subjects(sentence, noun.head);
  return above.length > 0 ? above : null;
}

/** "Quoted the senator as saying", "the senator was quoted as saying": the senator says it. */
export function quotedSpeaker(sentence: Sentence, verb: number): number[] {
  const { tokens } = sentence;
  const { head, xpos } = tokens[verb]!;
  if (xpos !== "VBG" || head < 0 || tokens[verb - 1]?.text.toLowerCase() !== "as") return [];
  const objects = childrenBy(sentence, head, ["obj", "nsubj:pass"]).filter((child) => child < verb);
  return verbCues(tokens[head]!.lemma).length > 0 ? objects : [];
}
