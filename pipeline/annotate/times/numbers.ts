/** Numbers in figures and words, and the words before them that say "about", "over" or "under". */
import type { TimeExpression } from "../sentence.ts";
import { lowerAt, type Word, wordsAre } from "./words.ts";

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
);
const MULTIPLES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

/** The first words of numbers in words, but for the article of "a dozen". */
export const NUMBER_WORDS: readonly string[] = [...Object.keys(SMALL), ...Object.keys(TENS)];

export interface ReadNumber {
  readonly value: number;
  /** Index of the first word after it. */
  readonly end: number;
}

/** A cardinal number at `at`: `1,200`, `2.5`, `twelve`, `twenty-one`, `two hundred and ten`, `a dozen`, `1.5 million`. */
export function readNumber(words: readonly Word[], at: number): ReadNumber | null {
  const article = ["a", "an"].includes(lowerAt(words, at)) && lowerAt(words, at + 1) in MULTIPLES;
  let read: ReadNumber | null = article ? { value: 1, end: at + 1 } : readUnits(words, at);
  if (read === null) return null;
  for (let multiple = MULTIPLES[lowerAt(words, read.end)]; multiple !== undefined; ) {
    read = { value: read.value * multiple, end: read.end + 1 };
    multiple = MULTIPLES[lowerAt(words, read.end)];
  }
  const more = lowerAt(words, read.end) === "and" && read.value % 100 === 0 && read.value > 0 ? read.end + 1 : read.end;
  const rest: ReadNumber | null =
    read.value % 100 === 0 && read.value > 0 && read.end > at + 1 ? readUnits(words, more) : null;
  if (rest !== null && rest.value < 100) return { value: read.value + rest.value, end: rest.end };
  return read;
}

function readUnits(words: readonly Word[], at: number): ReadNumber | null {
  const word = lowerAt(words, at);
  if (/^(\d{1,3}(,\d{3})+|\d+(\.\d+)?)$/.test(word)) return { value: Number(word.replaceAll(",", "")), end: at + 1 };
  const tens = TENS[word];
  if (tens !== undefined) {
    const hyphen = lowerAt(words, at + 1) === "-" ? 1 : 0;
    const units = SMALL[lowerAt(words, at + 1 + hyphen)];
    return units !== undefined && units > 0 && units < 10
      ? { value: tens + units, end: at + 2 + hyphen }
      : { value: tens, end: at + 1 };
  }
  const small = SMALL[word];
  return small === undefined ? null : { value: small, end: at + 1 };
}

type Qualifier = NonNullable<TimeExpression["qualifier"]>;

/** "Nearly" and "almost" give an estimate, not a bound: they count as about. */
const QUALIFIERS: readonly (readonly [readonly string[], Qualifier])[] = [
  [["no", "more", "than"], "under"],
  [["not", "more", "than"], "under"],
  [["no", "less", "than"], "over"],
  [["no", "fewer", "than"], "over"],
  [["more", "than"], "over"],
  [["at", "least"], "over"],
  [["upwards", "of"], "over"],
  [["over"], "over"],
  [["less", "than"], "under"],
  [["fewer", "than"], "under"],
  [["at", "most"], "under"],
  [["up", "to"], "under"],
  [["under"], "under"],
  [["close", "to"], "about"],
  [["an", "estimated"], "about"],
  [["estimated"], "about"],
  [["just", "over"], "over"],
  [["just", "under"], "under"],
  [["well", "over"], "over"],
  [["a", "little", "over"], "over"],
  [["about"], "about"],
  [["around"], "about"],
  [["approximately"], "about"],
  [["roughly"], "about"],
  [["some"], "about"],
  [["nearly"], "about"],
  [["almost"], "about"],
  [["circa"], "about"],
];

const FIRST_OF_QUALIFIERS: ReadonlySet<string> = new Set(QUALIFIERS.map(([[first]]) => first!));
export const QUALIFIER_WORDS: readonly string[] = [...FIRST_OF_QUALIFIERS];

export interface ReadQualifier {
  readonly qualifier: Qualifier;
  readonly end: number;
}

export function readQualifier(words: readonly Word[], at: number): ReadQualifier | null {
  if (!FIRST_OF_QUALIFIERS.has(lowerAt(words, at))) return null;
  const found = QUALIFIERS.find(([phrase]) => wordsAre(words, at, phrase));
  return found === undefined ? null : { qualifier: found[1], end: at + found[0].length };
}
