/** Rows of decisions.csv gathered into decisions, and what several reviewers decided on one item settled. */
import type { Finding } from "../../findings/finding.ts";
import type { ReviewedDecision, RowPlace } from "../../reviewed/lists.ts";

export interface Change {
  readonly column: string;
  readonly expect: string | null;
  readonly value: string | null;
  readonly at: RowPlace;
}

/** One reviewer's word on one item; the rows of a decision_id are its changes. */
export interface Decision {
  readonly id: string;
  readonly table: string;
  readonly sourceId: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly claim: string;
  readonly verdict: ReviewedDecision["decision"];
  readonly changes: readonly Change[];
  readonly by: string;
  readonly at: RowPlace;
}

export function gatherDecisions(rows: readonly ReviewedDecision[]): Decision[] {
  const byId = new Map<string, ReviewedDecision[]>();
  for (const row of rows) {
    const list = byId.get(row.decisionId);
    if (list === undefined) byId.set(row.decisionId, [row]);
    else list.push(row);
  }
  return [...byId].map(([id, list]) => {
    const [first] = list as [ReviewedDecision, ...ReviewedDecision[]];
    return {
      id,
      table: first.table,
      sourceId: first.sourceId,
      quoted: first.quoted,
      occurrence: first.occurrence,
      claim: first.claim,
      verdict: first.decision,
      changes: list.flatMap(({ column, expect, value, at }) =>
        column === null ? [] : [{ column, expect, value, at }],
      ),
      by: first.reviewedBy,
      at: first.at,
    };
  });
}

export interface Settled {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
}

/**
 * Where reviewers disagree on an item, what most of them decided stands, once it is more than half; until then nobody's
 * word does, and the item is listed.
 */
export function settleDecisions(decisions: readonly Decision[]): Settled {
  const settled: Decision[] = [];
  const findings: Finding[] = [];
  for (const opinions of groupByItem(decisions)) {
    const byVerdict = new Map<string, Decision[]>();
    for (const opinion of opinions) {
      const outcome = outcomeOf(opinion);
      const list = byVerdict.get(outcome);
      if (list === undefined) byVerdict.set(outcome, [opinion]);
      else list.push(opinion);
    }
    const [most] = [...byVerdict.values()].sort((a, b) => b.length - a.length);
    if (most!.length * 2 > opinions.length) settled.push(most![0]!);
    else {
      const who = opinions.map(({ by, verdict }) => `${by}: ${verdict}`).join("; ");
      findings.push({ kind: "disputed_decision", ...opinions[0]!.at, detail: `"${opinions[0]!.quoted}" (${who})` });
    }
  }
  return { decisions: settled, findings };
}

/** Decisions on one item by different reviewers, the last word of each; an added record is an item of its own words. */
export function groupByItem(decisions: readonly Decision[]): Decision[][] {
  const byItem = new Map<string, Map<string, Decision>>();
  for (const decision of decisions) {
    const { table, sourceId, quoted, occurrence, claim, by } = decision;
    // Two records added on the same words are two items, unless they say the same.
    const added = decision.verdict === "add" ? outcomeOf(decision) : "";
    const item = JSON.stringify([table, sourceId, quoted, occurrence, claim, added]);
    const opinions = byItem.get(item) ?? new Map<string, Decision>();
    opinions.set(by, decision);
    byItem.set(item, opinions);
  }
  return [...byItem.values()].map((opinions) => [...opinions.values()]);
}

export function outcomeOf({ verdict, changes }: Decision): string {
  return JSON.stringify([verdict, changes.map(({ column, expect, value }) => [column, expect, value])]);
}
