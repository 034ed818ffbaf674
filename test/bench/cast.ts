/** Who appears in a generated corpus: invented people and organizations, most of them with rows in the reviewed lists. */
import type { ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import { drawer } from "./draw.ts";

export interface Actor {
  readonly name: string;
  /** What later mentions use: a surname, an acronym. */
  readonly short: string;
}

export interface Cast {
  readonly people: readonly Actor[];
  readonly organizations: readonly Actor[];
  /** Rows to be added to the reviewed lists, in the order of their columns. */
  readonly entities: readonly (readonly string[])[];
  readonly aliases: readonly (readonly string[])[];
}

/** Of all that appear; the rest waits for a decision, as in any real corpus. */
const REVIEWED_OF_TEN = 8;

const FIRST_NAMES =
  "Ada Anna Boris Carla Daniel Elena Felix Greta Hugo Ines Jonas Karin Leon Marta Nils Olga Paul Rosa Simon Vera";
const BEGINNINGS = "Bar Cal Dor Fen Gar Hal Kel Lan Mor Nor Pel Ros Sel Tor Var Wen Zel Bren Stan Trev";
const MIDDLES = "a e i o u an en or el is";
const ENDINGS = "din kov lan mann nik rova ric sen ski ston tano vic wick zar dor";
const BODIES = "Party|Movement|Front|Council|Union|Ministry|Congress|Committee";

export function castOf({ entities }: ReviewedLists, documents: number): Cast {
  const size = Math.max(40, Math.min(5_000, Math.round(documents / 4)));
  const people = distinct(size, "people", (draw) => {
    const short = surname(draw);
    return { name: `${pick(FIRST_NAMES.split(" "), draw)} ${short}`, short };
  });
  const organizations = distinct(Math.round(size / 2), "organizations", (draw) => {
    const name = `${surname(draw)} People's ${pick(BODIES.split("|"), draw)}`;
    return { name, short: name.replace(/[^A-Z]/g, "") };
  });
  const known = new Set(entities.map(({ entityId }) => entityId));
  const rows = { entities: [] as string[][], aliases: [] as string[][] };
  for (const [type, actors] of Object.entries({ person: people, organization: organizations })) {
    for (const [index, { name }] of actors.entries()) {
      const id = `bench-${type}-${index}`;
      if (index % 10 >= REVIEWED_OF_TEN || known.has(id)) continue;
      const review = ["bench", "2026-01-01", "Invented for a benchmark."];
      rows.entities.push([id, type, name, "", "", "", "", ...review]);
      rows.aliases.push([name, id, "name", "same", "", "", "", ...review]);
    }
  }
  return { people, organizations, ...rows };
}

/** Few appear often and many seldom: the square of an even draw. */
export function cast(actors: readonly Actor[], draw: (bound: number) => number): Actor {
  const share = draw(1_000) / 1_000;
  return actors[Math.floor(share * share * actors.length)]!;
}

function distinct(size: number, name: string, make: (draw: (bound: number) => number) => Actor): Actor[] {
  const draw = drawer(name);
  const made = new Map<string, Actor>();
  while (made.size < size) {
    const actor = make(draw);
    made.set(actor.name, actor);
  }
  return [...made.values()];
}

function surname(draw: (bound: number) => number): string {
  return pick(BEGINNINGS.split(" "), draw) + pick(MIDDLES.split(" "), draw) + pick(ENDINGS.split(" "), draw);
}

function pick(values: readonly string[], draw: (bound: number) => number): string {
  return values[draw(values.length)]!;
}
