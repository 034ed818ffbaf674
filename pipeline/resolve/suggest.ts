/** Whom an unknown name might be: reviewed names ranked by likeness. Suggestions rank, a person decides. */
import { distance } from "fastest-levenshtein";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { foldName } from "../text/fold.ts";
import { compareText } from "../text/order.ts";
import { soundOf } from "./sound.ts";

export interface Suggestion {
  readonly entityId: string;
  /** From 0 to 1, two decimals. */
  readonly score: number;
}

export interface Suggester {
  /**
   * At most three, best first, then by id.
   * @param companions entities that the documents with the name mention; they come a little higher.
   */
  suggest(name: string, companions: ReadonlySet<string>): Suggestion[];
}

interface KnownName {
  readonly entityId: string;
  readonly folded: string;
}

const MOST_SUGGESTIONS = 3;
const LOWEST_SCORE = 0.5;
/** A word that more names share than this tells nothing ("committee"), and would cost much. */
const COMMONEST_WORD = 500;
/** Longer stretches are no names. */
const LONGEST_NAME = 100;

export function makeSuggester(lists: ReviewedLists): Suggester {
  const bySound = new Map<string, KnownName[]>();
  const byAcronym = new Map<string, KnownName[]>();
  const written = [
    ...lists.entities.map(({ entityId, name }) => ({ entityId, name })),
    ...lists.aliases.flatMap(({ entityId, alias, decision }) =>
      entityId !== null && decision === "same" ? [{ entityId, name: alias }] : [],
    ),
  ];
  for (const { entityId, name } of written) {
    const known = { entityId, folded: foldName(name).slice(0, LONGEST_NAME) };
    for (const sound of new Set(wordsOf(known.folded).map(soundOf))) push(bySound, sound, known);
    push(byAcronym, acronymOf(name), known);
  }

  function suggest(name: string, companions: ReadonlySet<string>): Suggestion[] {
    const folded = foldName(name).slice(0, LONGEST_NAME);
    const best = new Map<string, number>();
    const note = (entityId: string, score: number) => {
      const lifted = Math.min(1, score + (companions.has(entityId) ? 0.05 : 0));
      if (lifted >= LOWEST_SCORE && lifted > (best.get(entityId) ?? 0)) best.set(entityId, lifted);
    };
    for (const sound of new Set(wordsOf(folded).map(soundOf))) {
      const sharing = bySound.get(sound) ?? [];
      if (sharing.length > COMMONEST_WORD) continue;
      for (const known of sharing) note(known.entityId, likeness(folded, known.folded));
    }
    for (const known of byAcronym.get(folded) ?? []) note(known.entityId, 0.8);
    return [...best]
      .map(([entityId, score]) => ({ entityId, score: Math.round(score * 100) / 100 }))
      .sort((a, b) => b.score - a.score || compareText(a.entityId, b.entityId))
      .slice(0, MOST_SUGGESTIONS);
  }
  return { suggest };
}

/** The best of: letters in common, sounds in common, the surname of the one being the last word of the other. */
function likeness(a: string, b: string): number {
  const spelling = 1 - distance(a, b) / Math.max(a.length, b.length);
  const [soundsOfA, soundsOfB] = [wordsOf(a).map(soundOf), wordsOf(b).map(soundOf)];
  const shared = soundsOfA.filter((sound) => soundsOfB.includes(sound)).length;
  const sounds = (0.9 * shared) / Math.max(soundsOfA.length, soundsOfB.length);
  const surname = wordsOf(a).at(-1) === wordsOf(b).at(-1) && Math.min(soundsOfA.length, soundsOfB.length) === 1;
  return Math.max(spelling, sounds, surname ? 0.7 : 0);
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}

function acronymOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return foldName(capitals.map((word) => word[0]).join(""));
}

function push(map: Map<string, KnownName[]>, key: string, known: KnownName): void {
  if (key.length < 2) return;
  const others = map.get(key);
  if (others === undefined) map.set(key, [known]);
  else others.push(known);
}
