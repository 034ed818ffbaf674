/** The sqlite3 program opens the database, finds its keys whole, and imports a CSV as the codebook says. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { columnsOf, TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import { assertEqual, type InteropCheck } from "../check.ts";
import { run } from "../programs.ts";

export const sqlite: InteropCheck = {
  name: "SQLite (sqlite3)",
  run(release) {
    const file = readdirSync(release.formats).find((name) => name.endsWith(".sqlite"))!;
    const path = join(release.formats, file);
    assertEqual("integrity", run("sqlite3", [path, "PRAGMA integrity_check; PRAGMA foreign_key_check;"]).trim(), "ok");
    for (const table of TABLE_NAMES) {
      const rows = release.tables[table].length;
      assertEqual(`rows of ${table}`, Number(run("sqlite3", [path, `SELECT count(*) FROM "${table}"`])), rows);
      const csv = join(release.folder, `${table}.csv`);
      const script = `.import --csv "${csv}" t\nSELECT count(*) FROM t;\n.mode list\nSELECT group_concat(name) FROM pragma_table_info('t');`;
      const [count, names] = run("sqlite3", [":memory:"], script).trim().split("\n");
      assertEqual(`${table}.csv`, [Number(count), names], [rows, columnsOf(table).join(",")]);
    }
    return `${TABLE_NAMES.length} tables, keys whole; every CSV imported`;
  },
};
