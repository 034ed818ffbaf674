import { expect, test } from "vitest";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import type { ReviewedDecision } from "../../pipeline/reviewed/lists.ts";
import { codedOf, listsOf } from "../helpers/coded.ts";

const TEXT = "Ada Brandt accused Ivo Keld. Mara Oster met Ivo Keld. Mara Oster met Ada Brandt.";
const PEOPLE = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };

const DOCUMENT = codedOf("gazette", {
  published: "2031-05-07",
  text: TEXT,
  events: [
    {
      trigger: "accused",
      type: "ACCUSE",
      parties: { "Ada Brandt": ["actor", "ada-brandt"], "Ivo Keld": ["recipient", "ivo-keld"] },
    },
  ],
});

function decide(row: Partial<ReviewedDecision>) {
  const decision: ReviewedDecision = {
    decisionId: "d1",
    table: "events",
    sourceId: "gazette",
    quoted: "Ada Brandt accused Ivo Keld",
    occurrence: 1,
    claim: "ACCUSE reported: ada-brandt > ivo-keld",
    decision: "accept",
    column: null,
    expect: null,
    value: null,
    reviewedBy: "tester",
    reviewedOn: "2031-06-01",
    reason: null,
    knownStale: false,
    at: { file: "decisions.csv", line: 2 },
    ...row,
  };
  const { tables } = mergeDocuments({
    documents: [DOCUMENT],
    lists: { ...listsOf(PEOPLE), decisions: [decision] },
    base: null,
    version: "0.1.0",
  });
  return deriveTables(tables).rules.filter(({ table }) => table === "events");
}

test.each([
  ["accept", {}, { fired: 1, n_judged: 1, n_right: 1, precision: 1 }],
  ["correct", { column: "status", expect: "reported", value: "denied" }, { fired: 1, n_judged: 1, n_right: 0 }],
  ["reject", {}, { fired: 0, n_judged: 1, n_right: 0, precision: 0 }],
] as const)("to %s a record judges its rule", (decision, change, expected) => {
  expect(decide({ decision, ...change })).toMatchObject([{ rule: DOCUMENT.events[0]!.rule, ...expected }]);
});

test("a decision on other words judges nothing", () => {
  expect(decide({ quoted: "Mara Oster met Ada Brandt" })).toMatchObject([{ fired: 1, n_judged: 0, precision: null }]);
});
