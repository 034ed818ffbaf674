import { describe, expect, it } from "vitest";
import { readCountries } from "../../pipeline/import/countries/read-countries.ts";
import { readActorDictionary } from "../../pipeline/import/readers/actor-dictionary.ts";
import { readFollowTheMoney } from "../../pipeline/import/readers/follow-the-money.ts";
import { readLegislators } from "../../pipeline/import/readers/legislators.ts";
import { readWikidata } from "../../pipeline/import/readers/wikidata.ts";
import type { Seed } from "../../pipeline/import/seed.ts";
import { rawFile } from "../ingest/helpers.ts";

const lines = (...objects: readonly unknown[]) =>
  rawFile(
    "x",
    objects.map((object) => (typeof object === "string" ? object : JSON.stringify(object))).join("\n"),
  ).open();
const namesOf = (seed: Seed | undefined) =>
  seed?.names.map(({ alias, kind, weak }) => `${alias} (${kind}${weak ? ", weak" : ""})`);

describe("the legislators' list", () => {
  const HEADER =
    "last_name,first_name,middle_name,suffix,nickname,full_name,type,state,party,bioguide_id,govtrack_id,wikidata_id";

  it("gives names, nicknames and ids", () => {
    const { seeds, findings } = readLegislators(
      `${HEADER}\nQuill,Adelaide,"Mary Jo",Jr.,Ada,"Ada M. J. Quill, Jr.",sen,VA,Independent,Q000001,4711,Q42\nReed,Bram,,,,,rep,TX,,R000001,,\n`,
      "current.csv",
    );
    expect(findings).toEqual([]);
    expect(seeds[0]).toMatchObject({
      origin: { scheme: "bioguide", value: "Q000001" },
      type: "person",
      name: "Ada M. J. Quill, Jr.",
      description: "US Senator for VA, Independent",
      country: "USA",
      wikidataId: "Q42",
      identifiers: [
        { scheme: "bioguide", value: "Q000001" },
        { scheme: "govtrack", value: "4711" },
      ],
    });
    expect(namesOf(seeds[0])).toEqual(
      [
        "Ada M. J. Quill, Jr.",
        "Ada Quill",
        "Adelaide Quill",
        "Adelaide Mary Jo Quill",
        "Ada Quill Jr.",
        "Ada Quill, Jr.",
        "Adelaide Quill Jr.",
        "Adelaide Quill, Jr.",
      ].map((name) => `${name} (name)`),
    );
    expect(seeds[1]).toMatchObject({ name: "Bram Reed", description: "US Representative for TX", wikidataId: null });
    expect(namesOf(seeds[1])).toEqual(["Bram Reed (name)"]);
  });

  it("says what it cannot read", () => {
    expect(readLegislators(`${HEADER}\nQuill,Ada,,,,,sen,VA,,,,\n`, "a.csv").findings).toMatchObject([
      { part: "row 1" },
    ]);
    expect(readLegislators(`${HEADER}\n"open`, "a.csv").findings).toMatchObject([
      { kind: "unreadable_file", file: "a.csv" },
    ]);
    expect(readLegislators("", "a.csv")).toEqual({ seeds: [], findings: [] });
  });
});

describe("entities of FollowTheMoney", () => {
  it("give names, aliases and weak aliases", async () => {
    const { seeds, findings } = await readFollowTheMoney(
      lines(
        {
          id: "NK-1",
          schema: "Person",
          caption: "Ada Quill",
          datasets: ["x"],
          properties: {
            name: ["Ada Quill", "Quill, Ada"],
            alias: ["Ada  of Varn"],
            weakAlias: ["Ada"],
            country: ["vr"],
            position: ["Minister of Trade"],
          },
        },
        { id: "Q42", schema: "Organization", properties: { name: ["Keld Union"], alias: ["KU", "--"] } },
        { id: "v-1", schema: "Vessel", properties: { name: ["Sea Quill"] } },
        { id: "v-2", schema: "Vessel", properties: {} },
        { id: "p-1", schema: "Person", properties: {} },
        "{",
      ),
      "ftm.json",
    );
    expect(seeds).toMatchObject([
      {
        origin: { scheme: "opensanctions", value: "NK-1" },
        type: "person",
        name: "Ada Quill",
        description: "Minister of Trade",
        country: null,
        note: "Its country there: VR.",
      },
      { origin: { scheme: "followthemoney", value: "Q42" }, type: "organization", wikidataId: "Q42" },
    ]);
    expect(seeds.map(namesOf)).toEqual([
      ["Ada Quill (name)", "Quill, Ada (name)", "Ada of Varn (name)", "Ada (short, weak)"],
      ["Keld Union (name)", "KU (acronym)"],
    ]);
    expect(findings).toMatchObject([
      { kind: "bad_json_line", line: 6 },
      { part: "2 of its entries", detail: "they are of the schema Vessel, which never acts" },
      { part: "1 of its entries", detail: "they have no name" },
    ]);
  });
});

