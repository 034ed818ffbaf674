import { describe, expect, it } from "vitest";
import { listRecords } from "../../../pipeline/desk/queue/records.ts";
import { mergeDocuments } from "../../../pipeline/merge/hold.ts";
import type { ProposedValue, ReviewedDecision } from "../../../pipeline/reviewed/lists.ts";
import { codedOf, listsOf } from "../../helpers/coded.ts";

const TEXT = "Ada Brandt accused Ivo Keld on 5 May. Mara Oster cheered Keld. Oster dined with Brandt.";
const ACCUSE = "ACCUSE reported: ada-brandt > ivo-keld";
const SUPPORT = "SUPPORT reported: mara-oster > ivo-keld";
const people = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };

const document = codedOf("gazette", {
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

/** `CONSULT ada-brandt, ivo-keld`: participants; `ACCUSE ada-brandt > ivo-keld`: actor and recipient. */
function propose(program: string, quoted: string, event: string, more: Partial<ProposedValue> = {}): ProposedValue[] {
  const [type, ...sides] = event.split(/ (?:> )?/);
  const roles = event.includes(">") ? ["actor", "recipient"] : ["participant", "participant"];
  const values: [string, string][] = [
    ["event_type", type!],
    ...sides.map((id, index): [string, string] => [roles[index]!, id]),
  ];
  return values.map(([column, value], index) => ({
    proposalId: `p-${program}-${quoted}`,
    sourceId: "gazette",
    quoted,
    occurrence: 1,
    column,
    value,
    program,
    at: { file: "proposals.csv", line: index + 2 },
    ...more,
  }));
}

function decide(quoted: string, claim: string, more: Partial<ReviewedDecision> = {}): ReviewedDecision {
  return {
    decisionId: `d-${quoted}`,
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
    reason: null,
    knownStale: false,
    at: { file: "decisions.csv", line: 2 },
    ...more,
  };
}

function merge(proposals: readonly ProposedValue[], decisions: readonly ReviewedDecision[] = []) {
  return mergeDocuments({
    documents: [document],
    lists: listsOf(people, { proposals, decisions }),
    base: null,
    version: "0.1.0",
  });
}

const twin = propose("nabu", "Brandt accused Ivo Keld", "ACCUSE ada-brandt > ivo-keld");
const other = propose("nabu", "Mara Oster cheered Keld", "SUPPORT mara-oster > ivo-keld");
const again = propose("tabor", "cheered Keld", "SUPPORT mara-oster > ivo-keld");

describe("proposals of other programs", () => {
  it("are no events before a decision, and wait beside the machine's", () => {
    const { tables, queue, worth, counts, findings } = merge([...twin, ...other, ...again]);
    expect(findings).toEqual([]);
    expect(tables.events.map((row) => row.event_type)).toEqual(["ACCUSE"]);
    expect(worth).toBeNull();
    expect(counts.proposals_waiting).toBe(1);
    expect(queue.undecided.map(({ quoted, claim }) => [quoted, claim])).toEqual([
      ["Ada Brandt accused Ivo Keld on 5 May.", ACCUSE],
      ["Mara Oster cheered Keld", SUPPORT],
    ]);
    const cards = listRecords(queue, [document], 10);
    expect(cards.map(({ programs, alone }) => [programs, alone])).toEqual([
      [["nabu"], false],
      [["nabu", "tabor"], true],
    ]);
    expect(cards[1]!.values).toContainEqual({ column: "recipient", value: "ivo-keld" });
  });

  it("are released under the first program's name once accepted, and all are judged", () => {
    const { tables, queue, worth } = merge([...other, ...again], [decide("Mara Oster cheered Keld", SUPPORT)]);
    const support = tables.events.find((row) => row.event_type === "SUPPORT")!;
    expect(support).toMatchObject({ review_status: "accepted", reviewed_by: "tester" });
    expect(tables.evidence.find((row) => row.record_id === support.event_id)).toMatchObject({
      text: "Mara Oster cheered Keld",
      rule: "nabu",
    });
    expect(queue.undecided.map(({ claim }) => claim)).toEqual([ACCUSE]);
    expect(tables.rules.map(({ rule, n_judged, n_right }) => [rule, n_judged, n_right])).toEqual([
      ["nabu", 1, 1],
      ["tabor", 1, 1],
    ]);
    expect(worth!.rows).toEqual([
      expect.objectContaining({ table: "events", type: null, proposed: 1, accepted: 0, added: 0 }),
      expect.objectContaining({ table: "events", type: "ACCUSE", proposed: 1, accepted: 0 }),
    ]);
  });

  it("are corrected and rejected as any other record", () => {
    const to = { decision: "correct", column: "recipient", expect: "ivo-keld", value: "ada-brandt" } as const;
    const corrected = merge(other, [decide("Mara Oster cheered Keld", SUPPORT, to)]);
    expect(corrected.tables.events.find((row) => row.event_type === "SUPPORT")).toMatchObject({
      review_status: "corrected",
    });
    expect(corrected.tables.participants).toContainEqual(
      expect.objectContaining({ entity_id: "ada-brandt", role: "recipient" }),
    );
    const rejected = merge(other, [decide("Mara Oster cheered Keld", SUPPORT, { decision: "reject" })]);
    expect(rejected.tables.events.map((row) => row.event_type)).toEqual(["ACCUSE"]);
    expect(rejected.queue.offered.size).toBe(0);
    for (const { tables } of [corrected, rejected]) expect(tables.rules).toMatchObject([{ n_judged: 1, n_right: 0 }]);
  });

  it("that say what the machine says are judged with it, and only the machine's is released", () => {
    const { tables, worth } = merge(twin, [decide("Ada Brandt accused", ACCUSE)]);
    expect(tables.evidence.map((row) => row.rule)).toEqual(["test_rule"]);
    expect(tables.rules.map(({ rule, n_right }) => [rule, n_right])).toEqual([
      ["nabu", 1],
      ["test_rule", 1],
    ]);
    expect(worth!.rows[0]).toMatchObject({ proposed: 1, accepted: 1 });
  });

  it("are not offered once a reviewer has written the same", () => {
    const add = { claim: "added", decision: "add" } as const;
    const rows = [
      ["event_type", "SUPPORT"],
      ["actor", "mara-oster"],
      ["recipient", "ivo-keld"],
    ].map(([column, value]) => decide("Mara Oster cheered Keld.", "added", { ...add, column: column!, value: value! }));
    const { queue } = merge(other, rows);
    expect(queue.undecided.map(({ claim }) => claim)).toEqual([ACCUSE]);
  });

  it("stop no release where their words, entities or values are no longer there", () => {
    const gone = propose("nabu", "Oster sang", "SUPPORT mara-oster > ivo-keld");
    const nobody = propose("nabu", "cheered", "SUPPORT mara-oster > nobody");
    const unread = propose("nabu", "dined", "DINE mara-oster > ada-brandt");
    const idle = propose("nabu", "Oster rose", "SUPPORT mara-oster > ivo-keld", { sourceId: "herald" });
    const { tables, queue, findings } = merge([...gone, ...nobody, ...unread, ...idle]);
    expect(tables.events).toHaveLength(1);
    expect(queue.undecided).toHaveLength(1);
    expect(findings.map((finding) => ("detail" in finding ? [finding.kind, finding.detail] : [finding.kind]))).toEqual([
      ["stale_proposal", '"nobody" is not in entities.csv'],
      ["idle_decision"],
      ["stale_proposal", 'the source no longer says "Oster sang"'],
      ["stale_proposal", expect.stringContaining('"DINE" is no event_type')],
    ]);
  });
});
