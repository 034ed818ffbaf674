/** One reading of each table for all checks that look at its rows: rows that lie on a disk are dear to read. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { type Row, TABLE_NAMES, type TableName } from "../schema/tables.ts";
import type { Rows } from "../store/rows.ts";
import type { RowCheck } from "./check.ts";
import { findTargets } from "./targets.ts";

/** Evidence comes before the records that rest on it. */
const ORDER: readonly TableName[] = ["evidence", ...TABLE_NAMES.filter((table) => table !== "evidence")];

/** The findings of each check, in the order of its tables and then of the rows, whatever the order of reading. */
export function checkEachRow(dataset: Dataset, checks: readonly RowCheck[]): Finding[][] {
  const pass = { dataset, targets: findTargets(dataset.tables) };
  const found = checks.map(({ tables }) => tables.map((): readonly Finding[] => []));
  for (const table of ORDER) {
    const watching = checks.flatMap((check, index) => {
      const place = check.tables.indexOf(table);
      return place < 0 ? [] : [{ index, place, watches: check.watch(table, pass) }];
    });
    const watches = watching.flatMap((one) => one.watches);
    if (watches.length > 0) {
      for (const row of dataset.tables[table] as Rows<Row>) for (const watch of watches) watch.see(row);
    }
    for (const { index, place, watches } of watching) found[index]![place] = watches.flatMap((watch) => watch.found());
  }
  return found.map((lists) => lists.flat());
}
