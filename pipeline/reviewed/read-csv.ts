/** One reviewed file: from its text to rows that its schema accepts, each with the line it stands on. */
import { CsvError, parse } from "csv-parse/sync";
import type { Finding } from "../findings/finding.ts";
import type { RowPlace } from "./lists.ts";
import { explainError, type ReviewedCell, type ReviewedFile } from "./schemas.ts";

export interface CheckedRow {
  readonly at: RowPlace;
  /** Without white space at the ends; null where the cell is empty. A column that the file lacks has no key. */
  readonly cells: Readonly<Record<string, ReviewedCell>>;
}

export interface CheckedFile {
  readonly rows: readonly CheckedRow[];
  readonly findings: readonly Finding[];
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a file as CSV (RFC 4180), with or without a byte order mark, with any line ends. A row at fault is left out,
 * and every fault of it is a finding; a file that is no CSV, or whose columns are wrong, yields its findings and no rows.
 * An empty file is an empty list, as an absent one is.
 */
export function readCsv(text: string, shape: ReviewedFile): CheckedFile {
  const findings: Finding[] = [];
  const fault = (line: number, detail: string) => {
    findings.push({ kind: "bad_reviewed_row", file: shape.file, line, detail });
  };

  let records: readonly ParsedRecord[];
  try {
    records = parseRecords(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault(Number(error.lines ?? 1), `is not CSV: ${error.message}; mind the quotation marks`);
    return { rows: [], findings };
  }
  const [header, ...body] = records;
  if (header === undefined) return { rows: [], findings };
  const names = header.record.map((name) => name.trim());
  for (const detail of faultsOfHeader(names, shape)) fault(1, detail);
  if (findings.length > 0) return { rows: [], findings };

  const rows: CheckedRow[] = [];
  const lineOfKey = new Map<string, number>();
  for (const { record, info } of body) {
    const line = info.lines - linesInside(record);
    if (record.length !== names.length) {
      fault(
        line,
        `has ${record.length} cells under ${names.length} columns; put a cell with a comma in quotation marks`,
      );
      continue;
    }
    const cells = Object.fromEntries(names.map((name, i) => [name, cellOf(record[i]!, name, shape)]));
    if (!shape.validate(cells)) {
      for (const error of shape.validate.errors ?? []) fault(line, explainError(error));
      continue;
    }
    const columns = shape.schema.primaryKey ?? [];
    const key = JSON.stringify(columns.map((column) => cells[column]));
    const first = lineOfKey.get(key);
    if (columns.length > 0 && first !== undefined) {
      const values = columns.map((column) => `${column} "${cells[column]}"`).join(", ");
      fault(line, `${values} is that of line ${first} already; join the two rows or change one`);
      continue;
    }
    lineOfKey.set(key, line);
    rows.push({ at: { file: shape.file, line }, cells });
  }
  return { rows, findings };
}

function parseRecords(text: string): readonly ParsedRecord[] {
  // One kind of line end, or the parser takes the first for that of the whole file and miscounts the lines.
  return parse(text.replace(/\r\n?/g, "\n"), {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: "\n",
  }) as unknown as readonly ParsedRecord[];
}

function faultsOfHeader(names: readonly string[], { schema }: ReviewedFile): string[] {
  const known = Object.keys(schema.properties);
  const faults: string[] = [];
  for (const [i, name] of names.entries()) {
    if (!known.includes(name)) faults.push(`has an unknown column "${name}"; the columns are ${known.join(", ")}`);
    else if (names.indexOf(name) < i) faults.push(`has the column "${name}" twice; remove one`);
  }
  for (const name of schema.required) {
    if (!names.includes(name)) faults.push(`lacks the column "${name}"; add it`);
  }
  return faults;
}

function cellOf(raw: string, column: string, { schema }: ReviewedFile): ReviewedCell {
  const cell = raw.trim();
  if (cell === "") return null;
  const types = [schema.properties[column]!.type].flat();
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber && /^-?[0-9]{1,15}(?:\.[0-9]{1,10})?$/.test(cell) ? Number(cell) : cell;
}

function linesInside(record: readonly string[]): number {
  return record.reduce((lines, cell) => lines + cell.split("\n").length - 1, 0);
}
