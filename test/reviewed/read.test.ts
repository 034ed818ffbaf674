import { describe, expect, it } from "vitest";
import { describeFinding } from "../../pipeline/findings/describe.ts";
import { readReviewed } from "../../pipeline/reviewed/read.ts";

const ENTITIES = `entity_id,type,name,description,country,wikidata_id,note
ada-quill,person,Ada Quill,"Mayor of Oska, since 2016",,,
varn,place,Varn,State,VRN,Q42,"a note
on two lines"
`;
const ALIASES = "alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\n";
const DECIDED = "r1,2026-11-25,Because";

function read(files: Readonly<Record<string, string>>) {
  return readReviewed(new Map(Object.entries({ "entities.csv": ENTITIES, ...files })));
}

function faults(files: Readonly<Record<string, string>>): string[] {
  return read(files).findings.map((finding) => {
    if (finding.kind !== "bad_reviewed_row") throw new Error(`unexpected finding ${finding.kind}`);
    return `${finding.file}:${finding.line}: ${finding.detail}`;
  });
}

describe("readReviewed", () => {
  it("reads rows with their lines, empty cells as null", () => {
    const { lists, findings } = read({
      "aliases.csv": `${ALIASES}Ada Quill,ada-quill,name,same,,2016-08-22,,${DECIDED}\n`,
    });
    expect(findings).toEqual([]);
    expect(lists.entities.map(({ entityId, at }) => [entityId, at.line])).toEqual([
      ["ada-quill", 2],
      ["varn", 3],
    ]);
    expect(lists.entities[0]).toMatchObject({
      description: "Mayor of Oska, since 2016",
      country: null,
      reviewedBy: null,
    });
    expect(lists.aliases).toEqual([
      {
        alias: "Ada Quill",
        entityId: "ada-quill",
        kind: "name",
        decision: "same",
        validFrom: null,
        validUntil: "2016-08-22",
        scope: null,
        reviewedBy: "r1",
        reviewedOn: "2026-11-25",
        reason: "Because",
        at: { file: "aliases.csv", line: 2 },
      },
    ]);
  });

  it("takes absent files for empty lists", () => {
    const { lists, findings } = readReviewed(new Map());
    expect(findings).toEqual([]);
    expect(lists.licences).toBeNull();
    expect(Object.values({ ...lists, licences: [] }).every((list) => list.length === 0)).toBe(true);
  });

  it("reads a byte order mark and any line ends alike", () => {
    const plain = read({}).lists.entities;
    const marked = read({ "entities.csv": `\uFEFF${ENTITIES.replaceAll("\n", "\r\n")}` }).lists.entities;
    expect(marked).toEqual(plain);
  });

  it("counts lines over cells that hold line ends and over empty lines", () => {
    const aliases = `${ALIASES}\nAda,ada-quill,short,same,,,,r1,2026-11-25,"Two\nlines"\n\nX,nobody,name,same,,,,${DECIDED}\n`;
    expect(faults({ "aliases.csv": aliases })[0]).toMatch(
      /^aliases\.csv:6: entity_id "nobody" is not in entities\.csv/,
    );
  });

  it.each([
    [
      "a wrong value of a closed list",
      `X,varn,nickname,same,,,,${DECIDED}`,
      /kind is "nickname"; write one of name, short, title/,
    ],
    [
      "a day that is none",
      `X,varn,name,same,2016-02-30,,,${DECIDED}`,
      /valid_from is "2016-02-30"; write a day of the calendar/,
    ],
    [
      "an id with a space",
      `X,va rn,name,same,,,,${DECIDED}`,
      /entity_id is "va rn"; it must match pattern .*, as ada-quill/,
    ],
    ["an empty alias", `,varn,name,same,,,,${DECIDED}`, /alias is empty; fill it in/],
    ["an alias of marks", `--,varn,name,same,,,,${DECIDED}`, /has neither letter nor digit/],
    ["no entity for a yes", `X,,name,same,,,,${DECIDED}`, /only the decision "not" may leave it empty/],
    [
      "a validity that ends before it begins",
      `X,varn,name,same,2017-01-01,2016-01-01,,${DECIDED}`,
      /is after valid_until/,
    ],
    ["no decider", "X,varn,name,same,,,,,2026-11-25,Because", /has no reviewed_by; say who decided/],
    ["no reason", "X,varn,name,same,,,,r1,2026-11-25,", /has no reason; say who decided/],
    ["a row with too few cells", "X,varn,name", /has 3 cells under 10 columns/],
  ])("finds %s and leaves the row out", (_, row, detail) => {
    const files = { "aliases.csv": `${ALIASES}${row}\nVarn,varn,name,same,,,,${DECIDED}\n` };
    expect(faults(files)).toHaveLength(1);
    expect(faults(files)[0]).toMatch(/^aliases\.csv:2: /);
    expect(faults(files)[0]).toMatch(detail);
    expect(read(files).lists.aliases.map((alias) => alias.alias)).toEqual(["Varn"]);
  });

  it("finds two decisions that contradict each other, and allows an alias of two entities", () => {
    const rows = ["X,varn,name,same", "X,varn,name,not", "X,ada-quill,name,same"].map(
      (row) => `${row},,,,${DECIDED}\n`,
    );
    expect(faults({ "aliases.csv": ALIASES + rows.join("") })).toEqual([
      'aliases.csv:3: decides "X" as not where line 2 has same; keep one',
    ]);
  });

  it.each([
    [
      "an unknown column",
      "entity_id,type,name,description,country,wikidata_id,note,colour\n",
      /unknown column "colour"; the columns are/,
    ],
    ["a missing column", "entity_id,type,name,description,country,note\n", /lacks the column "wikidata_id"; add it/],
    [
      "a column given twice",
      "entity_id,type,name,name,description,country,wikidata_id,note\n",
      /has the column "name" twice/,
    ],
    ["an open quotation mark", 'entity_id,type,name\n"x,person\n', /is not CSV: .*; mind the quotation marks/],
  ])("finds %s", (_, text, detail) => {
    expect(faults({ "entities.csv": text })[0]).toMatch(detail);
  });

  it.each(["", "\n", "\uFEFF"])("takes a file that holds %j for an empty list", (text) => {
    const aliases = `${ALIASES}Varn,varn,name,same,,,,${DECIDED}\n`;
    expect(read({ "aliases.csv": text }).lists.aliases).toEqual([]);
    for (const file of ["aliases.csv", "decisions.csv", "links.csv"]) expect(faults({ [file]: text })).toEqual([]);
    expect(faults({ "aliases.csv": aliases, "reviewers.csv": text })).toEqual([]);
  });

  it("says once what to do", () => {
    const { findings } = read({ "aliases.csv": `${ALIASES}X,nobody,name,same,,,,${DECIDED}\n` });
    expect(findings.map(describeFinding)).toEqual([
      'aliases.csv:2: entity_id "nobody" is not in entities.csv; add it there, or mend the spelling',
    ]);
  });

  it("finds an id given twice and keeps the first", () => {
    const twice = `${ENTITIES}varn,place,Other,,,,\n`;
    expect(faults({ "entities.csv": twice })).toEqual([
      'entities.csv:5: entity_id "varn" is that of line 3 already; join the two rows or change one',
    ]);
    expect(read({ "entities.csv": twice }).lists.entities.map(({ name }) => name)).toEqual(["Ada Quill", "Varn"]);
  });

  it("finds a decider who is not listed, where there is a list", () => {
    const aliases = `${ALIASES}Varn,varn,name,same,,,,${DECIDED}\n`;
    expect(faults({ "aliases.csv": aliases })).toEqual([]);
    expect(faults({ "aliases.csv": aliases, "reviewers.csv": "reviewer,kind,about\nr2,person,\n" })).toEqual([
      'aliases.csv:2: reviewed_by "r1" is not in reviewers.csv; add a line for whoever decided',
    ]);
  });

  it("reads the other lists", () => {
    const { lists, findings } = read({
      "decisions.csv": `decision_id,table,source_id,quoted,occurrence,claim,decision,column,expect,value,reviewed_by,reviewed_on,reason\nd1,events,s1,met in Varn,2,CONSULT,correct,place_id,,varn,${DECIDED}\n`,
      "links.csv": `source_id,quoted,link,other_source_id,other_quoted,reviewed_by,reviewed_on,reason\ns1,met,same,s2,saw,${DECIDED}\n`,
      "reviewers.csv": "reviewer,kind,about\nr1,software,A program\n",
      "identifiers.csv": "entity_id,scheme,value\nada-quill,bioguide,Q1\n",
      "redirects.csv": "old_id,new_id,reason,since\nquill,ada-quill,Entered twice,\n",
      "withdrawals.csv": "id,reason,decided_by,decided_on\nev-1,Request,r1,2026-11-25\n",
      "licences.csv": "licence,extent,max_words\nCC0-1.0,text,\nLicenseRef-paper,quotations,25\n",
    });
    expect(findings).toEqual([]);
    expect(lists.decisions[0]).toMatchObject({
      decisionId: "d1",
      occurrence: 2,
      column: "place_id",
      expect: null,
      value: "varn",
    });
    expect(lists.links[0]).toMatchObject({ sourceId: "s1", link: "same", otherQuoted: "saw", at: { line: 2 } });
    expect(lists.reviewers).toEqual([{ reviewer: "r1", kind: "software", about: "A program" }]);
    expect(lists.identifiers).toEqual([{ entityId: "ada-quill", scheme: "bioguide", value: "Q1" }]);
    expect(lists.redirects).toEqual([{ oldId: "quill", newId: "ada-quill", reason: "Entered twice", since: null }]);
    expect(lists.withdrawals[0]).toMatchObject({ id: "ev-1", decidedOn: "2026-11-25" });
    expect(lists.licences!.map(({ licence, extent, maxWords }) => [licence, extent, maxWords])).toEqual([
      ["CC0-1.0", "text", null],
      ["LicenseRef-paper", "quotations", 25],
    ]);
  });

  it("finds a number that is none and an identifier of nobody", () => {
    expect(
      faults({
        "decisions.csv": `decision_id,table,source_id,quoted,occurrence,claim,decision,column,expect,value,reviewed_by,reviewed_on\nd1,events,s1,met,first,CONSULT,accept,,,,r1,2026-11-25\n`,
        "identifiers.csv": "entity_id,scheme,value\nnobody,bioguide,Q1\n",
      }),
    ).toEqual([
      'decisions.csv:2: occurrence is "first"; it must be integer, as 1',
      'identifiers.csv:2: entity_id "nobody" is not in entities.csv; add it there, or mend the spelling',
    ]);
  });
});
