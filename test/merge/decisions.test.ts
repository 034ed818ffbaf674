import { describe, expect, it } from "vitest";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import type { ReviewedDecision } from "../../pipeline/reviewed/lists.ts";
import { codedOf, listsOf, spanOf } from "../helpers/coded.ts";

const TEXT = "Ada Brandt accused Ivo Keld on 5 May. Keld said it was a lie. Mara Oster met Keld.";

function documentOf(text = TEXT) {
  return codedOf("gazette", {
    published: "2031-05-07",
    text,
    events: [
      {
        trigger: "accused",
        type: "ACCUSE",
        parties: { "Ada Brandt": ["actor", "ada-brandt"], "Ivo Keld": ["recipient", "ivo-keld"] },
        date: ["5 May", "2031-05-05"],
      },
    ],
    statements: [
      {
        speaker: { ...spanOf(text, "Keld", 1), entityId: "ivo-keld" },
        addressee: null,
        cue: spanOf(text, "said"),
        quoteType: "indirect",
        content: spanOf(text, "it was a lie"),
        stance: "neutral",
        evidence: spanOf(text, "Keld said it was a lie"),
        rule: "test_rule",
        attributedTo: null,
      },
    ],
  });
}

const CLAIM = "ACCUSE reported: ada-brandt > ivo-keld";
const people = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };

