/** changes.csv: the difference between a release and its base, a row for each row or value. */
import type { LicenceList } from "../../reviewed/lists.ts";
import { type CutOldWords, cutOldWords } from "../../rights/old-words.ts";
import type { ChangesRow, RedirectsRow } from "../../schema/generated/rows.ts";
import { type Cell, columnsOf, keyOf, type Row, TABLE_NAMES, type TableName } from "../../schema/tables.ts";
import { gather, type Rows, type Store } from "../../store/rows.ts";
import { MEMORY } from "../../store/store.ts";
import type { TableRows } from "../derive/merged.ts";
import type { Release } from "../read.ts";
import type { WithdrawnRecord } from "../withdraw/records.ts";
import { compareWithBase, type Difference } from "./compare.ts";
import { explainDifferences } from "./explain.ts";

type Columns = (table: TableName) => readonly string[];

function idOf(table: TableName, row: Row): string {
  return keyOf(table)
    .map((column) => row[column] ?? "")
    .join("|");
}

function textOf(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}

/** A column that is new or gone is one row, not one for each row of its table. */
function changesOfColumns(base: Release, columns: Columns): ChangesRow[] {
  return TABLE_NAMES.flatMap((table) => {
    const [before, after] = [base.columns[table], columns(table)];
    const row = (change: "added" | "removed", column: string): ChangesRow => {
      return { table, id: "*", change, column, old: null, new: null, reason: "schema" };
    };
    return [
      ...after.filter((column) => !before.includes(column)).map((column) => row("added", column)),
      ...before.filter((column) => !after.includes(column)).map((column) => row("removed", column)),
    ];
  });
}

function changeOf(
  difference: Difference,
  reason: ChangesRow["reason"],
  merged: ReadonlyMap<string, string>,
  cut: CutOldWords,
): ChangesRow {
  const { table, row } = difference;
  const id = idOf(table, row);
  const base = { table, id, column: null, old: null, new: null, reason };
  if (difference.change === "corrected") {
    const { column, old, new: present } = difference;
    const was = typeof old === "string" ? cut(table, row, column, old) : textOf(old);
    return { ...base, change: "corrected", column, old: was, new: textOf(present) };
  }
  const into = difference.change === "removed" ? merged.get(id) : undefined;
  return into === undefined ? { ...base, change: difference.change } : { ...base, change: "merged", new: into };
}

/** Where an old id leads in the end; ids that lead nowhere are left out. A circle ends where it began. */
function finalIds(redirects: Rows<RedirectsRow>): ReadonlyMap<string, string> {
  const next = new Map(gather(redirects, ({ old_id, new_id }) => [[old_id, new_id] as const]));
  const final = new Map<string, string>();
  for (const old of next.keys()) {
    let id = next.get(old) ?? null;
    for (let steps = 0; steps < next.size && id !== null && next.has(id); steps += 1) id = next.get(id) ?? null;
    if (id !== null) final.set(old, id);
  }
  return final;
}

/** Records that were taken out of every release with this version; the base does not have them any more either. */
export function changesOfWithdrawals(withdrawn: readonly WithdrawnRecord[], version: string): ChangesRow[] {
  const tables = { ev: "events", st: "statements", re: "relations" } as const;
  return withdrawn
    .filter(({ since }) => since === version)
    .map(({ id }) => {
      const table = tables[id.slice(0, 2) as keyof typeof tables] ?? "redirects";
      return { table, id, change: "withdrawn", column: null, old: null, new: null, reason: "withdrawal" };
    });
}

export interface ComparedBy {
  /** How much a release may show of words that the base showed. */
  readonly licences?: LicenceList;
  /** Those that the tables have, by default the present schemas'. */
  readonly columns?: Columns;
  /** Of the tables from the base's in these columns, where somebody compared them already. */
  readonly differences?: Rows<Difference> | undefined;
  readonly store?: Store;
}

/** Empty for a first release. */
export function* deriveChanges(
  base: Release | null,
  tables: TableRows,
  { licences = [], columns = columnsOf, differences, store = MEMORY }: ComparedBy = {},
): Generator<ChangesRow> {
  if (base === null) return;
  yield* changesOfColumns(base, columns);
  const found = differences ?? compareWithBase(base, tables, store, columns);
  if (found.length === 0) return;
  const explain = explainDifferences(base.tables, tables, found);
  const merged = finalIds(tables.redirects);
  const cut = cutOldWords(tables, licences);
  for (const difference of found) yield changeOf(difference, explain(difference), merged, cut);
}
