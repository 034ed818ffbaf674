/** What several commands print in the same way. */
import { describeFinding, severityOf, stopsRelease } from "../findings/describe.ts";
import type { Finding } from "../findings/finding.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { TABLE_NAMES } from "../schema/tables.ts";
import type { Terminal } from "./command.ts";

/** Prints every finding once, one a line; true where one of them stops a release. */
export function printFindings(findings: readonly Finding[], terminal: Terminal): boolean {
  const lines = new Set(findings.map((finding) => oneLine(`${severityOf(finding)}: ${describeFinding(finding)}`)));
  for (const line of lines) terminal.note(line);
  return findings.some(stopsRelease);
}

/** In UTF-16 units; a value that somebody filled with a book is not printed whole. */
const LONGEST_LINE = 2_000;

/** Names of files and values of others may hold line ends, and what would colour or turn round the terminal's text. */
export function oneLine(text: string): string {
  const cut = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}...` : text;
  return cut.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Rows by table, as results. */
export function printCounts(tables: TableRows, terminal: Terminal): void {
  for (const table of TABLE_NAMES) terminal.out(`${table}\t${tables[table].length}\n`);
}
