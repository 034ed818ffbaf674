/** DuckDB reads the CSV with the right types, and from Parquet the same rows. */
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { unguardCell } from "../../pipeline/release/csv/guard.ts";
import { type Cell, columnsOf, TABLE_NAMES, TABLE_SCHEMAS, typeOf } from "../../pipeline/schema/tables.ts";
import { assertEqual, type InteropCheck } from "../check.ts";
import { cellsOf } from "../rows.ts";

const TYPES = { string: "VARCHAR", integer: "INTEGER", number: "DOUBLE", boolean: "BOOLEAN" };

export const duckdb: InteropCheck = {
  name: "DuckDB, from CSV and from Parquet",
  async run(release) {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const read = async (sql: string): Promise<Cell[][]> => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowsJson().map((row) => row.map((cell) => cell as Cell));
    };
    for (const table of TABLE_NAMES) {
      const columns = Object.entries(TABLE_SCHEMAS[table].properties);
      const type = ([, column]: (typeof columns)[number]) =>
        column.format === "date" ? "DATE" : TYPES[typeOf(column)];
      const types = columns.map((entry) => `'${entry[0]}': '${type(entry)}'`).join(", ");
      const csv = join(release.folder, `${table}.csv`);
      const fromCsv = await read(
        `SELECT * FROM read_csv('${csv}', header = true, columns = {${types}}, nullstr = '', auto_detect = false, quote = '"', escape = '"', delim = ',')`,
      );
      const plain = fromCsv.map((row) => row.map((cell) => (typeof cell === "string" ? unguardCell(cell) : cell)));
      assertEqual(`${table}.csv`, plain, cellsOf(release, table));
      const parquet = join(release.formats, `${table}.parquet`);
      assertEqual(`${table}.parquet`, await read(`SELECT * FROM '${parquet}'`), cellsOf(release, table));
      const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${parquet}'`);
      const names = described.getRowsJson().map(([name, of]) => [name, of]);
      assertEqual(
        `types of ${table}.parquet`,
        names,
        columnsOf(table).map((name, i) => [name, type(columns[i]!)]),
      );
    }
    return `${TABLE_NAMES.length} tables twice, every cell and type`;
  },
};