function decide(...rows: Partial<ReviewedDecision>[]) {
  const decisions = rows.map(
    (row, index): ReviewedDecision => ({
      decisionId: "d1",
      table: "events",
      sourceId: "gazette",
      quoted: "Ada Brandt accused Ivo Keld",
      occurrence: 1,
      claim: CLAIM,
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
  return mergeDocuments({
    documents: [documentOf()],
    lists: listsOf(people, { decisions }),
    base: null,
    version: "0.1.0",
  });
}

describe("decisions on records", () => {
  it("accepts a record and says who did", () => {
    const { tables, findings } = decide({});
    expect(findings).toEqual([]);
    expect(tables.events[0]).toMatchObject({ review_status: "accepted", reviewed_by: "tester" });
    expect(tables.statements[0]).toMatchObject({ review_status: "machine", reviewed_by: null });
  });

  it("takes a rejected record out", () => {
    expect(decide({ decision: "reject" }).tables.events).toEqual([]);
    const { tables } = decide({
      table: "statements",
      quoted: "said it was a lie",
      claim: "indirect: ivo-keld",
      decision: "reject",
    });
    expect(tables.statements).toEqual([]);
    expect(tables.evidence.map(({ record_id }) => record_id.slice(0, 2))).toEqual(["ev"]);
  });

  it("corrects values, each at its words", () => {
    const { tables, findings } = decide(
      { decision: "correct", column: "date", expect: "2031-05-05", value: "2031-05-04" },
      { decision: "correct", column: "status", expect: "reported", value: "denied" },
      { decision: "correct", column: "recipient", expect: "ivo-keld", value: "mara-oster" },
    );
    expect(findings).toEqual([]);
    expect(tables.events[0]).toMatchObject({ date: "2031-05-04", status: "denied", review_status: "corrected" });
    expect(tables.participants.map(({ entity_id }) => entity_id)).toEqual(["ada-brandt", "mara-oster"]);
    expect(tables.accounts.find(({ property }) => property === "date")!.text).toBe("5 May");
  });

  it("adds what the machine missed, with the rule `curator`", () => {
    const quoted = "Mara Oster met Keld.";
    const added = { decision: "add", quoted, claim: "added", expect: null } as const;
    const { tables, findings } = decide(
      { ...added, column: "event_type", value: "CONSULT" },
      { ...added, column: "participant", value: "mara-oster" },
      { ...added, column: "participant", value: "ivo-keld" },
    );
    expect(findings).toEqual([]);
    const event = tables.events.find(({ event_type }) => event_type === "CONSULT");
    expect(event).toMatchObject({ review_status: "added", reviewed_by: "tester", status: "reported" });
    expect(tables.evidence.filter(({ rule }) => rule === "curator")).toMatchObject([{ text: quoted }]);
  });

  it("gives values their words, also those that no number holds", () => {
    const quoted = "Mara Oster met Keld.";
    const added = { decision: "add", quoted, claim: "added", expect: null } as const;
    const valuesOf = (...changes: [column: string, value: string][]) => {
      const parties = [
        ["event_type", "CONSULT"],
        ["participant", "mara-oster"],
      ] as const;
      const rows = [...parties, ...changes].map(([column, value]) => ({ ...added, column, value }));
      const { tables, findings } = decide(...rows);
      const values = tables.accounts.filter(({ property }) => ["duration", "size", "note"].includes(property));
      return {
        findings,
        values: values.map(({ property, value, text, qualifier }) => [property, value, text, qualifier]),
      };
    };
    expect(valuesOf(["duration", "PT1H"], ["duration_text", "met"], ["duration_qualifier", "over"])).toEqual({
      findings: [],
      values: [["duration", "PT1H", "met", "over"]],
    });
    expect(valuesOf(["duration_text", "met"], ["note", "met Keld"], ["note", "Keld"], ["size", "2"])).toEqual({
      findings: [],
      values: [
        ["size", "2", quoted, null],
        ["duration", null, "met", null],
        ["note", null, "met Keld", null],
        ["note", null, "Keld", null],
      ],
    });
    expect(valuesOf(["duration_qualifier", "exactly"]).findings).toMatchObject([{ kind: "bad_decision" }]);
    expect(valuesOf(["note", "never said"]).findings).toMatchObject([{ kind: "bad_decision" }]);
  });

  it("corrects the words of a value, and is stale where they are others now", () => {
    const changed = (column: string, expect: string | null, value: string | null) =>
      decide({ decision: "correct", column, expect, value });
    const { tables, findings } = changed("size_text", null, "Ivo Keld");
    expect(findings).toEqual([]);
    expect(tables.accounts.find(({ property }) => property === "size")).toMatchObject({
      value: null,
      text: "Ivo Keld",
    });
    for (const [column, old] of [
      ["size", "4"],
      ["size_text", "four"],
      ["size_qualifier", "over"],
      ["note", "four"],
    ]) {
      expect(changed(column!, old!, null).findings).toMatchObject([{ kind: "stale_decision" }]);
    }
  });

  it("adds a statement and a relation", () => {
    const statement = {
      decision: "add",
      table: "statements",
      quoted: "Keld said it was a lie",
      claim: "added",
    } as const;
    const relation = {
      decision: "add",
      decisionId: "d2",
      table: "relations",
      quoted: "Mara Oster met Keld",
      claim: "added",
    } as const;
    const { tables, findings } = decide(
      { ...statement, column: "speaker_text", value: "Keld" },
      { ...statement, column: "speaker_id", value: "ivo-keld" },
      { ...statement, column: "content", value: "it was a lie" },
      { ...relation, column: "subject_id", value: "mara-oster" },
      { ...relation, column: "relation", value: "colleague" },
      { ...relation, column: "object_id", value: "ivo-keld" },
    );
    expect(findings).toEqual([]);
    expect(tables.statements.filter(({ review_status }) => review_status === "added")).toMatchObject([
      { speaker_id: "ivo-keld", speaker_text: "Keld", content: "it was a lie" },
    ]);
    expect(tables.relations).toMatchObject([{ relation: "colleague", review_status: "added" }]);
  });

  it("is stale when the words are gone, and says where they may be now", () => {
    const { findings } = decide({ quoted: "Ada Brandt has accused Ivo Keld on 5 May" });
    expect(findings).toMatchObject([{ kind: "stale_decision", line: 2 }]);
    expect(JSON.stringify(findings)).toContain("the likeliest place now is");
  });

  it("is stale when the machine claims something else there now", () => {
    const { findings } = decide({ claim: "ACCUSE reported: ivo-keld > ada-brandt" });
    expect(findings[0]).toMatchObject({ kind: "stale_decision" });
    expect(JSON.stringify(findings)).toContain(CLAIM);
    const corrected = decide({ decision: "correct", column: "date", expect: "2031-05-06", value: "2031-05-04" });
    expect(corrected.findings).toMatchObject([
      { kind: "stale_decision", detail: 'date was "2031-05-06" and is "2031-05-05" now' },
    ]);
  });

  it("stops no release when it is known to be stale", () => {
    expect(decide({ quoted: "Nobody accused", knownStale: true }).findings).toMatchObject([{ kind: "known_stale" }]);
  });

  it("refuses a value that cannot be", () => {
    const { findings } = decide({ decision: "correct", column: "status", expect: "reported", value: "true" });
    expect(findings).toMatchObject([{ kind: "bad_decision" }]);
    expect(decide({ decision: "correct", column: "colour", value: "red" }).findings).toMatchObject([
      { kind: "bad_decision" },
    ]);
  });

  it("lists what two reviewers disagree on, and lets a third settle it", () => {
    const accept = { decisionId: "d1", reviewedBy: "one" };
    const reject = { decisionId: "d2", reviewedBy: "two", decision: "reject" } as const;
    const open = decide(accept, reject);
    expect(open.findings).toMatchObject([{ kind: "disputed_decision" }]);
    expect(open.tables.events[0]).toMatchObject({ review_status: "machine" });
    const settled = decide(accept, reject, { ...reject, decisionId: "d3", reviewedBy: "three" });
    expect(settled.findings).toEqual([]);
    expect(settled.tables.events).toEqual([]);
  });

  it("does not depend on the order of the rows", () => {
    const rows = [
      { decision: "correct", column: "date", expect: "2031-05-05", value: "2031-05-04" },
      { decisionId: "d2", table: "statements", quoted: "said it was a lie", claim: "indirect: ivo-keld" },
    ] as const;
    expect(decide(rows[1], rows[0]).tables).toEqual(decide(rows[0], rows[1]).tables);
  });
});
