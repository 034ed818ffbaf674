/**
 * Tells texts that are not in English. Two witnesses must agree, for a report that is left uncoded by mistake is lost:
 * hardly any of the small words that no English prose does without, and three-letter runs unlike those of English
 * (npm `franc-min`). Lists of names and results have few small words, and names may look foreign, but not both at once.
 */
import { francAll } from "franc-min";
import { compareText } from "../text/order.ts";

/** Small words that are no words of the neighbouring languages (Dutch `was`, Danish `for`, German `will` are). */
const ENGLISH = new Set(
  "the of and that with from said who which are were but would they their been after she his has it its not".split(" "),
);

/** English prose has a fifth and more. */
const FEWEST_ENGLISH = 0.06;
/** Mean over the windows, against 1 for the likeliest language: English has 0.98 and more, Danish 0.88. */
const LIKE_ENGLISH = 0.93;
/** Where the second is as likely as this, the first is not named. */
const AS_LIKELY = 0.94;
/** In UTF-16 units: in longer pieces all languages come out alike, in shorter ones any may. */
const WINDOW = 200;
const WINDOWS = 5;
/** Shorter texts say too little. Scripts without spaces have few words and many letters. */
const FEWEST_WORDS = 20;
const FEWEST_LETTERS = 20;

/** BCP 47 tag of a text that is not in English, `und` where it is hard to say which; null for English or too little text. */
export function foreignLanguage(text: string): string | null {
  const head = text.slice(0, WINDOW * WINDOWS).toLowerCase();
  const words = head.match(/\p{L}+/gu) ?? [];
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isLatin = latin * 2 > letters;
  if (isLatin ? words.length < FEWEST_WORDS : letters < FEWEST_LETTERS) return null;
  if (isLatin && words.filter((word) => ENGLISH.has(word)).length >= words.length * FEWEST_ENGLISH) return null;
  const likely = likeliest(head);
  const english = likely.find(([language]) => language === "eng")?.[1] ?? 0;
  if (english >= LIKE_ENGLISH) return null;
  const [first, second] = likely;
  if (first === undefined || (second !== undefined && second[1] >= AS_LIKELY * first[1])) return "und";
  return Intl.getCanonicalLocales(first[0])[0] ?? "und";
}

/** ISO 639-3 codes with their mean likelihood, the likeliest first. */
function likeliest(head: string): [language: string, likelihood: number][] {
  const windows: string[] = [];
  // A last piece that is short says little, and would say it as loudly as the others.
  for (let at = 0; at === 0 || head.length - at >= WINDOW; at += WINDOW) windows.push(head.slice(at, at + WINDOW));
  const sums = new Map<string, number>();
  for (const window of windows) {
    for (const [language, likelihood] of francAll(window, { minLength: 1 })) {
      sums.set(language, (sums.get(language) ?? 0) + likelihood / windows.length);
    }
  }
  return [...sums].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}
