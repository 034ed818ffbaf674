/**
 * Seeds to rows of `reviewed/`. Nothing that a person wrote changes: an entity that is there keeps its row and its id,
 * an alias that somebody decided on stays decided.
 */
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { Seed, SeedIdentifier, SeedName } from "./seed.ts";

export type ReviewedRow = Readonly<Record<string, string>>;

export interface ImportedRows {
  readonly entities: readonly ReviewedRow[];
  readonly aliases: readonly ReviewedRow[];
  readonly identifiers: readonly ReviewedRow[];
  readonly reviewers: readonly ReviewedRow[];
}

export interface Import {
  /** What the list is called in the rows: "congress-legislators". */
  readonly list: string;
  /** ISO day of the import. */
  readonly on: string;
  /** The person who accepts the list as a whole, or null: then every alias waits as `unsure`. */
  readonly acceptedBy: string | null;
}

export type KnownLists = Pick<ReviewedLists, "entities" | "aliases" | "identifiers" | "reviewers">;

/** Who decides where nobody has looked. */
const MACHINE = "import";

/** Rows in the order of the seeds; the same seeds a second time yield none. */
export function makeRows(seeds: readonly Seed[], known: KnownLists, { list, on, acceptedBy }: Import): ImportedRows {
  const ids = new EntityIds(known);
  const aliasKeys = new Set(known.aliases.map((row) => keyOf(row.alias, row.entityId, row.validFrom, row.validUntil)));
  const identifierKeys = new Set(known.identifiers.map((row) => keyOf(row.entityId, row.scheme, row.value)));
  const entities: ReviewedRow[] = [];
  const aliases: ReviewedRow[] = [];
  const identifiers: ReviewedRow[] = [];
  for (const seed of seeds) {
    const { id, isNew } = ids.of(seed);
    const origin = `From ${list} (${seed.origin.scheme} ${seed.origin.value})`;
    if (isNew) entities.push(entityRow(id, seed, origin));
    for (const name of seed.names) {
      const key = keyOf(name.alias, id, name.validFrom, name.validUntil);
      if (aliasKeys.has(key)) continue;
      aliasKeys.add(key);
      aliases.push(aliasRow(id, name, origin, on, acceptedBy));
    }
    for (const identifier of seed.identifiers) {
      const key = keyOf(id, identifier.scheme, identifier.value);
      if (identifierKeys.has(key)) continue;
      identifierKeys.add(key);
      identifiers.push({ entity_id: id, ...identifier, reviewed_by: "", reviewed_on: "", reason: origin });
    }
  }
  const usesMachine = aliases.some((row) => row.reviewed_by === MACHINE);
  const isListed = known.reviewers.some(({ reviewer }) => reviewer === MACHINE);
  return { entities, aliases, identifiers, reviewers: usesMachine && !isListed ? [MACHINE_ROW] : [] };
}

const MACHINE_ROW: ReviewedRow = {
  reviewer: MACHINE,
  kind: "software",
  about: "Rows taken from lists that others keep; nobody has decided on them yet.",
};

/** How `makeRows` begins a note: an entity of a list without ids is known again by it. */
const ORIGIN = /^From [^(]{1,80} \((\S{1,80}) ([^\n]{1,300}?)\)\./;

function keyOf(...cells: readonly (string | null)[]): string {
  return JSON.stringify(cells);
}

function entityRow(id: string, seed: Seed, origin: string): ReviewedRow {
  return {
    entity_id: id,
    type: seed.type,
    name: seed.name,
    description: seed.description ?? "",
    country: seed.country ?? "",
    wikidata_id: seed.wikidataId ?? "",
    note: seed.note === null ? `${origin}.` : `${origin}. ${seed.note}`,
    reviewed_by: "",
    reviewed_on: "",
    reason: "",
  };
}

function aliasRow(id: string, name: SeedName, origin: string, on: string, acceptedBy: string | null): ReviewedRow {
  const accepted = acceptedBy !== null && !name.weak;
  return {
    alias: name.alias,
    entity_id: id,
    kind: name.kind,
    decision: accepted ? "same" : "unsure",
    valid_from: name.validFrom ?? "",
    valid_until: name.validUntil ?? "",
    scope: "",
    reviewed_by: accepted ? acceptedBy : MACHINE,
    reviewed_on: on,
    reason: accepted ? `${origin}, accepted with the whole list.` : `${origin}; to be reviewed.`,
  };
}

/** Finds the entity that a seed speaks of, by what identifies it and never by its name, or an id that is free. */
class EntityIds {
  readonly #taken: Set<string>;
  readonly #known = new Map<string, string>();

  constructor(known: KnownLists) {
    this.#taken = new Set(known.entities.map(({ entityId }) => entityId));
    for (const { entityId, wikidataId, type, country, note } of known.entities) {
      const [, scheme, value] = ORIGIN.exec(note ?? "") ?? [];
      if (scheme !== undefined && value !== undefined) this.#note(scheme, value, entityId);
      if (wikidataId !== null) this.#note("wikidata", wikidataId, entityId);
      // A place with a country is a state.
      if (type === "place" && country !== null) this.#note(STATE, country, entityId);
    }
    for (const { entityId, scheme, value } of known.identifiers) this.#note(scheme, value, entityId);
  }

  of(seed: Seed): { readonly id: string; readonly isNew: boolean } {
    const marks: SeedIdentifier[] = [seed.origin, ...seed.identifiers];
    if (seed.wikidataId !== null) marks.push({ scheme: "wikidata", value: seed.wikidataId });
    const known = marks
      .map(({ scheme, value }) => this.#known.get(keyOf(scheme, value)))
      .find((id) => id !== undefined);
    const id = known ?? this.#free(seed);
    for (const { scheme, value } of marks) this.#note(scheme, value, id);
    return { id, isNew: known === undefined };
  }

  #note(scheme: string, value: string, id: string): void {
    const key = keyOf(scheme, value);
    if (!this.#known.has(key)) this.#known.set(key, id);
  }

  #free(seed: Seed): string {
    const name = slugOf(seed.name);
    const value = slugOf(`${seed.origin.scheme}-${seed.origin.value}`);
    const candidates = name === "" ? [value] : [name, `${name}-${value}`];
    let id = candidates.find((candidate) => candidate !== "" && !this.#taken.has(candidate));
    for (let n = 2; id === undefined; n += 1) {
      const candidate = `${candidates.at(-1) || "entity"}-${n}`;
      if (!this.#taken.has(candidate)) id = candidate;
    }
    this.#taken.add(id);
    return id;
  }
}

/** Scheme of the identifier by which a state is known. */
export const STATE = "iso-3166-1-alpha-3";

const LONGEST_SLUG = 80;

/** Small letters, digits and dashes; empty for a name in another script. */
function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, "");
}
