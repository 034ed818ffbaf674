/**
 * Folding: what may differ between a reviewed alias and the words of a text without making them different names.
 *
 * A text is cut into pieces, and two stretches are the same when their pieces have the same keys:
 * - a word is a run of letters, digits and combining marks; its key is lower case without accents (`Qalāt` = `qalat`,
 *   `Łódź` = `lodz`); soft hyphens and characters of no width inside it do not count;
 * - every run of white space is one space, but a blank line is a border that no name crosses;
 * - the many dashes are one dash, the many apostrophes one apostrophe, the many double quotation marks one mark; a dash
 *   with spaces round it stays different from one without;
 * - a possessive (`'s`, `’s`, `s'`) needs no rule: the apostrophe ends the word, so what stands before it is matched.
 *
 * Whether two stretches may differ in case is a question of its own: `caseAllows`.
 */
import type { Span } from "./span.ts";

export interface Piece extends Span {
  readonly kind: "word" | "space" | "mark";
  readonly key: string;
}

/** Key of a blank line; no alias has it, for an alias stands on one line. */
export const BORDER = "\n\n";

const PIECE = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+|\s+|./gsu;
const IGNORED = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
const BLANK_LINE = /\n[^\S\n]*\n/;

const DASHES = new Set("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D");
const APOSTROPHES = new Set("'\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4`\uFF07");
const DOUBLE_QUOTES = new Set('"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02');

/** Letters that no decomposition takes apart, as English papers write them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");

/** The pieces of a text, in order; their spans are in UTF-16 units of it. Linear in its length. */
export function foldText(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: found, index: start } of text.matchAll(PIECE)) {
    const end = start + found.length;
    const piece = foldPiece(found, start, end);
    const last = pieces.at(-1);
    if (piece === null) continue;
    // Two runs of white space meet where only characters of no width stood between them.
    if (piece.kind === "space" && last?.kind === "space") pieces.pop();
    pieces.push(piece.kind === "space" && last?.kind === "space" ? joinSpaces(last, piece) : piece);
  }
  return pieces;
}

/** The folded form of a whole stretch, for comparing names: spaces at its ends are gone. */
export function foldName(name: string): string {
  return foldText(name)
    .map((piece) => piece.key)
    .join("")
    .trim();
}

/** Most pieces of an English text are these, and they need none of the rules for the rest. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;

function foldPiece(found: string, start: number, end: number): Piece | null {
  if (found === " ") return { kind: "space", key: " ", start, end };
  if (PLAIN_WORD.test(found)) return { kind: "word", key: found.toLowerCase(), start, end };
  if (/^\s/u.test(found) && found !== "\uFEFF") {
    return { kind: "space", key: BLANK_LINE.test(found) ? BORDER : " ", start, end };
  }
  // Three Greek marks decompose into an apostrophe: look up what they are, not how they are written.
  const mark = found.normalize("NFD");
  if (DASHES.has(mark)) return { kind: "mark", key: "-", start, end };
  if (APOSTROPHES.has(mark)) return { kind: "mark", key: "'", start, end };
  if (DOUBLE_QUOTES.has(mark)) return { kind: "mark", key: '"', start, end };
  const key = foldWord(found);
  if (key === "") return null;
  return { kind: /[\p{L}\p{N}]/u.test(key) ? "word" : "mark", key, start, end };
}

function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .toLowerCase()
    .replace(IGNORED, "")
    .replace(UNDECOMPOSED, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function joinSpaces(a: Piece, b: Piece): Piece {
  return { kind: "space", key: a.key === BORDER || b.key === BORDER ? BORDER : " ", start: a.start, end: b.end };
}

/** How a word is capitalised. Scripts without case count as `capital`: they cannot contradict an alias. */
export type Capitals = "lower" | "capital" | "all";

export function capitalsOf(word: string): Capitals {
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  if (upper === lower) return "capital";
  if (word === upper && lettersIn(word) > 1) return "all";
  // The first letter that has case tells; there is one, for the two forms of the word differ.
  for (const letter of word) {
    const capital = letter.toUpperCase();
    if (letter.toLowerCase() !== capital) return letter === capital ? "capital" : "lower";
  }
  return "lower";
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/** The longest word in capitals that counts as an acronym: `UNHCR` does, `LONDON` in a headline does not. */
const LONGEST_ACRONYM = 5;

export function isAcronym(word: string): boolean {
  return capitalsOf(word) === "all" && lettersIn(word) <= LONGEST_ACRONYM;
}

/**
 * Whether words found in a text may be the words of an alias, as to case; both have the same folded words.
 * - An acronym of up to five letters (`US`, `WHO`, `IT`) matches capitals only.
 * - Of the other capitalised words of the alias one at least must be capitalised in the text: `Farooq sattar` may be
 *   `Farooq Sattar`, `turkey` is not `Turkey`. An article at the head of the alias does not count.
 * - Words in lower case match in any case: `aid agencies` may begin a sentence.
 */
export function caseAllows(alias: readonly string[], found: readonly string[]): boolean {
  // An alias typed all in capitals ("KHAN OF KALAT") tells nothing about which of its words are acronyms.
  const shouted = alias.every((word) => capitalsOf(word) === "all") && (alias.length > 2 || !alias.every(isAcronym));
  let asked = false;
  let given = false;
  for (const [i, word] of alias.entries()) {
    const capitals = capitalsOf(found[i]!);
    if (isAcronym(word) && !shouted) {
      if (capitals !== "all") return false;
      given = true;
    } else if (capitalsOf(word) !== "lower" && !(i === 0 && alias.length > 1 && /^(?:the|an?)$/i.test(word))) {
      asked = true;
      if (capitals !== "lower") given = true;
    }
  }
  return given || !asked;
}
