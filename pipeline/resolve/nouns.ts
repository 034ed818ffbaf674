/** The nouns and titles of `lexicon/nouns.json`, looked up by the tokens of a text. */
import type { EntityType } from "../reviewed/lists.ts";
import data from "./lexicon/nouns.json" with { type: "json" };

export type Gender = "male" | "female";

export interface Noun {
  readonly noun: string;
  readonly names: readonly EntityType[];
  readonly gender: Gender | null;
  readonly title: boolean;
  /** Other nouns that fit whoever this one fits, itself among them. */
  readonly fits: ReadonlySet<string>;
}

export interface FoundNoun {
  readonly noun: Noun;
  readonly plural: boolean;
  /** How many tokens it takes. */
  readonly length: number;
  /** Which of them is its head: the last, save in "member of parliament". */
  readonly head: number;
}

const entries = new Map(data.nouns.map((entry) => [entry.noun, entry]));

function fitsOf(noun: string): ReadonlySet<string> {
  const fits = new Set([noun]);
  for (const each of fits) for (const wider of entries.get(each)!.is) fits.add(wider);
  return fits;
}

interface Form {
  readonly words: readonly string[];
  readonly noun: Noun;
  readonly plural: boolean;
  readonly head: number;
}

const nounsByName = new Map<string, Noun>();
const formsByFirstWord = new Map<string, Form[]>();
for (const entry of data.nouns) {
  const noun: Noun = {
    noun: entry.noun,
    names: entry.names as EntityType[],
    gender: entry.gender as Gender | null,
    title: entry.title,
    fits: fitsOf(entry.noun),
  };
  nounsByName.set(entry.noun, noun);
  const forms = [entry.noun, ...entry.short].map((form) => ({ form, plural: false }));
  for (const { form, plural } of [...forms, { form: entry.plural, plural: true }]) {
    const words = form.toLowerCase().split(" ");
    const others = formsByFirstWord.get(words[0]!) ?? [];
    others.push({ words, noun, plural, head: words.includes("of") ? 0 : words.length - 1 });
    // The longest first, so that "prime minister" is found before "prime".
    others.sort((a, b) => b.words.length - a.words.length);
    formsByFirstWord.set(words[0]!, others);
  }
}

/** The longest noun of the lexicon that begins at `at`; the words may be in any case and abbreviations with a full stop. */
export function nounAt(words: readonly string[], at: number): FoundNoun | null {
  const first = words[at];
  if (first === undefined) return null;
  const forms = formsByFirstWord.get(bare(first));
  if (forms === undefined) return null;
  for (const form of forms) {
    if (form.words.every((expected, i) => bare(words[at + i] ?? "") === expected)) {
      return { noun: form.noun, plural: form.plural, length: form.words.length, head: form.head };
    }
  }
  return null;
}

/** The noun of the lexicon of that name; an error where there is none. */
export function nounNamed(name: string): Noun {
  const noun = nounsByName.get(name);
  if (noun === undefined) throw new Error(`lexicon/nouns.json has no noun "${name}"`);
  return noun;
}

/** In small letters, without the full stop of an abbreviation. */
function bare(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 1 && lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
