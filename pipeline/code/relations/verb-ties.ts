/** Ties that a verb, an adjective or a bare "of" states: "leads the League", "exiled in Lodran", "Omar Teshil of the League". */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { withConjuncts } from "../../annotate/tree/conjuncts.ts";
import { objects } from "../../annotate/tree/objects.ts";
import { obliques } from "../../annotate/tree/obliques.ts";
import { hasChild } from "../../annotate/tree/relations.ts";
import { subjects } from "../../annotate/tree/subjects.ts";
import { agents, voiceOf } from "../../annotate/tree/voice.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import { isAsserted, namesOf } from "./holders.ts";
import { type AdjectiveTie, adjectiveTies, type Tie, type VerbTie, verbTie } from "./lexicon.ts";
import { type Line, type Named, tagAt, textAt } from "./line.ts";
import { readTerm, type Term, type Validity } from "./validity.ts";

export interface FoundTie {
  readonly tie: Tie;
  readonly holder: Named;
  readonly of: Named;
  /** First and last token of the words for it. */
  readonly label: readonly [number, number];
  readonly validity: Validity | null;
  readonly rule: string;
}

export function verbTies(line: Line): FoundTie[] {
  const found: FoundTie[] = [];
  for (const token of line.sentence.tokens) {
    const lemma = lemmaOf(line.sentence, token);
    const tie = verbTie(lemma);
    if (tie !== undefined && isAsserted(line, token.index))
      found.push(...tiesAtVerb(line, token, tie, `verb_${lemma}`));
  }
  return found;
}

function tiesAtVerb(line: Line, token: Token, tie: VerbTie, rule: string): FoundTie[] {
  const { sentence } = line;
  const isPassive = voiceOf(sentence, token.index) === "passive";
  const prepositional = obliques(sentence, token.index);
  const behind = prepositional.filter(({ preposition }) => preposition === tie.preposition).map(({ head }) => head);
  const direct = tie.preposition === "";
  const doers =
    direct && isPassive ? withConjuncts(sentence, agents(sentence, token.index)) : subjects(sentence, token.index);
  const ofs = direct
    ? isPassive
      ? subjects(sentence, token.index)
      : objects(sentence, token.index)
    : withConjuncts(sentence, behind);
  const subject = namesOf(line, doers, tie.holder);
  const holders = subject.length > 0 || isPassive ? subject : nameBefore(line, token.index, tie.holder);
  const term = termOf(
    line,
    prepositional.map(({ index }) => index),
  );
  return namesOf(line, ofs, tie.of).flatMap((of) =>
    holders.map((holder) => ({
      tie,
      holder,
      of,
      label: labelOf(token.index, of, isPassive && direct ? holder : of),
      validity: term,
      rule,
    })),
  );
}

/** "Chairs" and "lives" are often taken for nouns; with a subject and no "be" they are verbs. Empty for what is no verb. */
function lemmaOf(sentence: Sentence, token: Token): string {
  if (token.upos === "VERB" && token.xpos !== "NNS") return token.lemma;
  const isVerb = hasChild(sentence, token.index, ["nsubj"]) && !hasChild(sentence, token.index, ["cop"]);
  return token.xpos === "NNS" && isVerb ? token.text.toLowerCase().replace(/s$/, "") : "";
}

/** A name just before the verb is its subject, also where the tree has taken it for something else. */
function nameBefore(line: Line, verb: number, types: readonly EntityType[]): Named[] {
  const named = line.endingAt.get(verb - 1);
  return named !== undefined && types.includes(named.type) ? [named] : [];
}

function termOf(line: Line, prepositions: readonly number[]): Term | null {
  for (const at of prepositions) {
    const term = at < 0 ? null : readTerm(line, at);
    if (term !== null) return term;
  }
  return null;
}

function labelOf(word: number, of: Named, other: Named): [number, number] {
  const behind = [of, other].filter(({ first }) => first > word).map(({ last }) => last);
  return [word, Math.max(word, ...behind)];
}

/** How many words may stand between "Lodran-based" and the name. */
const FARTHEST = 5;

export function adjectiveTiesIn(line: Line): FoundTie[] {
  const found: FoundTie[] = [];
  for (const { index } of line.sentence.tokens) {
    for (const tie of adjectiveTies(textAt(line, index))) {
      const one = tieAtAdjective(line, index, tie);
      if (one !== null) found.push(one);
    }
  }
  return found;
}

