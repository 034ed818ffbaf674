import { fileURLToPath } from "node:url";
import type { TableName } from "../../pipeline/schema/tables.ts";
import { assertEqual, type InteropCheck } from "../check.ts";
import { PYTHON, run } from "../programs.ts";
import { cellsOf } from "../rows.ts";

const program = fileURLToPath(new URL("read_tables.py", import.meta.url));

export const pandas: InteropCheck = {
  name: "pandas",
  run(release) {
    const lines = run(PYTHON, [program, release.folder]).trimEnd().split("\n");
    for (const line of lines) {
      const [table, rows] = JSON.parse(line) as [TableName, unknown[][]];
      assertEqual(`${table}.csv`, rows, cellsOf(release, table));
    }
    return `${lines.length} tables, every cell and type`;
  },
};
