/** CHANGES.md: what differs from the base release, in words. */
import type { ChangesRow } from "../../schema/generated/rows.ts";
import { gather } from "../../store/rows.ts";
import { COMPARED_TABLES } from "../changes/compare.ts";
import { deriveChanges } from "../changes/rows.ts";
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

/** Rows of changes.csv are values where something was corrected; words count the records. */
function countRecords(changes: readonly ChangesRow[]): number {
  return new Set(changes.map(({ id }) => id)).size;
}

function tableOfCounts(before: TableRows, after: TableRows, changes: readonly ChangesRow[]): string {
  const lines = COMPARED_TABLES.map((table) => {
    const ofTable = changes.filter((row) => row.table === table);
    const kinds = KINDS.map((kind) => countRecords(ofTable.filter(({ change }) => change === kind)));
    return `| ${[`${table}.csv`, before[table].length, after[table].length, ...kinds].join(" | ")} |`;
  });
  return `| table | before | now | ${KINDS.join(" | ")} |
| --- | --- | --- | ${KINDS.map(() => "---").join(" | ")} |
${lines.join("\n")}`;
}

function reasonsInWords(changes: readonly ChangesRow[]): string {
  const reasons = (Object.keys(REASONS) as ChangesRow["reason"][]).flatMap((reason) => {
    const number = countRecords(changes.filter((row) => row.reason === reason));
    return number === 0 ? [] : [`- ${REASONS[reason]}: ${number} rows`];
  });
  return reasons.join("\n");
}

/**
 * One line for each event that came, went or was corrected: what most readers look for first. Of what went only the id is
 * named, for nothing of it is to be read on.
 */
function eventsInWords(after: TableRows, changes: readonly ChangesRow[]): string {
  const labels = new Map(gather(after.events, (row) => [[row.event_id, ` ${row.label}`] as const]));
  const ofEvents = changes.filter(({ table }) => table === "events");
  const lines = [...new Set(ofEvents.map(({ id }) => id))].map((id) => {
    const rows = ofEvents.filter((row) => row.id === id);
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
  const changes = [...tables.changes];
  if (changes.length === 0) return `No row differs from version ${base.version}.`;
  const columns = changes
    .filter(({ id }) => id === "*")
    .map((row) => `- ${row.table}.csv: \`${row.column}\` ${row.change}`);
  const events = eventsInWords(tables, changes);
  const sections = [
    `Compared with version ${base.version}.`,
    tableOfCounts(base.tables, tables, changes),
    `## Why\n\n${reasonsInWords(changes)}`,
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
