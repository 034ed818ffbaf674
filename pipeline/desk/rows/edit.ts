/**
 * Changes to a reviewed file, row by row. Every other line keeps its bytes, so that `git diff` shows the decision and
 * nothing else; whoever edits the file at the same time loses nothing.
 */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { REVIEWED_FILES, type ReviewedTable } from "../../reviewed/schemas.ts";

/** Cells by column; a column that is absent or empty is an empty cell. */
export type Cells = Readonly<Record<string, string>>;

export type RowEdit =
  /** `at`: before which row, counted from 0, where a removal is undone; else at the end. */
  | { readonly table: ReviewedTable; readonly kind: "add"; readonly row: Cells; readonly at?: number }
  | { readonly table: ReviewedTable; readonly kind: "remove"; readonly row: Cells }
  | { readonly table: ReviewedTable; readonly kind: "replace"; readonly row: Cells; readonly by: Cells };

/** Thrown where a file is not as an edit expects it; the message says what to do. Nothing was written then. */
export class Refused extends Error {}

interface Lines {
  readonly columns: readonly string[];
  /** The header and every row as they stand in the file, each with its line end. */
  readonly head: string;
  readonly rows: { readonly raw: string; readonly cells: readonly string[] }[];
  readonly end: string;
}

export interface Edited {
  readonly text: string;
  /** What takes the edits back, in the order in which to apply it. */
  readonly undo: readonly RowEdit[];
}

/** `text` is null where the file does not exist yet. */
export function editFile(text: string | null, table: ReviewedTable, edits: readonly RowEdit[]): Edited {
  const lines = readLines(text, table);
  const undo: RowEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === "add") {
      lines.rows.splice(edit.at ?? lines.rows.length, 0, makeLine(edit.row, lines, table));
      undo.unshift({ table, kind: "remove", row: edit.row });
      continue;
    }
    const at = findRow(edit.row, lines);
    if (at < 0)
      throw new Refused(`${table}.csv no longer has the row that was to be changed; look at it and decide anew`);
    if (edit.kind === "remove") {
      lines.rows.splice(at, 1);
      undo.unshift({ table, kind: "add", row: edit.row, at });
    } else {
      lines.rows[at] = makeLine(edit.by, lines, table);
      undo.unshift({ table, kind: "replace", row: edit.by, by: edit.row });
    }
  }
  return { text: lines.head + lines.rows.map(({ raw }) => raw).join(""), undo };
}

function readLines(text: string | null, table: ReviewedTable): Lines {
  const known = Object.keys(REVIEWED_FILES[table].schema.properties);
  if (text === null || text.trim() === "") return { columns: known, head: `${known.join(",")}\n`, rows: [], end: "\n" };
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const whole = /[\r\n]$/.test(text) ? text : text + end;
  const [head, ...rows] = cutRecords(whole).map((raw) => ({ raw, cells: cellsOf(raw) }));
  return { columns: head!.cells.map((name) => name.trim()), head: head!.raw, rows, end };
}

/** The records of a file, each with its line end and with the blank lines behind it: together they are the file. */
function cutRecords(text: string): string[] {
  const records: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== "\n" || quoted) continue;
    const raw = text.slice(start, at + 1);
    if (raw.trim() === "" && records.length > 0) records[records.length - 1] += raw;
    else records.push(raw);
    start = at + 1;
  }
  if (start < text.length) records.push(text.slice(start));
  return records;
}

function cellsOf(raw: string): readonly string[] {
  const [cells = []] = parse(raw, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
  return cells;
}

function makeLine(row: Cells, { columns, end }: Lines, table: ReviewedTable): Lines["rows"][number] {
  const lacking = Object.keys(row).find((name) => row[name] !== "" && !columns.includes(name));
  if (lacking !== undefined) throw new Refused(`${table}.csv lacks the column "${lacking}"; add it to its first line`);
  const cells = columns.map((name) => row[name] ?? "");
  return { raw: stringify([cells], { record_delimiter: end, quoted_match: /[\r\n]/ }), cells };
}

/** The last row of these cells: an edit takes back what was added last. */
function findRow(row: Cells, { rows, columns }: Lines): number {
  return rows.findLastIndex(({ cells }) =>
    columns.every((name, index) => (cells[index] ?? "").trim() === (row[name] ?? "")),
  );
}

/** All rows of a file as cells by column. */
export function rowsOf(text: string | null, table: ReviewedTable): Cells[] {
  const { columns, rows } = readLines(text, table);
  return rows.map(({ cells }) => Object.fromEntries(columns.map((name, index) => [name, (cells[index] ?? "").trim()])));
}
