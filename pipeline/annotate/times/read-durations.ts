/** Lengths of time: "more than three hours", "a ten-year ban", "half an hour", "a lifetime ban". */
import type { TimeExpression } from "../sentence.ts";
import { readUnit, type Unit } from "./names.ts";
import { readNumber, readQualifier } from "./numbers.ts";
import { lowerAt, type Word, wordsAre } from "./words.ts";

export interface ReadDuration {
  /** ISO 8601; null where the words give a length without a number. */
  readonly duration: string | null;
  readonly qualifier: TimeExpression["qualifier"];
  readonly rule: string;
  readonly end: number;
}

export function readDuration(words: readonly Word[], start: number): ReadDuration | null {
  const lifelong = readLifelong(words, start);
  if (lifelong !== null) return lifelong;
  const before = readQualifier(words, start);
  const at = before?.end ?? start;
  const read = readLength(words, at, before !== null);
  if (read === null || isAge(words, read.end)) return null;
  return { ...read, qualifier: before?.qualifier ?? null };
}

interface Length {
  readonly duration: string | null;
  readonly rule: string;
  readonly end: number;
}

const BEFORE_ONE = "for lasted lasting took taking within after in spent every".split(" ");

function readLength(words: readonly Word[], at: number, qualified: boolean): Length | null {
  const word = lowerAt(words, at);
  if (word === "half" && ["a", "an"].includes(lowerAt(words, at + 1))) {
    const unit = readUnit(words, at + 2);
    return unit === null ? null : { duration: iso(unit.unit, 0.5 * unit.times), rule: "half", end: unit.end };
  }
  if (word === "several" || (word === "a" && lowerAt(words, at + 1) === "few")) {
    const unit = readUnit(words, word === "a" ? at + 2 : at + 1);
    return unit?.plural ? { duration: null, rule: "vague_length", end: unit.end } : null;
  }
  if (word === "a" || word === "an") return readOne(words, at, qualified);
  const number = readNumber(words, at);
  if (number === null) return readUnitLong(words, at);
  const half = wordsAre(words, number.end, ["and", "a", "half"]) ? 0.5 : 0;
  const numberEnd = half > 0 ? number.end + 3 : number.end;
  const hyphen = lowerAt(words, numberEnd) === "-";
  const unit = readUnit(words, hyphen ? numberEnd + 1 : numberEnd);
  if (unit === null || (!hyphen && !unit.plural && number.value !== 1)) return null;
  return {
    duration: iso(unit.unit, (number.value + half) * unit.times),
    rule: hyphen ? "compound_length" : "length",
    end: unit.end,
  };
}

/** "For a week", "nearly an hour", "an hour and a half"; not "twice a day". */
function readOne(words: readonly Word[], at: number, qualified: boolean): Length | null {
  const unit = readUnit(words, at + 1);
  if (unit === null || unit.plural) return readUnitLong(words, at + 1);
  if (wordsAre(words, unit.end, ["and", "a", "half"])) {
    return { duration: iso(unit.unit, 1.5 * unit.times), rule: "length", end: unit.end + 3 };
  }
  if (!qualified && !BEFORE_ONE.includes(lowerAt(words, at - 1))) return null;
  return { duration: iso(unit.unit, unit.times), rule: "length", end: unit.end };
}

/** "An hour-long meeting". */
function readUnitLong(words: readonly Word[], at: number): Length | null {
  const unit = readUnit(words, at);
  if (unit === null || unit.plural || !wordsAre(words, unit.end, ["-", "long"])) return null;
  return { duration: iso(unit.unit, unit.times), rule: "unit_long", end: unit.end + 2 };
}

function readLifelong(words: readonly Word[], at: number): ReadDuration | null {
  const punished = ["ban", "bans", "sentence", "entry", "exclusion", "disqualification"];
  // A word in quotation marks of its own: a "lifetime" ban.
  const next = ['"', "”", "’", "'"].includes(lowerAt(words, at + 1)) ? at + 2 : at + 1;
  const isLong = ["lifetime", "lifelong"].includes(lowerAt(words, at)) && punished.includes(lowerAt(words, next));
  if (isLong) return { duration: null, qualifier: null, rule: "lifetime", end: at + 1 };
  const forLife = lowerAt(words, at) === "life" && lowerAt(words, at - 1) === "for";
  return forLife ? { duration: null, qualifier: null, rule: "lifetime", end: at + 1 } : null;
}

function isAge(words: readonly Word[], end: number): boolean {
  const at = lowerAt(words, end) === "-" ? end + 1 : end;
  return lowerAt(words, at) === "old" || wordsAre(words, end, ["of", "age"]);
}

const DESIGNATORS: Readonly<Record<Unit, readonly [string, string]>> = {
  minute: ["PT", "M"],
  hour: ["PT", "H"],
  day: ["P", "D"],
  week: ["P", "W"],
  month: ["P", "M"],
  year: ["P", "Y"],
};
/** A half of a unit in the next smaller one, where that is a whole number of it. */
const HALVES: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  hour: ["minute", 30],
  day: ["hour", 12],
  year: ["month", 6],
};

function iso(unit: Unit, count: number): string | null {
  const whole = Math.floor(count);
  const [prefix, letter] = DESIGNATORS[unit];
  if (whole === count) return `${prefix}${whole}${letter}`;
  const half = HALVES[unit];
  if (half === undefined || count - whole !== 0.5) return null;
  const [smaller, rest] = [DESIGNATORS[half[0]], half[1]];
  const sameSide = smaller[0] === prefix;
  const tail = sameSide ? `${rest}${smaller[1]}` : `T${rest}${smaller[1]}`;
  return whole === 0 ? `${smaller[0]}${rest}${smaller[1]}` : `${prefix}${whole}${letter}${tail}`;
}
