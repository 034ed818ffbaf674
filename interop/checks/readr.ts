import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { type Cell, columnsOf, TABLE_NAMES, TABLE_SCHEMAS, typeOf } from "../../pipeline/schema/tables.ts";
import { assertEqual, type InteropCheck } from "../check.ts";
import { run } from "../programs.ts";
import { cellsOf } from "../rows.ts";

const program = fileURLToPath(new URL("readr.R", import.meta.url));
const LETTERS = { string: "c", integer: "i", number: "d", boolean: "l" };

function asWritten(cell: Cell): string {
  return cell === null ? "" : typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

export const readr: InteropCheck = {
  name: "R (readr)",
  run(release) {
    const folder = mkdtempSync(join(tmpdir(), "demarche-readr-"));
    try {
      for (const table of TABLE_NAMES) {
        const columns = Object.values(TABLE_SCHEMAS[table].properties);
        const types = columns.map((column) => (column.format === "date" ? "D" : LETTERS[typeOf(column)])).join("");
        const written = join(folder, `${table}.csv`);
        run("Rscript", [program, join(release.folder, `${table}.csv`), types, written]);
        const [header, ...rows] = parse(readFileSync(written, "utf8")) as string[][];
        assertEqual(`columns of ${table}.csv`, header, columnsOf(table));
        assertEqual(
          `${table}.csv`,
          rows,
          cellsOf(release, table).map((row) => row.map(asWritten)),
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    return `${TABLE_NAMES.length} tables, every cell and type`;
  },
};
