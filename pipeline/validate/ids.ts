/**
 * An id is forever: a record of the base release is still there, or redirects.csv says what became of it. An entity that
 * no source mentions any more only leaves the table; its id stays in the reviewed list, where it cannot be used again.
 */
import type { Finding } from "../findings/finding.ts";
import type { Tables } from "../schema/generated/rows.ts";
import type { Check } from "./check.ts";

const LASTING = {
  events: (tables: Readonly<Tables>) => tables.events.map((row) => row.event_id),
  statements: (tables: Readonly<Tables>) => tables.statements.map((row) => row.statement_id),
  relations: (tables: Readonly<Tables>) => tables.relations.map((row) => row.relation_id),
} as const;

export const checkIds: Check = ({ tables }, base) => {
  if (base === null) return [];
  const redirected = new Set(tables.redirects.map((row) => row.old_id));
  return Object.entries(LASTING).flatMap(([table, ids]): Finding[] => {
    const present = new Set(ids(tables));
    return ids(base.tables)
      .filter((id) => !present.has(id) && !redirected.has(id))
      .map((id) => ({ kind: "lost_id", table, id, version: base.version }));
  });
};
