/** CHANGES.md: what differs from the base release, in words. */
import type { ChangesRow } from "../../schema/generated/rows.ts";
import type { TableName } from "../../schema/tables.ts";
import { KeySet } from "../../store/key-set.ts";
import { gather } from "../../store/rows.ts";
import { COMPARED_TABLES } from "../changes/compare.ts";
import { deriveChanges } from "../changes/rows.ts";
import { groupBy } from "../derive/group.ts";
import type { TableRows } from "../derive/merged.ts";
import type { ReleasePlan } from "../plan.ts";
import type { ReadRelease, Release } from "../read.ts";

const REASONS: Readonly<Record<ChangesRow["reason"], string>> = {
  new_source: "a source is new",
  source_removed: "a source was taken out",
  source_changed: "the text of a source was changed",
  alias: "a decision on names",
  decision: "a decision on the record",
  link: "a decision on what belongs together",
  rule: "the rules read the same words otherwise",
  schema: "columns were added or taken out",
  withdrawal: "withdrawn from every release",
};

const KINDS = ["added", "removed", "corrected", "merged", "withdrawn"] as const;

/** Rows of changes.csv are values where something was corrected; words count the records, of each kind and cause. */
class Counts {
  readonly #ids = new Map<string, KeySet>();

  add({ table, id, change, reason }: ChangesRow): void {
    for (const what of [`${table} ${change}`, reason]) {
      const ids = this.#ids.get(what) ?? new KeySet();
      this.#ids.set(what, ids);
      ids.add(id);
    }
  }

  ofKind(table: TableName, change: ChangesRow["change"]): number {
    return this.#ids.get(`${table} ${change}`)?.size ?? 0;
  }

  ofReason(reason: ChangesRow["reason"]): number {
    return this.#ids.get(reason)?.size ?? 0;
  }
}

function tableOfCounts(before: TableRows, after: TableRows, counts: Counts): string {
  const lines = COMPARED_TABLES.map((table) => {
    const kinds = KINDS.map((kind) => counts.ofKind(table, kind));
    return `| ${[`${table}.csv`, before[table].length, after[table].length, ...kinds].join(" | ")} |`;
  });
  return `| table | before | now | ${KINDS.join(" | ")} |
| --- | --- | --- | ${KINDS.map(() => "---").join(" | ")} |
${lines.join("\n")}`;
}

function reasonsInWords(counts: Counts): string {
  const reasons = (Object.keys(REASONS) as ChangesRow["reason"][]).flatMap((reason) => {
    const number = counts.ofReason(reason);
    return number === 0 ? [] : [`- ${REASONS[reason]}: ${number} rows`];
  });
  return reasons.join("\n");
}

/**
 * One line for each event that came, went or was corrected: what most readers look for first. Of what went only the id is
 * named, for nothing of it is to be read on. `changes`: those of events.
 */
function eventsInWords(after: TableRows, changes: readonly ChangesRow[]): string {
  const byEvent = groupBy(changes, ({ id }) => id);
  const labels = new Map(
    gather(byEvent.size === 0 ? [] : after.events, ({ event_id, label }) =>
      byEvent.has(event_id) ? [[event_id, ` ${label}`] as const] : [],
    ),
  );
  const lines = [...byEvent].map(([id, rows]) => {
    const corrected = rows.filter(({ change }) => change === "corrected");
    const words =
      corrected.length > 0
        ? `corrected: ${corrected.map((row) => `${row.column} was ${row.old ?? "empty"}, is ${row.new ?? "empty"}`).join("; ")}`
        : rows[0]!.change === "merged"
          ? `merged into \`${rows[0]!.new}\``
          : rows[0]!.change;
    return `- \`${id}\`${labels.get(id) ?? ""} (${words}; ${REASONS[rows[0]!.reason]})`;
  });
  return lines.join("\n");
}

/** What two releases differ in: counts by table, causes, columns, and each event. */
function changesInWords(base: Release, tables: TableRows): string {
  if (tables.changes.length === 0) return `No row differs from version ${base.version}.`;
  const counts = new Counts();
  const columns: string[] = [];
  const ofEvents: ChangesRow[] = [];
  for (const row of tables.changes) {
    counts.add(row);
    if (row.id === "*") columns.push(`- ${row.table}.csv: \`${row.column}\` ${row.change}`);
    if (row.table === "events") ofEvents.push(row);
  }
  const events = eventsInWords(tables, ofEvents);
  const sections = [
    `Compared with version ${base.version}.`,
    tableOfCounts(base.tables, tables, counts),
    `## Why\n\n${reasonsInWords(counts)}`,
    ...(columns.length === 0 ? [] : [`## Columns\n\n${columns.join("\n")}`]),
    ...(events === "" ? [] : [`## Events\n\n${events}`]),
  ];
  return sections.join("\n\n");
}

export function renderChanges(tables: TableRows, { version, base }: ReleasePlan): string {
  const words =
    base === null ? "This is a first release: there is none to compare it with." : changesInWords(base, tables);
  return `# Changes in version ${version}\n\n${words}\n`;
}

/** `diff`: what the later of two releases, in the order given, differs in. Neither need stand on the other. */
export function describeDifference(before: ReadRelease, after: ReadRelease): string {
  const changes = [...deriveChanges(before, after.tables, { columns: (table) => after.columns[table] })];
  return `# From version ${before.version} to ${after.version}\n\n${changesInWords(before, { ...after.tables, changes })}\n`;
}