describe("a dump of Wikidata", () => {
  const item = (id: string, label: string, claims: object, aliases: readonly string[] = []) => ({
    id,
    type: "item",
    labels: { en: { language: "en", value: label } },
    descriptions: { en: { language: "en", value: `about ${label}` } },
    aliases: { en: aliases.map((value) => ({ language: "en", value })) },
    claims,
  });
  const claim = (value: unknown, rank = "normal") => ({ rank, mainsnak: { datavalue: { value } } });

  it("gives labels, aliases and the kinds of things that act", async () => {
    const { seeds, findings } = await readWikidata(
      lines(
        "[",
        `${JSON.stringify(item("Q101", "Ada Quill", { P31: [claim({ id: "Q5" })], P1157: [claim("Q000001")] }, ["A. Quill"]))},`,
        `${JSON.stringify(item("Q102", "Keld Union", { P31: [claim({ id: "Q178790" })] }, ["KU"]))},`,
        `${JSON.stringify(item("Q103", "Varnland", { P31: [claim({ id: "Q6256" })], P298: [claim("VRN")] }))},`,
        `${JSON.stringify(item("Q104", "Varn", { P625: [claim({ latitude: 1 })] }))},`,
        `${JSON.stringify(item("Q105", "Blue", { P31: [claim({ id: "Q5" }, "deprecated")] }))},`,
        JSON.stringify({ id: "P31", labels: {} }),
        "]",
      ),
      "dump.json",
    );
    expect(
      seeds.map(({ origin, type, name, country, wikidataId }) => [origin.value, type, name, country, wikidataId]),
    ).toEqual([
      ["Q101", "person", "Ada Quill", null, "Q101"],
      ["Q102", "organization", "Keld Union", null, "Q102"],
      ["Q103", "place", "Varnland", "VRN", "Q103"],
      ["Q104", "place", "Varn", null, "Q104"],
    ]);
    expect(seeds[0]).toMatchObject({
      description: "about Ada Quill",
      identifiers: [{ scheme: "bioguide", value: "Q000001" }],
    });
    expect(namesOf(seeds[1])).toEqual(["Keld Union (name)", "KU (acronym)"]);
    expect(findings).toMatchObject([{ part: "1 of its entries" }, { part: "1 of its entries" }]);
  });

  it("may be simplified by a filter", async () => {
    const simple = { id: "Q101", labels: { en: "Ada Quill" }, aliases: { en: ["A. Quill"] }, claims: { P31: ["Q5"] } };
    const { seeds } = await readWikidata(lines(simple), "dump.ndjson");
    expect(namesOf(seeds[0])).toEqual(["Ada Quill (name)", "A. Quill (name)"]);
  });
});

describe("an actor dictionary", () => {
  const TEXT = `# actors of Varn
ADA_QUILL_ [FRAGOV 010520-080101] [FRAOPP >20080101] ; minister
+MINISTER_ADA_QUILL
\t[FRAELI <010520]
FRANCE_ [FRA]
+FRENCH_REPUBLIC_
KELD_UNION [FRALAB/DEULAB]
NOBODY_ [---]
BROKEN_ [FRA 0105] ; no date
&SET_
`;

  it("gives spellings, and roles with their dates in the note", () => {
    const { seeds, findings } = readActorDictionary(TEXT, "actors.txt");
    expect(seeds.map(({ name, type, country, note }) => [name, type, country, note])).toEqual([
      [
        "Ada Quill",
        "person",
        "FRA",
        "CAMEO: FRAGOV from 2001-05-20 until 2008-01-01; FRAOPP from 2008-01-01; FRAELI until 2001-05-20. Its type is guessed from the codes.",
      ],
      ["France", "place", "FRA", "CAMEO: FRA. Its type is guessed from the codes."],
      ["Keld Union", "organization", null, "CAMEO: FRALAB; DEULAB. Its type is guessed from the codes."],
      ["Nobody", "organization", null, "No CAMEO code. Its type is guessed from the codes."],
      ["Broken", "organization", null, "No CAMEO code. Its type is guessed from the codes."],
    ]);
    expect(namesOf(seeds[0])).toEqual(["Ada Quill (name)", "Minister Ada Quill (name)"]);
    expect(findings).toMatchObject([{ file: "actors.txt", part: "line 9" }]);
  });

  it.each(["[FRA 991301]", "[FRA 990230]", "[FRA 080101-010101]", "[FRA <010101-020101]", "[fra]", "[FRA x y]"])(
    "does not take %s for a role",
    (role) => {
      expect(readActorDictionary(`QUILL_ ${role}`, "a.txt").findings).toHaveLength(1);
    },
  );

  it("says where a role has no name above it", () => {
    expect(readActorDictionary("\t[FRA]\nQUILL_", "a.txt").findings).toMatchObject([{ part: "line 1" }]);
  });
});

describe("countries", () => {
  it("have names and demonyms, one entity a code", () => {
    const { seeds } = readCountries();
    const codes = seeds.map(({ country }) => country);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(namesOf(seeds.find(({ country }) => country === "CHE"))).toEqual(
      expect.arrayContaining(["Switzerland (name)", "Swiss (demonym)"]),
    );
    expect(namesOf(seeds.find(({ country }) => country === "USA"))).toEqual(
      expect.arrayContaining(["USA (acronym)", "American (demonym)"]),
    );
  });

  it("have a demonym where ISO has a code for a state of the United Nations", () => {
    const { seeds } = readCountries();
    const with_ = seeds.filter(({ names }) => names.some(({ kind }) => kind === "demonym"));
    expect(with_.length).toBeGreaterThanOrEqual(195);
  });
});
