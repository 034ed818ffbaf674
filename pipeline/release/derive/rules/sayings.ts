/** What a rule says in a sentence: told from the lexicon of frames, else from `sayings.json`. */
import type { Frame, WordList } from "../../../code/events/frame.ts";
import { FRAME_FILES, WORD_FILES } from "../../../code/events/load.ts";
import type { RulesRow } from "../../../schema/generated/rows.ts";
import sayings from "./sayings.json" with { type: "json" };

const FRAMES = new Map((FRAME_FILES.flat() as Frame[]).map((frame) => [frame.id, frame]));

const LISTS = new Map((WORD_FILES.flat() as WordList[]).map(({ name, words }) => [`@${name}`, words]));

/** Words of a frame that a description names; the lexicon has them all. */
const NAMED_WORDS = 4;

function describeFrame({ pos, words, type, mode }: Frame): string {
  const all = words.flatMap((word) => LISTS.get(word) ?? [word]);
  const named = all.slice(0, NAMED_WORDS).map((word) => `"${word}"`);
  const more = all.length > NAMED_WORDS ? ` or one of ${all.length - NAMED_WORDS} more` : "";
  return `The ${pos} ${named.join(", ")}${more} tells of ${mode === null ? type : `${type}, mode ${mode}`}.`;
}

function lookUp(list: Readonly<Record<string, string>>, name: string): string | null {
  if (list[name] !== undefined) return list[name];
  const open = Object.keys(list).find((key) => key.endsWith("*") && name.startsWith(key.slice(0, -1)));
  return open === undefined ? null : list[open]!;
}

export interface Saying {
  /** Null for a rule that no lexicon has any more. */
  readonly description: string | null;
  readonly example: string | null;
}

/** `consult.meet+nearest_before`: a frame, and what was done after it. */
export function sayingOf(rule: string, table: RulesRow["table"]): Saying {
  const [first, ...second] = rule.split("+");
  const frame = table === "events" ? FRAMES.get(first!) : undefined;
  const own = frame === undefined ? lookUp(sayings[table], first!) : describeFrame(frame);
  const parts = [own, ...second.map((name) => lookUp(sayings.second, name))].filter((part) => part !== null);
  return { description: parts.length === 0 ? null : parts.join(" "), example: frame?.serves.text ?? null };
}
