/** Entities of FollowTheMoney as OpenSanctions and Aleph export them (`ftm.json` lines: name, alias, weakAlias). */
import type { EntityType } from "../../reviewed/lists.ts";
import { cleanNames, kindOfName, oneLine, plainName, type Seed, type SeedList } from "../seed.ts";
import { isObject, type JsonObject, type Passed, readJsonEntities, texts } from "./json-entities.ts";

/** Schemata of followthemoney.tech that may act; the rest are assets, documents and ties between entities. */
const TYPES: Readonly<Record<string, EntityType>> = {
  Person: "person",
  Organization: "organization",
  PublicBody: "organization",
  Company: "organization",
  LegalEntity: "organization",
};

export function readFollowTheMoney(pieces: AsyncIterable<Uint8Array>, file: string): Promise<SeedList> {
  return readJsonEntities(pieces, file, seedOf);
}

function seedOf(object: JsonObject): Seed | Passed {
  const { id, schema, caption, properties } = object;
  const type = TYPES[String(schema)];
  if (type === undefined)
    return { passed: `they are of the schema ${oneLine(String(schema)).slice(0, 40)}, which never acts` };
  if (typeof id !== "string" || oneLine(id) === "" || !isObject(properties))
    return { passed: "they have no id or no properties" };
  const names = [...texts(properties.name), ...texts(properties.alias), ...texts(properties.previousName)];
  const weak = texts(properties.weakAlias);
  const name = oneLine(typeof caption === "string" ? caption : (names[0] ?? ""));
  if (name === "") return { passed: "they have no name" };
  const wikidataId = [...texts(properties.wikidataId), id].find((value) => /^Q[1-9][0-9]*$/.test(value)) ?? null;
  // OpenSanctions says from which of its lists an entity comes, other exports do not.
  const origin = { scheme: "datasets" in object ? "opensanctions" : "followthemoney", value: oneLine(id) };
  const countries = texts(properties.country).map((code) => code.toUpperCase());
  return {
    origin,
    type,
    name,
    description: texts(properties.position).map(oneLine)[0] ?? null,
    // There a country is a nationality or a seat, here it is the state that an entity acts for.
    country: null,
    wikidataId,
    note: countries.length === 0 ? null : `Its country there: ${countries.join(", ")}.`,
    names: cleanNames([
      ...[name, ...names].map((alias) => plainName(alias, kindOfName(oneLine(alias), type))),
      ...weak.map((alias) => plainName(alias, kindOfName(oneLine(alias), type), true)),
    ]),
    identifiers: [origin],
  };
}
