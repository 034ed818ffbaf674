/** Nouns of the lexicon with what they are borne of: "former deputy convener of the League", "the League's convener". */
import { beginsNoun, isFormer, joined, LONGEST_NOUN, type NounTie, nounTie } from "./lexicon.ts";
import { type Line, type Named, tagAt, textAt, tokenAt } from "./line.ts";
import { readTerm, type Term } from "./validity.ts";

export interface RolePhrase {
  readonly tie: NounTie;
  /** Of whom or what; several where they are coordinated, none where the phrase does not say. */
  readonly of: readonly Named[];
  /** Token of the noun that heads the words of the lexicon. */
  readonly noun: number;
  /** All tokens of the words of the lexicon. */
  readonly words: readonly number[];
  /** From the article, the possessor or the first adjective to the end of what follows the noun. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the words that name the tie: adjectives, noun, of whom. */
  readonly label: readonly [number, number];
  readonly plural: boolean;
  readonly former: boolean;
  readonly term: Term | null;
}

interface RoleWords {
  readonly tie: NounTie;
  readonly first: number;
  readonly last: number;
}

/** By place in the sentence. */
export function rolePhrases(line: Line): RolePhrase[] {
  const words: RoleWords[] = [];
  for (let at = 0; at < line.sentence.tokens.length; at += 1) {
    const found = readRoleWords(line, at);
    if (found === null) continue;
    words.push(found);
    at = found.last;
  }
  return words.map((role, i) => readPhrase(line, words, i, role));
}

function readRoleWords(line: Line, first: number): RoleWords | null {
  let key = "";
  let best: RoleWords | null = null;
  for (let last = first; last < first + LONGEST_NOUN; last += 1) {
    const token = tokenAt(line, last);
    if (token === undefined) break;
    const withText = key + joined(token.text.toLowerCase());
    const tie = nounTie(key + joined(token.lemma.toLowerCase())) ?? nounTie(withText);
    key = withText;
    const isNoun = token.xpos.startsWith("NN") || (last > first && token.xpos.startsWith("JJ"));
    if (tie !== undefined && isNoun && !isInName(line, first)) best = { tie, first, last };
    if (!beginsNoun(key)) break;
  }
  // "Deputy convener": the deputy of the convener's office, not somebody's deputy.
  const isModifier = best !== null && textAt(line, first) === "deputy" && readRoleWords(line, first + 1) !== null;
  return isModifier ? null : best;
}

/** "Khan of Lodran", "Armed Services Committee": words of a name or title are not read again. */
function isInName(line: Line, index: number): boolean {
  return line.named.some(
    ({ first, last, mention }) => first <= index && index <= last && mention.form !== "description",
  );
}

function readPhrase(line: Line, all: readonly RoleWords[], i: number, role: RoleWords): RolePhrase {
  const { tie, first: word, last: noun } = role;
  const left = walkLeft(line, word);
  const own = ownerBefore(line, tie, left.first);
  const owner = own ?? sharedOwner(line, all, i);
  const behind = complement(line, all, i, tie);
  const of = behind?.named ?? (owner === null ? [] : [owner.named]);
  const end = behind?.last ?? noun;
  const whole = walkRight(line, end);
  const term = readTerm(line, whole + 1);
  const start = own !== null && behind === null ? own.first : left.first;
  const labelStart = behind === null && owner !== null ? owner.named.first : left.firstWord;
  return {
    tie,
    of,
    noun,
    words: Array.from({ length: noun - word + 1 }, (_, offset) => word + offset),
    first: ["the", "a", "an", "all", "both"].includes(textAt(line, start - 1)) ? start - 1 : start,
    last: term?.last ?? whole,
    label: [labelStart, end],
    plural: tagAt(line, noun).endsWith("S"),
    former: left.former,
    term,
  };
}

const MODIFIERS = ["JJ", "JJS", "VBN", "VBG", "RB", "CD", "HYPH", "NN"];
const FARTHEST = 6;

/** Adjectives and the like before the noun. */
function walkLeft(line: Line, word: number): { first: number; firstWord: number; former: boolean } {
  let first = word;
  let former = false;
  while (word - first < FARTHEST && MODIFIERS.includes(tagAt(line, first - 1)) && !line.endingAt.has(first - 1)) {
    first -= 1;
    former ||= isFormer(textAt(line, first)) || textAt(line, first).startsWith("ex-");
  }
  former ||= textAt(line, word).startsWith("ex-");
  const outer = line.endingAt.get(first - 1);
  // "Former League chairman": the word stands before the name.
  const before = outer === undefined ? -1 : outer.first - 1;
  former ||= before >= 0 && isFormer(textAt(line, before));
  return { first, firstWord: first, former };
}

