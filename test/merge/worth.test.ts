import { describe, expect, it } from "vitest";
import { sharesOf, type WorthRow } from "../../pipeline/merge/decisions/worth.ts";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import { renderWorth } from "../../pipeline/release/documents/codebook/worth.ts";
import type { ReviewedDecision } from "../../pipeline/reviewed/lists.ts";
import { codedOf, listsOf } from "../helpers/coded.ts";

const PEOPLE = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };

const DOCUMENT = codedOf("gazette", {
  published: "2031-05-07",
  text: "Ada Brandt accused Ivo Keld. Mara Oster met Ivo Keld. Mara Oster saw Ada Brandt. Ivo Keld rang Mara Oster. Ada Brandt helped Mara Oster.",
  events: [
    {
      trigger: "accused",
      type: "ACCUSE",
      parties: { "Ada Brandt": ["actor", "ada-brandt"], "Ivo Keld": ["recipient", "ivo-keld"] },
    },
    { trigger: "met", parties: { "Mara Oster": ["participant", "mara-oster"] } },
    { trigger: "saw", parties: { "Mara Oster": ["participant", "mara-oster"] } },
    { trigger: "rang", parties: { "Mara Oster": ["participant", "mara-oster"] } },
  ],
});

const ACCUSED: Partial<ReviewedDecision> = {
  quoted: "Ada Brandt accused Ivo Keld.",
  claim: "ACCUSE reported: ada-brandt > ivo-keld",
};
const MET = { quoted: "Mara Oster met Ivo Keld.", claim: "CONSULT reported: mara-oster" };
const SAW = { quoted: "Mara Oster saw Ada Brandt.", claim: "CONSULT reported: mara-oster" };
const HELPED = { quoted: "Ada Brandt helped Mara Oster.", claim: "added", decision: "add" as const };

function measure(...rows: Partial<ReviewedDecision>[]) {
  const decisions = rows.map(
    (row, index): ReviewedDecision => ({
      decisionId: `d${index}`,
      table: "events",
      sourceId: "gazette",
      quoted: "",
      occurrence: 1,
      claim: "",
      decision: "accept",
      column: null,
      expect: null,
      value: null,
      reviewedBy: "tester",
      reviewedOn: "2031-06-01",
      reason: null,
      knownStale: false,
      at: { file: "decisions.csv", line: index + 2 },
      ...row,
    }),
  );
  const lists = { ...listsOf(PEOPLE), decisions };
  return mergeDocuments({ documents: [DOCUMENT], lists, base: null, version: "0.1.0" });
}

const DECIDED: readonly Partial<ReviewedDecision>[] = [
  { ...ACCUSED, decision: "correct", decisionId: "c", column: "event_type", expect: "ACCUSE", value: "THREATEN" },
  { ...ACCUSED, decision: "correct", decisionId: "c", column: "status", expect: "reported", value: "denied" },
  MET,
  { ...SAW, decision: "reject" },
  { ...HELPED, decisionId: "a", column: "event_type", value: "AID" },
  { ...HELPED, decisionId: "a", column: "actor", value: "ada-brandt" },
];

describe("what the machine's coding was worth", () => {
  it("is not told where nobody has decided on anything", () => {
    expect(measure().worth).toBeNull();
  });

  it("counts by table and by the type that the machine read", () => {
    const none = { table: "events", accepted: 0, corrected: 0, rejected: 0, added: 0 };
    expect(measure(...DECIDED).worth?.rows).toEqual([
      { ...none, type: null, proposed: 4, accepted: 1, corrected: 1, rejected: 1, added: 1 },
      { ...none, type: "ACCUSE", proposed: 1, corrected: 1 },
      { ...none, type: "AID", proposed: 0, added: 1 },
      { ...none, type: "CONSULT", proposed: 3, accepted: 1, rejected: 1 },
    ]);
  });

  it("counts the columns of what was corrected, not of what was added", () => {
    expect(measure(...DECIDED).worth?.columns).toEqual([
      { table: "events", column: "event_type", corrected: 1 },
      { table: "events", column: "status", corrected: 1 },
    ]);
  });

  it("counts a record once whose words two decisions quote", () => {
    const { worth, tables } = measure(MET, { ...MET, quoted: "met Ivo Keld" });
    expect(worth?.rows[0]).toMatchObject({ proposed: 4, accepted: 1 });
    expect(tables.rules).toMatchObject([{ n_judged: 1 }]);
  });

  it("counts no decision that found nothing", () => {
    const { worth } = measure({ ...MET, claim: "CONSULT denied: mara-oster" });
    expect(worth?.rows[0]).toMatchObject({ proposed: 4, accepted: 0 });
    expect(worth?.reviewers).toEqual([]);
  });

  it("does not depend on the order of the decisions", () => {
    const turned = [...DECIDED.slice(3), ...DECIDED.slice(0, 3)];
    expect(measure(...turned).worth).toEqual(measure(...DECIDED).worth);
  });

  it("judges no rule by an added record", () => {
    expect(measure(...DECIDED).tables.rules).toEqual([{ rule: "test_rule", table: "events", n_judged: 3, n_right: 1 }]);
  });
});

describe("precision and recall", () => {
  const row: WorthRow = { table: "events", type: null, proposed: 12, accepted: 4, corrected: 2, rejected: 4, added: 6 };

  it("follow their definitions", () => {
    expect(sharesOf(row)).toEqual({ precision: 0.4, lenientPrecision: 0.6, recall: 0.5 });
  });

  it("are null where nothing was decided", () => {
    const nothing = { ...row, accepted: 0, corrected: 0, rejected: 0, added: 0 };
    expect(sharesOf(nothing)).toEqual({ precision: null, lenientPrecision: null, recall: null });
  });
});

describe("the codebook's chapter on it", () => {
  const reviewers = [{ reviewer: "tester", kind: "software" as const, about: null }];

  it("says whose texts these are, who decided and what came of it", () => {
    const chapter = renderWorth(measure(...DECIDED).worth!, reviewers);
    expect(chapter).toContain("the same team wrote and developed the rules on");
    expect(chapter).toContain("by reviewer: tester (software): 4.");
    expect(chapter).toContain("| **events** | 4 | 1 | 1 | 1 | 1 | 0.33 | 0.67 | 0.67 |");
    expect(chapter).toContain("| AID | 0 | 0 | 0 | 0 | 1 | none | none | 0.00 |");
    expect(chapter).toContain("| events.status | 1 |");
    expect(chapter).toContain("Agreement of reviewers: not measured");
  });

  it("gives agreement with its number where two decided on the same record", () => {
    const both = [MET, { ...MET, reviewedBy: "second" }, { ...SAW, decision: "reject" as const }];
    const chapter = renderWorth(measure(...both, { ...both[2], reviewedBy: "second" }).worth!, reviewers);
    expect(chapter).toContain("tester (software): Cohen's kappa 1.00, the same verdict in 1.00, n = 2");
    expect(chapter).toContain("Krippendorff's alpha 1.00, n = 2");
  });
});
