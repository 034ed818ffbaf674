/** Items of a Wikidata JSON dump, whole or filtered (`wikibase-dump-filter`), with their English labels and aliases. */
import type { EntityType } from "../../reviewed/lists.ts";
import { cleanNames, kindOfName, oneLine, plainName, type Seed, type SeedIdentifier, type SeedList } from "../seed.ts";
import { isObject, type JsonObject, type Passed, readJsonEntities } from "./json-entities.ts";

const INSTANCE_OF = "P31";
const COORDINATES = "P625";
const ALPHA_3 = "P298";
const HUMAN = "Q5";

/** What organizations are instances of most often; the classes of Wikidata make a tree that one line does not tell. */
const ORGANIZATIONS: Readonly<Record<string, string>> = {
  Q43229: "organization",
  Q7278: "political party",
  Q327333: "government agency",
  Q192350: "ministry",
  Q2659904: "government organization",
  Q35749: "parliament",
  Q484652: "international organization",
  Q245065: "intergovernmental organization",
  Q79913: "non-governmental organization",
  Q163740: "nonprofit organization",
  Q178790: "trade union",
  Q17149090: "armed organization",
  Q4830453: "business",
  Q783794: "company",
  Q11032: "newspaper",
  Q1110794: "daily newspaper",
  Q192283: "news agency",
  Q3918: "university",
};

/** Q-ids of states: country, sovereign state. */
const STATES = new Set(["Q6256", "Q3624078"]);

/** Properties with ids of other collections, by the scheme they get here. */
const IDENTIFIERS: readonly (readonly [property: string, scheme: string])[] = [
  ["P1157", "bioguide"],
  ["P214", "viaf"],
  ["P10632", "opensanctions"],
];

export function readWikidata(pieces: AsyncIterable<Uint8Array>, file: string): Promise<SeedList> {
  return readJsonEntities(pieces, file, seedOf);
}

function seedOf(item: JsonObject): Seed | Passed {
  const { id } = item;
  if (typeof id !== "string" || !/^Q[1-9][0-9]*$/.test(id)) return { passed: "they are no items" };
  const name = labelOf(item.labels);
  if (name === null) return { passed: "they have no English label" };
  const claims = isObject(item.claims) ? item.claims : {};
  const type = typeOf(claims);
  if (type === null) return { passed: "they are neither people, organizations nor places" };
  const isState = values(claims, INSTANCE_OF).some((value) => STATES.has(value));
  const country = isState ? (values(claims, ALPHA_3).find((code) => /^[A-Z]{3}$/.test(code)) ?? null) : null;
  const identifiers: SeedIdentifier[] = IDENTIFIERS.flatMap(([property, scheme]) =>
    values(claims, property).map((value) => ({ scheme, value: oneLine(value) })),
  );
  const aliases = [name, ...aliasesOf(item.aliases)];
  return {
    origin: { scheme: "wikidata", value: id },
    type,
    name,
    description: labelOf(item.descriptions),
    country,
    wikidataId: id,
    note: null,
    names: cleanNames(aliases.map((alias) => plainName(alias, kindOfName(oneLine(alias), type)))),
    identifiers,
  };
}

function typeOf(claims: JsonObject): EntityType | null {
  const classes = values(claims, INSTANCE_OF);
  if (classes.includes(HUMAN)) return "person";
  if (classes.some((value) => value in ORGANIZATIONS)) return "organization";
  return COORDINATES in claims || classes.some((value) => STATES.has(value)) ? "place" : null;
}

function labelOf(labels: unknown): string | null {
  const english = isObject(labels) ? labels.en : undefined;
  const label = isObject(english) ? english.value : english;
  return typeof label === "string" && oneLine(label) !== "" ? oneLine(label) : null;
}

function aliasesOf(aliases: unknown): string[] {
  const english = isObject(aliases) ? aliases.en : undefined;
  if (!Array.isArray(english)) return [];
  return english.flatMap((entry) => {
    const value: unknown = isObject(entry) ? entry.value : entry;
    return typeof value === "string" ? [value] : [];
  });
}

/** Values of a property, of the dump's full form and of that which filters simplify; deprecated ones are left out. */
function values(claims: JsonObject, property: string): string[] {
  const statements = claims[property];
  if (!Array.isArray(statements)) return [];
  return statements.flatMap((statement) => {
    if (typeof statement === "string") return [statement];
    if (!isObject(statement) || statement.rank === "deprecated" || !isObject(statement.mainsnak)) return [];
    const data = isObject(statement.mainsnak.datavalue) ? statement.mainsnak.datavalue.value : undefined;
    const value = isObject(data) ? data.id : data;
    return typeof value === "string" ? [value] : [];
  });
}