const WHERE = ["to", "at", "in", "for", "on"];
const IN_PHRASE = [...MODIFIERS, "DT", "NNS", "NNP", "NNPS"];

/** Past "to Karvan", "at the council" behind the noun, up to a person's name at most. */
function walkRight(line: Line, end: number): number {
  if (!WHERE.includes(textAt(line, end + 1))) return end;
  let last = end + 1;
  while (
    last - end < FARTHEST &&
    IN_PHRASE.includes(tagAt(line, last + 1)) &&
    line.startingAt.get(last + 1)?.type !== "person"
  ) {
    last += 1;
  }
  return last === end + 1 ? end : last;
}

interface Owner {
  readonly named: Named;
  /** First token of the phrase with it. */
  readonly first: number;
}

/** "The League's", "his", and "League" just before the noun. */
function ownerBefore(line: Line, tie: NounTie, start: number): Owner | null {
  const isPossessive = tagAt(line, start - 1) === "POS";
  const named = line.endingAt.get(isPossessive ? start - 2 : start - 1);
  if (named === undefined || !tie.of.includes(named.type)) return null;
  const isPronoun = tagAt(line, start - 1) === "PRP$";
  // "Baloch leader", "Mohajir activists": a people before the noun says who somebody is, not whom he leads.
  if (!isPossessive && !isPronoun && (!tie.before || named.type === "group" || named.type === "person")) return null;
  const skipsFormer = isFormer(textAt(line, named.first - 1)) ? named.first - 1 : named.first;
  return { named, first: skipsFormer };
}

/** "The League's founder and leader": the second noun has the owner of the first. */
function sharedOwner(line: Line, all: readonly RoleWords[], i: number): Owner | null {
  const before = all[i - 1];
  if (before === undefined || !isJoined(line, before, all[i]!)) return null;
  return ownerBefore(line, all[i]!.tie, walkLeft(line, before.first).first);
}

/** Coordinated, with nothing but adjectives between. */
function isJoined(line: Line, first: RoleWords, second: RoleWords): boolean {
  const start = walkLeft(line, second.first).first;
  const between = start - first.last - 1;
  return between === 1 && ["and", "&", ",", "or"].includes(textAt(line, first.last + 1));
}

interface Complement {
  readonly named: readonly Named[];
  readonly last: number;
}

const BEFORE_NAME = ["DT", "PDT", "JJ", "VBN", "PRP$", "CD", "NN", "HYPH"];

/** "Of the banned League": the name behind the noun's preposition; of "founder and leader of the League" it is both nouns'. */
function complement(line: Line, all: readonly RoleWords[], i: number, tie: NounTie): Complement | null {
  const { last } = all[i]!;
  if (tie.prepositions.includes(textAt(line, last + 1))) {
    let at = last + 2;
    while (
      at - last < FARTHEST + 2 &&
      !line.startingAt.has(at) &&
      (BEFORE_NAME.includes(tagAt(line, at)) || textAt(line, at) === "both")
    )
      at += 1;
    const named = line.startingAt.get(at);
    if (named === undefined || !tie.of.includes(named.type) || isCutShort(line, named)) return null;
    const all = [named, ...furtherNames(line, named)];
    return { named: all, last: all.at(-1)!.last };
  }
  const next = all[i + 1];
  return next !== undefined && isJoined(line, all[i]!, next) ? complement(line, all, i + 1, tie) : null;
}

/** "Of the League and the Harbour Party", of one type. */
function furtherNames(line: Line, { last, type }: Named): Named[] {
  if (textAt(line, last + 1) !== "and") return [];
  const named = line.startingAt.get(["the", "a"].includes(textAt(line, last + 2)) ? last + 3 : last + 2);
  return named === undefined || named.type !== type || isCutShort(line, named) ? [] : [named];
}

/** "Member of the League's council", "of the League delegation": the tie is to something else. */
function isCutShort(line: Line, named: Named): boolean {
  const tag = tagAt(line, named.last + 1);
  return tag === "POS" || (["NN", "NNS"].includes(tag) && !line.startingAt.has(named.last + 1));
}
