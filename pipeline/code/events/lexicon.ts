/** The frames and word lists, read once and laid out so that a token finds the frames that may begin with it. */
import type { EventType } from "../account.ts";
import type { Frame, Slot, WordList } from "./frame.ts";
import { FRAME_FILES, OPERATOR_FILE, WORD_FILES } from "./load.ts";

/** One way in which a frame's words may stand in a text: a lemma and the words that must follow, or precede, it. */
export interface Entry {
  readonly frame: Frame;
  readonly key: string;
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly needs: readonly Condition[];
  readonly unless: readonly Condition[];
  /** More words and more conditions go first. */
  readonly weight: number;
}

/** A word form of a list: the head lemma with words that must stand before it. */
interface ListEntry {
  readonly before: readonly string[];
}

/** Words by their head lemma. */
export type Words = ReadonlyMap<string, readonly ListEntry[]>;

/** What must, or must not, head the filler of a slot. */
export interface Condition {
  readonly slot: Slot;
  readonly names: readonly string[];
}

export type Pos = Frame["pos"];

const LISTS: ReadonlyMap<string, readonly string[]> = new Map(
  WORD_FILES.flat().map((list: WordList) => [list.name, list.words]),
);

function expand(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const list = LISTS.get(word.slice(1));
    if (!list) throw new Error(`no word list ${word}`);
    return expand(list);
  });
}

const INNER = new Set(["of", "for", "to", "in", "on", "from", "with", "against"]);

/** Splits a noun phrase into its head and what stands before and after: "state of emergency", "peace talk". */
function nounEntry(phrase: string): { key: string; before: string[]; after: string[] } {
  const words = phrase.split(" ");
  const inner = words.findIndex((word) => INNER.has(word));
  const head = inner > 0 ? inner - 1 : words.length - 1;
  return { key: words[head]!, before: words.slice(0, head), after: words.slice(head + 1) };
}

function conditionsOf(slots: NonNullable<Frame["needs"]>): Condition[] {
  return Object.entries(slots).map(([slot, names]) => ({ slot, names }));
}

function entriesOf(frame: Frame): Entry[] {
  const needs = conditionsOf(frame.needs ?? {});
  const unless = conditionsOf(frame.unless ?? {});
  const conditions = needs.length + (frame.governs ? (frame.governs.types === "any" ? 1 : 2) : 0);
  return expand(frame.words).map((phrase) => {
    const { key, before, after } =
      frame.pos === "noun"
        ? nounEntry(phrase)
        : { key: phrase.split(" ")[0]!, before: [], after: phrase.split(" ").slice(1) };
    return { frame, key, before, after, needs, unless, weight: conditions * 2 + before.length * 3 + after.length * 3 };
  });
}

type Index = ReadonlyMap<string, readonly Entry[]>;

function index(frames: readonly Frame[]): Readonly<Record<Pos, Index>> {
  const found = { verb: new Map(), noun: new Map(), adjective: new Map() } satisfies Record<Pos, Map<string, Entry[]>>;
  for (const frame of frames) {
    const entries: Map<string, Entry[]> = found[frame.pos];
    for (const entry of entriesOf(frame)) {
      const list = entries.get(entry.key);
      if (list) list.push(entry);
      else entries.set(entry.key, [entry]);
    }
  }
  // Array.prototype.sort is stable: among equals the order of the files decides.
  for (const entries of Object.values(found)) {
    for (const list of entries.values()) list.sort((a: Entry, b: Entry) => b.weight - a.weight);
  }
  return found;
}

export const FRAMES: readonly Frame[] = FRAME_FILES.flat() as Frame[];
const ENTRIES = index(FRAMES);
const NO_ENTRIES: readonly Entry[] = [];

export function entriesFor(pos: Pos, lemma: string): readonly Entry[] {
  return ENTRIES[pos].get(lemma) ?? NO_ENTRIES;
}

/** By the very array of the frame: to look it up by its names would mean to join them each time. */
const NEEDS = new Map<readonly string[], Words>();

/** Words of a condition of a frame. */
export function wordsOf(names: readonly string[]): Words {
  const known = NEEDS.get(names);
  if (known) return known;
  const found = new Map<string, ListEntry[]>();
  for (const phrase of expand(names)) {
    const words = phrase.split(" ");
    const head = words[words.length - 1]!;
    found.set(head, [...(found.get(head) ?? []), { before: words.slice(0, -1) }]);
  }
  NEEDS.set(names, found);
  return found;
}

/** A plain set of single words. */
export function wordSet(name: string): ReadonlySet<string> {
  return new Set(expand([`@${name}`]));
}

export type Operator = "future" | "refusal";

/** What becomes of a type under an auxiliary; a type that is not listed stays and the status says the rest. */
export const OPERATORS: Readonly<Record<Operator, Readonly<Partial<Record<EventType, EventType>>>>> = OPERATOR_FILE;
