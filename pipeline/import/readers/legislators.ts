/**
 * The CSV files of github.com/unitedstates/congress-legislators (public domain): members of the Congress of the United
 * States, today's and all before.
 */
import { CsvError, parse } from "csv-parse/sync";
import type { Finding } from "../../findings/finding.ts";
import { cleanNames, oneLine, plainName, type Seed, type SeedIdentifier, type SeedList } from "../seed.ts";

/** Columns with ids of other collections, by the scheme they get here. */
const IDENTIFIERS: readonly (readonly [column: string, scheme: string])[] = [
  ["bioguide_id", "bioguide"],
  ["govtrack_id", "govtrack"],
  ["icpsr_id", "icpsr"],
  ["opensecrets_id", "opensecrets"],
];

const CHAMBERS: Readonly<Record<string, string>> = { sen: "Senator", rep: "Representative" };

/** `file`: its name, for findings. */
export function readLegislators(text: string, file: string): SeedList {
  const seeds: Seed[] = [];
  const findings: Finding[] = [];
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { seeds, findings: [{ kind: "unreadable_file", file, detail: error.message }] };
  }
  for (const [index, row] of rows.entries()) {
    const seed = seedOf(row);
    if (seed !== null) seeds.push(seed);
    else
      findings.push({
        kind: "unreadable_part",
        file,
        part: `row ${index + 1}`,
        detail: "it has no bioguide_id or no name",
      });
  }
  return { seeds, findings };
}

function seedOf(row: Readonly<Record<string, string>>): Seed | null {
  const cell = (column: string) => oneLine(row[column] ?? "");
  const [first, middle, last, suffix, nickname] = ["first_name", "middle_name", "last_name", "suffix", "nickname"].map(
    cell,
  );
  const bioguide = cell("bioguide_id");
  if (bioguide === "" || !last || !first) return null;
  const full = cell("full_name");
  const short = `${nickname || first} ${last}`;
  const spellings = [full, short, `${first} ${last}`];
  if (middle) spellings.push(`${first} ${middle} ${last}`);
  if (suffix)
    spellings.push(...[short, `${first} ${last}`].flatMap((name) => [`${name} ${suffix}`, `${name}, ${suffix}`]));
  const wikidataId = [cell("wikidata_id"), cell("wikidata")].find((id) => /^Q[1-9][0-9]*$/.test(id)) ?? null;
  const identifiers: SeedIdentifier[] = IDENTIFIERS.flatMap(([column, scheme]) => {
    const value = cell(column);
    return value === "" ? [] : [{ scheme, value }];
  });
  const chamber = CHAMBERS[cell("type")] ?? "Member of Congress";
  const place = cell("state");
  const party = cell("party");
  return {
    origin: { scheme: "bioguide", value: bioguide },
    type: "person",
    name: full || short,
    description: `US ${chamber}${place === "" ? "" : ` for ${place}`}${party === "" ? "" : `, ${party}`}`,
    country: "USA",
    wikidataId,
    note: null,
    names: cleanNames(spellings.map((name) => plainName(name))),
    identifiers,
  };
}
