/** Which words keep their full stop, and where a sentence can end at one. */
import data from "./abbreviations.json" with { type: "json" };
import { isSpace } from "./spaces.ts";

interface Abbreviation {
  readonly ends: string;
  readonly before: string | null;
}

const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  data.abbreviations.map((entry) => [entry.abbreviation, entry]),
);
const INITIAL = /^\p{Lu}\.$/u;
const CAPITALS = /^\p{Lu}+\.$/u;
const UPPER = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;

/** True where `word` with its full stop is one token; `next` is the offset behind it in the text, read no further than `limit`. */
export function keepsFullStop(word: string, text: string, next: number, limit: number): boolean {
  const entry = entryOf(word);
  if (entry === undefined) return INITIAL.test(word) && word !== "I." && follows(UPPER, text, next, limit);
  if (entry.before === null) return true;
  return follows(entry.before === "number" ? DIGIT : UPPER, text, next, limit);
}

/** True where a sentence cannot end at this token, whatever follows ("Mr.", "No."). */
export function neverEndsSentence(token: string): boolean {
  return entryOf(token)?.ends === "never";
}

/** "GEN. TARN" in a headline is the title too; other abbreviations in capitals may be words ("IND.", "SUN."). */
function entryOf(word: string): Abbreviation | undefined {
  const entry = ABBREVIATIONS.get(word);
  if (entry !== undefined || word.length < 3 || !CAPITALS.test(word)) return entry;
  const title = ABBREVIATIONS.get(word[0]! + word.slice(1).toLowerCase());
  return title?.before === "name" ? title : undefined;
}

function follows(pattern: RegExp, text: string, next: number, limit: number): boolean {
  let at = next;
  while (at < limit && isSpace(text.charCodeAt(at))) {
    // A name does not begin beyond the end of a paragraph.
    if (text[at] === "\n" && text[at + 1] === "\n") return false;
    at += 1;
  }
  return at < limit && pattern.test(text.slice(at, at + 2));
}
