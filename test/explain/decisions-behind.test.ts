import { expect, it } from "vitest";
import { decisionsBehind } from "../../pipeline/explain/decisions-behind.ts";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import type { ReviewedDecision } from "../../pipeline/reviewed/lists.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { codedOf, listsOf, spanOf } from "../helpers/coded.ts";

const TEXT = "Ada Brandt accused Ivo Keld of fraud and met Mara Oster. Keld said it was a lie. Oster cheered Keld.";
const SENTENCE = "Ada Brandt accused Ivo Keld of fraud and met Mara Oster.";

const document = codedOf("gazette", {
  published: "2031-05-07",
  text: TEXT,
  events: [
    {
      trigger: "accused",
      type: "ACCUSE",
      parties: { "Ada Brandt": ["actor", "ada-brandt"], "Ivo Keld": ["recipient", "ivo-keld"] },
    },
    {
      trigger: "met",
      parties: { "Ada Brandt": ["participant", "ada-brandt"], "Mara Oster": ["participant", "mara-oster"] },
    },
  ],
  statements: [
    {
      speaker: { ...spanOf(TEXT, "Keld", 1), entityId: "ivo-keld" },
      addressee: null,
      cue: spanOf(TEXT, "said"),
      quoteType: "indirect",
      content: spanOf(TEXT, "it was a lie"),
      stance: "neutral",
      evidence: spanOf(TEXT, "Keld said it was a lie"),
      rule: "test_rule",
      attributedTo: null,
    },
  ],
});

let line = 1;
function row(
  decisionId: string,
  quoted: string,
  claim: string,
  more: Partial<ReviewedDecision> = {},
): ReviewedDecision {
  line += 1;
  return {
    decisionId,
    table: "events",
    sourceId: "gazette",
    quoted,
    occurrence: 1,
    claim,
    decision: "accept",
    column: null,
    expect: null,
    value: null,
    reviewedBy: "tester",
    reviewedOn: "2031-06-01",
    reason: "as it says",
    knownStale: false,
    at: { file: "decisions.csv", line },
    ...more,
  };
}

const decisions = [
  row("d1", SENTENCE, "ACCUSE reported: ada-brandt > ivo-keld"),
  row("d2", SENTENCE, "CONSULT reported: ada-brandt = mara-oster", {
    decision: "correct",
    column: "date",
    value: "2031-05-05",
  }),
  row("d2", SENTENCE, "CONSULT reported: ada-brandt = mara-oster", {
    decision: "correct",
    column: "mode",
    value: "visit",
  }),
  row("d3", "Keld said it was a lie", "indirect: ivo-keld", { table: "statements", reason: null }),
  row("d4", "Oster cheered Keld", "SUPPORT reported: mara-oster > ivo-keld"),
];
const proposals = (
  [
    ["event_type", "SUPPORT"],
    ["actor", "mara-oster"],
    ["recipient", "ivo-keld"],
  ] as const
).map(([column, value]) => ({
  proposalId: "p-1",
  sourceId: "gazette",
  quoted: "Oster cheered Keld",
  occurrence: 1,
  column,
  value,
  program: "nabu",
  at: { file: "proposals.csv", line: 2 },
}));
const people = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };
const lists = listsOf(people, { decisions, proposals });
const merged = mergeDocuments({ documents: [document], lists, base: null, version: "0.1.0" });
const tables = merged.tables as unknown as Tables;

function behind(id: string): string[] {
  const evidence = tables.evidence.filter(({ record_id }) => record_id === id);
  return decisionsBehind(id, evidence, tables, lists);
}

function eventOf(type: string): string {
  return tables.events.find(({ event_type }) => event_type === type)!.event_id;
}

it("cites what was decided on an event, and nothing that was decided on another in the same words", () => {
  expect(merged.findings).toEqual([]);
  expect(behind(eventOf("ACCUSE"))).toEqual([
    'decisions.csv:2 accept "ACCUSE reported: ada-brandt > ivo-keld" (tester, 2031-06-01): as it says',
  ]);
  expect(behind(eventOf("CONSULT"))).toEqual([
    'decisions.csv:3 correct "CONSULT reported: ada-brandt = mara-oster" [date 2031-05-05; mode visit] (tester, 2031-06-01): as it says',
  ]);
});

it("cites what was decided on a statement", () => {
  expect(behind(tables.statements[0]!.statement_id)).toEqual([
    'decisions.csv:5 accept "indirect: ivo-keld" (tester, 2031-06-01)',
  ]);
});

it("cites the proposal of another program with the decision that took it", () => {
  expect(behind(eventOf("SUPPORT"))).toEqual([
    'decisions.csv:6 accept "SUPPORT reported: mara-oster > ivo-keld" (tester, 2031-06-01): as it says',
    "proposals.csv:2 proposed by nabu (p-1)",
  ]);
});