function tieAtAdjective(line: Line, index: number, tie: AdjectiveTie): FoundTie | null {
  const rule = `adjective_${textAt(line, index)}`;
  const place = line.startingAt.get(index + 2);
  if (place !== undefined && tie.of.includes(place.type) && tie.prepositions.includes(textAt(line, index + 1))) {
    const holder = holderOf(line, index, tie.holder);
    return holder === null ? null : { tie, holder, of: place, label: [index, place.last], validity: null, rule };
  }
  const before = tie.before && textAt(line, index - 1) === "-" ? line.endingAt.get(index - 2) : undefined;
  if (before === undefined || !tie.of.includes(before.type)) return null;
  const holder = nextName(line, index + 1, tie.holder);
  return holder === null ? null : { tie, holder, of: before, label: [before.first, index], validity: null, rule };
}

/** "Omar Teshil, self-exiled in Lodran", "Omar Teshil, an exile in Lodran", "Omar Teshil is based in Lodran". */
function holderOf(line: Line, word: number, types: readonly EntityType[]): Named | null {
  let first = word;
  while (
    first > word - FARTHEST &&
    /^(DT|JJ|HYPH|NN|RB|CD)$/.test(tagAt(line, first - 1)) &&
    !line.endingAt.has(first - 1)
  )
    first -= 1;
  const apposed = [",", "("].includes(textAt(line, first - 1))
    ? line.endingAt.get(first - 2)
    : line.endingAt.get(first - 1);
  const found = apposed ?? whoseClause(line, first);
  if (found !== undefined && types.includes(found.type)) return found;
  return isAsserted(line, word) ? (namesOf(line, subjects(line.sentence, word), types)[0] ?? null) : null;
}

/** "Omar Teshil, who is self-exiled": the name before "who". */
function whoseClause(line: Line, start: number): Named | undefined {
  let at = start - 1;
  while (start - at < FARTHEST && /^(VB[DPZN]|RB)$/.test(tagAt(line, at)) && textAt(line, at) !== "not") at -= 1;
  if (textAt(line, at) !== "who") return undefined;
  return line.endingAt.get(textAt(line, at - 1) === "," ? at - 2 : at - 1);
}

function nextName(line: Line, start: number, types: readonly EntityType[]): Named | null {
  for (let at = start; at < start + FARTHEST; at += 1) {
    const found = line.startingAt.get(at);
    if (found !== undefined && types.includes(found.type)) return found;
    if (/^(VB[DPZ]|MD|,|\.)$/.test(tagAt(line, at))) return null;
  }
  return null;
}

const AFFILIATION: Tie = { relation: "affiliation", inverse: false, holder: ["person"], of: ["organization"] };

/** "Omar Teshil of the League", "the League's Omar Teshil". */
export function affiliations(line: Line): FoundTie[] {
  return line.named.flatMap((holder) => {
    if (!AFFILIATION.holder.includes(holder.type) || ["pronoun", "description"].includes(holder.mention.form))
      return [];
    const of = organizationBehind(line, holder) ?? ownerBefore(line, holder);
    if (of === null) return [];
    const isOf = of.first > holder.last && textAt(line, holder.last + 1) === "of";
    const label = [isOf ? holder.last + 1 : of.first, of.last] as const;
    return [{ tie: AFFILIATION, holder, of, label, validity: null, rule: "affiliation" }];
  });
}

function organizationBehind(line: Line, holder: Named): Named | null {
  const tagged = textAt(line, holder.last + 1) === "(" ? line.startingAt.get(holder.last + 2) : undefined;
  // "Omar Teshil (FHP)", "Omar Teshil (FHP-Karvan)"
  if (
    tagged !== undefined &&
    AFFILIATION.of.includes(tagged.type) &&
    [")", "-", "–"].includes(textAt(line, tagged.last + 1))
  )
    return tagged;
  if (textAt(line, holder.last + 1) === "," && textAt(line, holder.last + 2) === "of") {
    const set = line.startingAt.get(holder.last + (textAt(line, holder.last + 3) === "the" ? 4 : 3));
    const isClosed = set !== undefined && [",", ")"].includes(textAt(line, set.last + 1));
    return isClosed && AFFILIATION.of.includes(set.type) ? set : null;
  }
  if (textAt(line, holder.last + 1) !== "of") return null;
  const skip = textAt(line, holder.last + 2) === "the" ? 3 : 2;
  const of = line.startingAt.get(holder.last + skip);
  const isCutShort = of === undefined || /^(POS|NNS?)$/.test(tagAt(line, of.last + 1));
  return isCutShort || !AFFILIATION.of.includes(of.type) ? null : of;
}

function ownerBefore(line: Line, holder: Named): Named | null {
  const of = tagAt(line, holder.first - 1) === "POS" ? line.endingAt.get(holder.first - 2) : undefined;
  return of !== undefined && AFFILIATION.of.includes(of.type) ? of : null;
}
