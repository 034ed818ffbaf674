/**
 * Actor dictionaries of CAMEO coders (TABARI, PETRARCH, Phoenix):
 *
 *     ADA_QUILL_ [VRNGOV 010520-080101] [VRNOPP >080101] ; a comment
 *     +MINISTER_QUILL_
 *         [VRNELI <010520]
 *
 * A name, other spellings after `+`, and codes of three letters each (country, role), some for a time only. A role is
 * no part of a name: it goes into the note, and its first letters into the country where all codes agree on it.
 */

import { dayNumber, isoDay } from "../../dates/calendar.ts";
import type { Finding } from "../../findings/finding.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import { isCountryCode } from "../countries/codes.ts";
import { cleanNames, oneLine, plainName, type Seed, type SeedList } from "../seed.ts";

interface Role {
  readonly code: string;
  readonly from: string | null;
  readonly until: string | null;
}

interface Entry {
  readonly line: number;
  readonly names: string[];
  readonly roles: Role[];
}

/** `file`: its name, for findings. */
export function readActorDictionary(text: string, file: string): SeedList {
  const findings: Finding[] = [];
  const entries: Entry[] = [];
  const fault = (line: number, detail: string) =>
    findings.push({ kind: "unreadable_part", file, part: `line ${line}`, detail });
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const number = index + 1;
    const line = (/^[#;]/.test(raw) ? "" : raw.replace(/[#;].*$/, "")).trimEnd();
    // Lines of `&NAME` and `!...!` are sets and switches of the program, `<` begins a comment of the header.
    if (line.trim() === "" || /^[&!<]/.test(line)) continue;
    const continues = /^[\s+]/.test(line);
    const entry = continues ? entries.at(-1) : { line: number, names: [], roles: [] };
    if (entry === undefined) {
      fault(number, "it belongs to a name, and none stands above it");
      continue;
    }
    if (!continues) entries.push(entry);
    const [words = ""] = line.replace(/^\s*\+/, "").split("[");
    const name = nameOf(words);
    if (name !== "") entry.names.push(name);
    for (const [, inside = ""] of line.matchAll(/\[([^[\]]{1,200})\]/g)) {
      const roles = rolesOf(inside);
      if (roles === null) fault(number, `"[${oneLine(inside)}]" is no code with dates`);
      else entry.roles.push(...roles);
    }
  }
  const seeds = entries.flatMap((entry) => seedOf(entry) ?? []);
  return { seeds, findings };
}

/** `ADA_QUILL_` is "Ada Quill"; a `_` at the end only says that the word ends. */
function nameOf(words: string): string {
  return oneLine(words.replaceAll("_", " "))
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Null where it is no code; codes joined by `/` are several, and `---` is none. */
function rolesOf(inside: string): Role[] | null {
  const [codes = "", dates, ...more] = oneLine(inside).split(" ");
  if (more.length > 0 || !/^[A-Z~-]{3,30}(?:\/[A-Z~-]{3,30}){0,5}$/.test(codes)) return null;
  const limits = dates === undefined ? { from: null, until: null } : limitsOf(dates);
  if (limits === null) return null;
  return codes
    .split("/")
    .filter((code) => /[A-Z]/.test(code))
    .map((code) => ({ code, ...limits }));
}

/** `<080101`: before; `>080101`: after; `010520-080101`: from and until. The bounds count as included. */
function limitsOf(text: string): { from: string | null; until: string | null } | null {
  const [, side, one, other] = /^([<>])?(\d{6}|\d{8})(?:-(\d{6}|\d{8}))?$/.exec(text) ?? [];
  const first = one === undefined ? null : dayOf(one);
  if (first === null || (side !== undefined && other !== undefined)) return null;
  if (side === "<") return { from: null, until: first };
  if (side === ">") return { from: first, until: null };
  const last = other === undefined ? null : dayOf(other);
  return last === null || last < first ? null : { from: first, until: last };
}

/** Years of two digits from 30 on are of the last century: no actor of these lists held office before. */
function dayOf(digits: string): string | null {
  const short = digits.length === 6;
  const two = Number(digits.slice(0, 2));
  const year = short ? (two >= 30 ? 1900 : 2000) + two : Number(digits.slice(0, 4));
  const [month, day] = [Number(digits.slice(-4, -2)), Number(digits.slice(-2))];
  if (month < 1 || month > 12 || day < 1) return null;
  const text = isoDay(dayNumber(year, month, day));
  return text.endsWith(`-${digits.slice(-4, -2)}-${digits.slice(-2)}`) ? text : null;
}

function seedOf({ names, roles }: Entry): Seed | null {
  const [name] = names;
  if (name === undefined) return null;
  const countries = new Set(roles.map(({ code }) => code.slice(0, 3)));
  const [country] = countries;
  return {
    origin: { scheme: "cameo-name", value: name },
    type: typeOf(roles),
    name,
    description: null,
    country: countries.size === 1 && isCountryCode(country!) ? country! : null,
    wikidataId: null,
    note: noteOf(roles),
    names: cleanNames(names.map((alias) => plainName(alias))),
    identifiers: [],
  };
}

/** The dictionaries do not say it: those with dates are mostly office-holders, a bare country is a place. */
function typeOf(roles: readonly Role[]): EntityType {
  if (roles.some(({ from, until }) => from !== null || until !== null)) return "person";
  return roles.length === 1 && isCountryCode(roles[0]!.code) ? "place" : "organization";
}

function noteOf(roles: readonly Role[]): string {
  const told = roles.map(({ code, from, until }) => {
    const time = [from === null ? "" : `from ${from}`, until === null ? "" : `until ${until}`].filter(
      (part) => part !== "",
    );
    return [code, ...time].join(" ");
  });
  const codes = told.length === 0 ? "No CAMEO code" : `CAMEO: ${told.join("; ")}`;
  return `${codes}. Its type is guessed from the codes.`;
}
