/** What several commands print in the same way. */
import { describeFinding, severityOf, stopsRelease } from "../findings/describe.ts";
import type { Finding } from "../findings/finding.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { TABLE_NAMES } from "../schema/tables.ts";
import type { Terminal } from "./command.ts";

/** Prints every finding once, one a line; true where one of them stops a release. */
export function printFindings(findings: readonly Finding[], terminal: Terminal): boolean {
  const lines = new Set(findings.map((finding) => `${severityOf(finding)}: ${describeFinding(finding)}`));
  for (const line of lines) terminal.note(line);
  return findings.some(stopsRelease);
}

/** Rows by table, as results. */
export function printCounts(tables: TableRows, terminal: Terminal): void {
  for (const table of TABLE_NAMES) terminal.out(`${table}\t${tables[table].length}\n`);
}
