/**
 * An id is forever: a record of the base release is still there, or redirects.csv says what became of it. An entity that
 * no source mentions any more only leaves the table; its id stays in the reviewed list, where it cannot be used again.
 */
import type { Finding } from "../findings/finding.ts";
import type { Row } from "../schema/tables.ts";
import { KeySet } from "../store/key-set.ts";
import { gather, type Rows } from "../store/rows.ts";
import type { Check } from "./check.ts";

const LASTING = {
  events: "event_id",
  statements: "statement_id",
  relations: "relation_id",
} as const;

export const checkIds: Check = ({ tables }, base) => {
  if (base === null) return [];
  const redirected = new Set(gather(tables.redirects, (row) => [row.old_id]));
  return Object.entries(LASTING).flatMap(([name, column]): Finding[] => {
    const table = name as keyof typeof LASTING;
    const present = new KeySet();
    for (const row of tables[table] as Rows<Row>) present.add(String(row[column]));
    return gather(base.tables[table] as Rows<Row>, (row): Finding[] => {
      const id = String(row[column]);
      return present.has(id) || redirected.has(id) ? [] : [{ kind: "lost_id", table, id, version: base.version }];
    });
  });
};
