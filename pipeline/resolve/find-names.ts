/** Stretches that look like names and that no reviewed alias covers: short forms to be resolved, or names for the queue. */
import { capitalsOf, foldName } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import calendar from "./lexicon/calendar-words.json" with { type: "json" };
import { type Gender, type Noun, nounAt } from "./nouns.ts";
import type { Scene, Taken, Word } from "./scene.ts";

/** A name without the titles before it. */
export interface FoundName extends Span {
  /** Its tokens; never empty. */
  readonly words: readonly Word[];
  /** Folded, for comparing. */
  readonly key: string;
  /** The titles that stand directly before it, with their span; null where there are none. */
  readonly title: (Span & { readonly gender: Gender | null; readonly nouns: readonly Noun[] }) | null;
}

const NOT_NAMES: ReadonlySet<string> = new Set(calendar.words);
/** Small words that may stand between the parts of one name. */
const LINKS = new Set([
  "of",
  "for",
  "de",
  "da",
  "do",
  "dos",
  "du",
  "di",
  "del",
  "della",
  "la",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "bint",
  "ibn",
  "al",
  "el",
  "e",
  "ul",
  "y",
]);
/** Words that stand before an office without being titles themselves. */
const BEFORE_OFFICES = new Set([
  "former",
  "acting",
  "deputy",
  "vice",
  "assistant",
  "first",
  "foreign",
  "interior",
  "attorney",
  "under",
  "then",
  "late",
  "ex",
]);

/** "June", "Mon.", "Ramadan": capitalised, and no name of somebody or something that acts. */
export function isCalendarWord(word: string): boolean {
  return NOT_NAMES.has(word.toLowerCase().replace(/\.$/, ""));
}

/** Names in order, none overlapping. A name ends with its sentence. */
export function findNames(scene: Scene, taken: Taken): FoundName[] {
  const names: FoundName[] = [];
  for (const sentence of scene.annotated.sentences) {
    const first = scene.firstWordOf[sentence.index]!;
    const words = scene.words.slice(first, first + sentence.tokens.length);
    let headline: boolean | null = null;
    let at = 0;
    while (at < words.length) {
      if (!mayBeNamePart(words, at, taken)) {
        at += 1;
        continue;
      }
      const end = endOfName(scene, words, at, taken);
      const name = isOfOffice(words, at) ? null : withoutTitles(scene, words.slice(at, end));
      if (name?.words.length === 1) headline ??= isHeadline(words);
      if (name !== null && !(name.words.length === 1 && headline)) names.push(name);
      at = end;
    }
  }
  return names;
}

/** Where nearly every word has a capital, a single one says nothing. */
function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter(({ token }) => token.text.length > 3 && /^\p{L}/u.test(token.text));
  return long.length >= 4 && long.filter(({ token }) => capitalsOf(token.text) !== "lower").length >= 0.8 * long.length;
}

/** Parts of speech that a part of a name may have. */
const NAME_TAGS: ReadonlySet<string> = new Set(["PROPN", "NOUN", "X", "ADJ"]);

function mayBeNamePart(words: readonly Word[], at: number, taken: Taken): boolean {
  const word = words[at]!;
  const { text, upos } = word.token;
  if (!NAME_TAGS.has(upos) || taken.has(word) || !/^\p{Lu}/u.test(text) || isCalendarWord(text)) return false;
  if (upos === "PROPN") return true;
  // Capitals at the head of a sentence, a quotation or a list say nothing.
  const before = words[at - 1]?.token;
  if (before === undefined || /^["“”‘'«:(–—-]$/u.test(before.text) || text === "I") return false;
  if (upos === "NOUN" || upos === "X") return true;
  // "Human Rights Watch", "Foreign Minister": an adjective counts only as a part.
  const next = words[at + 1]?.token;
  return upos === "ADJ" && next !== undefined && next.upos === "PROPN" && capitalsOf(next.text) !== "lower";
}

function endOfName(scene: Scene, words: readonly Word[], from: number, taken: Taken): number {
  let end = from + 1;
  while (end < words.length) {
    const gap = scene.text.slice(words[end - 1]!.token.end, words[end]!.token.start);
    if (mayBeNamePart(words, end, taken)) end += 1;
    else if (words[end]!.token.text === "-" && gap === "" && continues(scene, words, end, taken)) end += 2;
    else if (LINKS.has(words[end]!.token.text) && words[end + 1] && mayBeNamePart(words, end + 1, taken)) end += 2;
    else break;
  }
  return end;
}

/** "Keld-North": a hyphen without spaces round it and a capital behind it. */
function continues(scene: Scene, words: readonly Word[], hyphen: number, taken: Taken): boolean {
  const next = words[hyphen + 1];
  if (next === undefined || taken.has(next) || words[hyphen]!.token.end !== next.token.start) return false;
  return /^[\p{Lu}\p{N}]/u.test(scene.text.slice(next.token.start, next.token.start + 2));
}

/** "State" in "Secretary of State". */
function isOfOffice(words: readonly Word[], at: number): boolean {
  const texts = words.slice(Math.max(0, at - 2), at + 1).map(({ token }) => token.text);
  return texts.length === 3 && nounAt(texts, 0)?.length === 3;
}

function withoutTitles(scene: Scene, words: readonly Word[]): FoundName | null {
  const texts = words.map(({ token }) => token.text);
  let at = 0;
  let titleFrom = -1;
  let gender: Gender | null = null;
  const nouns: Noun[] = [];
  for (;;) {
    const found = nounAt(texts, at);
    if (found?.noun.title) {
      if (titleFrom < 0) titleFrom = at;
      gender = found.noun.gender ?? gender;
      nouns.push(found.noun);
      at += found.length;
    } else if (BEFORE_OFFICES.has(texts[at]?.toLowerCase() ?? "") && titleBehind(texts, at) >= 0) {
      if (titleFrom < 0) titleFrom = at;
      at = titleBehind(texts, at);
    } else if (titleFrom < 0 && isOffice(texts, 1) && texts.length > 2) {
      titleFrom = 0;
      at = 1;
    } else break;
  }
  const name = words.slice(at);
  // "the MP": a noun in capitals names nobody.
  const noun = nounAt(texts, at);
  if (noun?.length === name.length && noun.noun.names.includes("person")) return null;
  const [first, last] = [name[0]?.token, name.at(-1)?.token];
  if (first === undefined || last === undefined || /^of$/i.test(first.text)) return null;
  const span = { start: first.start, end: last.end };
  const key = foldName(scene.text.slice(span.start, span.end));
  if (!/\p{L}{2}/u.test(key)) return null;
  const title =
    titleFrom < 0 ? null : { start: words[titleFrom]!.token.start, end: words[at - 1]!.token.end, gender, nouns };
  return { ...span, words: name, key, title };
}

/** Nouns of office that may have a word before them that is no part of the name: "Varnish President Ada Quill". */
const OFFICES = [
  "leader",
  "politician",
  "secretary",
  "diplomat",
  "commissioner",
  "director",
  "vice president",
  "spokesperson",
];

function isOffice(texts: readonly string[], at: number): boolean {
  const noun = nounAt(texts, at)?.noun;
  return noun?.title === true && OFFICES.some((office) => noun.fits.has(office));
}

/** Where, at most three words on, a title begins; -1 where none does. */
function titleBehind(texts: readonly string[], at: number): number {
  for (let next = at + 1; next <= at + 3 && next < texts.length; next += 1) {
    if (nounAt(texts, next)?.noun.title) return next;
  }
  return -1;
}
