import { describe, expect, test } from "vitest";
import { effectOf } from "../../pipeline/desk/effect.ts";
import { passageOf } from "../../pipeline/desk/queue/context.ts";
import { listDuplicates } from "../../pipeline/desk/queue/duplicates.ts";
import { reasonsFor } from "../../pipeline/desk/queue/likeness.ts";
import { listDiffering } from "../../pipeline/desk/queue/pairs.ts";
import { changedNames, foldDocument, touches } from "../../pipeline/desk/recode.ts";
import type { ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import { readReviewed } from "../../pipeline/reviewed/read.ts";
import { codedOf } from "../helpers/coded.ts";
import { sampleTables } from "../release/sample.ts";

const SIGNED = "tester,2031-06-01,because";

function listsOf(entities: readonly string[], aliases: readonly string[]): ReviewedLists {
  const { lists, findings } = readReviewed(
    new Map([
      [
        "entities.csv",
        `entity_id,type,name,description,country,wikidata_id,note,reviewed_by,reviewed_on,reason\n${entities.map((row) => `${row},${SIGNED}\n`).join("")}`,
      ],
      [
        "aliases.csv",
        `alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\n${aliases.map((row) => `${row},,,,${SIGNED}\n`).join("")}`,
      ],
    ]),
  );
  expect(findings).toEqual([]);
  return lists;
}

test.each([
  ["KPU", "Keld Port Union", "the initials of “Keld Port Union”"],
  ["Quill", "Ada Quill", "the same last word as “Ada Quill”"],
  ["Ada Kwill", "Ada Quill", "shares a word with “Ada Quill”"],
  ["Mary", "Marri", "sounds like “Marri”"],
  ["Ada Quil", "Ada Quill", "spelt like “Ada Quill”"],
])("%s may be %s, for %s", (name, known, reason) => {
  expect(reasonsFor(name, known)).toContain(reason);
});

test("a name that is like nothing has no reason", () => {
  expect(reasonsFor("Tessa Morrow", "Keld Union")).toEqual([]);
});

describe("entities that look like one", () => {
  const pair = ["ada-quill,person,Ada Quill,,,,", "ada-kwill,person,Ada Quil,,,,"];

  test("are listed by their names and identifiers", () => {
    const lists = listsOf([...pair, "bo,person,Bo Renn,,,Q7,", "robert,person,Robert of Keld,,,Q7,"], []);
    expect(listDuplicates(lists).map(({ a, b, reasons }) => [a.entityId, b.entityId, reasons.at(-1)])).toEqual([
      ["bo", "robert", "both have Wikidata Q7"],
      ["ada-kwill", "ada-quill", expect.stringContaining("spelt like")],
    ]);
  });

  test("are not listed once they are told apart, nor when they differ in kind", () => {
    expect(listDuplicates(listsOf(pair, ["Ada Quill,ada-kwill,name,not"]))).toEqual([]);
    expect(listDuplicates(listsOf([pair[0]!, "ada,place,Ada Quill,,,,"], []))).toEqual([]);
  });
});

test("a change of names touches the documents that hold them, however they are written there", () => {
  const before = listsOf(["ada,person,Ada Quill,,,,"], ["Ada Quill,ada,name,same"]);
  const after = listsOf(["ada,person,Ada Quill,Envoy,,,"], ["Ada Quill,ada,name,same", "Qalat Union,ada,name,not"]);
  const names = changedNames(before, after);
  expect(names.sort()).toEqual(["ada quill", "qalat union"]);
  const document = (text: string) => foldDocument({ text } as Parameters<typeof foldDocument>[0]);
  expect(touches(names, document("The QALĀT\nUnion met."))).toBe(true);
  expect(touches(names, document("The Keld Union met."))).toBe(false);
  expect(changedNames(after, after)).toEqual([]);
});

test("a passage is the paragraph around the words, its marks counted from them", () => {
  const text = "One.\n\nAda met Bo. Then she left.\n\nThree.";
  const document = codedOf("s", { text });
  const start = text.indexOf("Ada");
  const passage = passageOf(document, { start, end: start + 12 }, [{ start: start + 4, end: start + 7 }]);
  expect(passage).toMatchObject({ before: "", words: "Ada met Bo. ", after: "Then she left." });
  expect(passage.marks).toEqual([{ start: 4, end: 7 }]);
});

test("an effect names records that appear, change and vanish", () => {
  const [before, after] = [sampleTables(), sampleTables()];
  after.events[0]!.status = "planned";
  after.statements.pop();
  after.relations.push({ ...after.relations[0]!, relation_id: "re-new" });
  expect(effectOf(before, after).map(({ change, id }) => [change, id])).toEqual([
    ["changes", "ev-meeting0000001"],
    ["vanishes", "st-claim00000001"],
    ["appears", "re-new"],
  ]);
  expect(effectOf(before, before)).toEqual([]);
});

test("of accounts that differ, the values that differ stand side by side", () => {
  const tables = sampleTables();
  tables.events[0]!.accounts_differ = true;
  tables.accounts.push(
    { ...tables.accounts[0]!, property: "size", value: "3" },
    { ...tables.accounts[3]!, property: "size", value: "4" },
  );
  const [event] = listDiffering(tables);
  expect(event!.sources).toEqual(["courier", "herald"]);
  expect(event!.rows).toEqual([{ property: "size", cells: ["3 (“met”)", "4 (“met”)"] }]);
});
