/** CHANGES.md: what differs from the base release, in words. */
import type { ChangesRow, Tables } from "../../schema/generated/rows.ts";
import { COMPARED_TABLES } from "../changes/compare.ts";
import type { ReleasePlan } from "../plan.ts";

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

function tableOfCounts(before: Readonly<Tables>, after: Readonly<Tables>, changes: readonly ChangesRow[]): string {
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

/** One line for each event that came, went or was corrected: what most readers look for first. */
function eventsInWords(before: Readonly<Tables>, after: Readonly<Tables>, changes: readonly ChangesRow[]): string {
  const labels = new Map([...before.events, ...after.events].map((row) => [row.event_id, row.label]));
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
    return `- \`${id}\` ${labels.get(id) ?? ""} (${words}; ${REASONS[rows[0]!.reason]})`;
  });
  return lines.join("\n");
}

export function renderChanges(tables: Readonly<Tables>, plan: ReleasePlan): string {
  const title = `# Changes in version ${plan.version}`;
  const { base } = plan;
  if (base === null) return `${title}\n\nThis is a first release: there is none to compare it with.\n`;
  const { changes } = tables;
  if (changes.length === 0) {
    return `${title}\n\nNo row differs from version ${base.version}; only the documents beside the tables do.\n`;
  }
  const columns = changes
    .filter(({ id }) => id === "*")
    .map((row) => `- ${row.table}.csv: \`${row.column}\` ${row.change}`);
  const events = eventsInWords(base.tables, tables, changes);
  const sections = [
    title,
    `Compared with version ${base.version}. Every value is in changes.csv.`,
    tableOfCounts(base.tables, tables, changes),
    `## Why\n\n${reasonsInWords(changes)}`,
    ...(columns.length === 0 ? [] : [`## Columns\n\n${columns.join("\n")}`]),
    ...(events === "" ? [] : [`## Events\n\n${events}`]),
  ];
  return `${sections.join("\n\n")}\n`;
}
