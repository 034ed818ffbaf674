/** What reviewers decided on a record, and what other programs proposed: found again by source, words and claim. */
import type { ProposedValue, ReviewedDecision, ReviewedLists } from "../reviewed/lists.ts";
import type { EvidenceRow, Tables } from "../schema/generated/rows.ts";

const TABLES: Readonly<Record<string, string>> = { ev: "events", st: "statements", re: "relations" };

export function decisionsBehind(
  id: string,
  evidence: readonly EvidenceRow[],
  tables: Readonly<Tables>,
  { decisions, proposals }: Pick<ReviewedLists, "decisions" | "proposals">,
): string[] {
  const table = TABLES[id.slice(0, 2)];
  const mark = markOf(id, tables);
  const isOn = (sourceId: string, quoted: string) =>
    evidence.some(
      ({ source_id, text }) =>
        source_id === sourceId && text !== null && (text.includes(quoted) || quoted.includes(text)),
    );
  const own = groupBy(decisions, (row) => row.decisionId).filter(
    ([first, ...rest]) =>
      first!.table === table &&
      first!.decision !== "reject" &&
      isOn(first!.sourceId, first!.quoted) &&
      [first!.claim, ...[first!, ...rest].map((row) => row.value ?? "")].some(mark),
  );
  const offered = groupBy(proposals, (row) => row.proposalId).filter(
    ([first]) =>
      isOn(first!.sourceId, first!.quoted) &&
      evidence.some(({ rule, text }) => rule === first!.program && text === first!.quoted),
  );
  return [...own.map(tellDecision), ...offered.map(tellProposal)];
}

/** Tells whether a claim, or a value that was corrected or added, is of this record and not of another on the same words. */
function markOf(id: string, { events, statements, relations }: Readonly<Tables>): (words: string) => boolean {
  const event = events.find(({ event_id }) => event_id === id);
  if (event !== undefined) return (words) => words.split(" ", 1)[0] === event.event_type;
  const statement = statements.find(({ statement_id }) => statement_id === id);
  if (statement !== undefined) {
    const { speaker_id, speaker_text, content, quote_type } = statement;
    const claims = [speaker_id, JSON.stringify(speaker_text), "nobody"].map((who) => `${quote_type}: ${who}`);
    return (words) => claims.includes(words) || (content !== null && words === content);
  }
  const relation = relations.find(({ relation_id }) => relation_id === id);
  return (words) => relation !== undefined && words.split(" ").includes(relation.relation);
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function tellDecision(rows: readonly ReviewedDecision[]): string {
  const { at, decision, claim, reviewedBy, reviewedOn, reason } = rows[0]!;
  const changes = rows.flatMap(({ column, expect, value }) =>
    column === null ? [] : [expect === null ? `${column} ${value ?? ""}` : `${column} ${expect} -> ${value ?? "none"}`],
  );
  const what = decision === "add" ? "" : ` "${claim}"`;
  const values = changes.length === 0 ? "" : ` [${changes.join("; ")}]`;
  return `${at.file}:${at.line} ${decision}${what}${values} (${reviewedBy}, ${reviewedOn})${reason === null ? "" : `: ${reason}`}`;
}

function tellProposal(rows: readonly ProposedValue[]): string {
  const { at, program, proposalId } = rows[0]!;
  return `${at.file}:${at.line} proposed by ${program} (${proposalId})`;
}
