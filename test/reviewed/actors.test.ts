import { describe, expect, test } from "vitest";
import { makeActorCodeRows, makePlaceRows } from "../../pipeline/merge/actor-rows.ts";
import { readReviewed } from "../../pipeline/reviewed/read.ts";

const ENTITIES = `entity_id,type,name,description,country,wikidata_id,note
ada-quill,person,Ada Quill,,VRN,,
oster,place,Oster,,OST,,
port-varn,place,Port Varn,,,,
`;
const DECIDED = "r1,2026-11-25,Public list";

function read(files: Readonly<Record<string, string>>) {
  return readReviewed(new Map(Object.entries({ "entities.csv": ENTITIES, ...files })));
}

function faults(files: Readonly<Record<string, string>>): string[] {
  return read(files).findings.map((finding) =>
    finding.kind === "bad_reviewed_row" ? `${finding.file}:${finding.line}: ${finding.detail}` : finding.kind,
  );
}

const CODES = "entity_id,scheme,code,valid_from,valid_until,reviewed_by,reviewed_on,reason";
const PLACES = "entity_id,latitude,longitude,precision,geonames_id,country,admin1,reviewed_by,reviewed_on,reason";

describe("actor_codes.csv", () => {
  test("gives codes for a time, and states their ISO code", () => {
    const { lists, findings } = read({
      "actor_codes.csv": `${CODES}
ada-quill,plover-sector,LEG,2019-01-03,2021-01-03,${DECIDED}
ada-quill,plover-sector,LEG,2023-01-03,,${DECIDED}
oster,cow,999,,,${DECIDED}
oster,iso-3166-1-alpha-3,OST,,,${DECIDED}
`,
    });
    expect(findings).toEqual([]);
    const rows = makeActorCodeRows(lists, new Set(["ada-quill", "oster"]));
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "ada-quill plover-sector LEG 2019-01-03 2021-01-03",
      "ada-quill plover-sector LEG 2023-01-03 ",
      "oster cow 999  ",
      "oster iso-3166-1-alpha-3 OST  ",
    ]);
    expect(makeActorCodeRows(lists, new Set(["port-varn"]))).toEqual([]);
  });

  test("finds codes of nobody, of another list, and days in reverse", () => {
    expect(
      faults({
        "actor_codes.csv": `${CODES}
nobody,plover-sector,LEG,,,${DECIDED}
oster,cow,OST,,,${DECIDED}
ada-quill,plover-sector,12,,,${DECIDED}
ada-quill,plover-sector,GOV,2021-01-03,2019-01-03,${DECIDED}
ada-quill,plover-sector,OPP,,,r1,,
`,
      }),
    ).toEqual([
      "actor_codes.csv:6: has no reviewed_on, reason; say who decided, when and why",
      'actor_codes.csv:2: entity_id "nobody" is not in entities.csv; add it there, or mend the spelling',
      'actor_codes.csv:3: code "OST" is none of cow; write a number',
      'actor_codes.csv:4: code "12" is none of plover-sector; write three capital letters',
      "actor_codes.csv:5: valid_from 2021-01-03 is after valid_until 2019-01-03; mend one of them",
    ]);
  });
});

describe("places.csv", () => {
  test("reads degrees, south and west negative", () => {
    const { lists, findings } = read({
      "places.csv": `${PLACES}\nport-varn,-8.25,12,city,,OST,Upper Oster,${DECIDED}\n`,
    });
    expect(findings).toEqual([]);
    expect(makePlaceRows(lists, new Set(["port-varn"]))).toEqual([
      {
        entity_id: "port-varn",
        latitude: -8.25,
        longitude: 12,
        precision: "city",
        geonames_id: null,
        country: "OST",
        admin1: "Upper Oster",
      },
    ]);
  });

  test("finds what lies beyond the poles and what is no place", () => {
    expect(
      faults({
        "places.csv": `${PLACES}
port-varn,98.25,12,city,,,,${DECIDED}
ada-quill,8,12,city,,,,${DECIDED}
oster,8,twelve,country,,,,${DECIDED}
`,
      }),
    ).toEqual([
      'places.csv:2: latitude is "98.25"; it must be <= 90, as 51.51',
      'places.csv:4: longitude is "twelve"; it must be number, as -0.13',
      'places.csv:3: "ada-quill" is a person in entities.csv; only a place has coordinates',
    ]);
  });
});

test("corpus.csv says how the sources were found, and its reviewers must be listed", () => {
  const files = {
    "corpus.csv": "topic,text,reviewed_by\nfound,All reports of one paper.,r2\n",
    "reviewers.csv": "reviewer,kind,about\nr1,person,\n",
  };
  expect(read(files).lists.corpus).toMatchObject([{ topic: "found", text: "All reports of one paper." }]);
  expect(faults(files)).toEqual([
    'corpus.csv:2: reviewed_by "r2" is not in reviewers.csv; add a line for whoever decided',
  ]);
});
