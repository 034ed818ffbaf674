/** Foreign keys, those of the schemas and those that no schema language can say because they point to several tables. */
import type { Finding } from "../findings/finding.ts";
import { type Cell, type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { KeySet } from "../store/key-set.ts";
import { gather } from "../store/rows.ts";
import { type Check, nameRow, type RowCheck, watchEach } from "./check.ts";
import { cellsOf } from "./targets.ts";

function broken(table: TableName, row: Row, column: string, target: string): Finding {
  return {
    kind: "broken_key",
    table,
    id: nameRow(table, row),
    detail: `${column} is "${row[column]}", which is not in ${target}`,
  };
}

export const checkDeclared: RowCheck = {
  tables: TABLE_NAMES,
  watch: (table, { targets }) =>
    TABLE_SCHEMAS[table].foreignKeys.map(({ columns, table: target, references }) => {
      const known = targets.of(target, references);
      const keyOf = cellsOf(columns);
      return watchEach((row) => {
        const points = columns.every((column) => row[column] !== null);
        if (!points || known.has(keyOf(row))) return [];
        return [broken(table, row, columns.join(", "), `${target}.csv`)];
      });
    }),
};

/** What evidence and links point to: rows of several tables. */
export const checkRecords: RowCheck = {
  tables: ["evidence", "links"],
  watch: (table, { targets }) => {
    const { records } = targets;
    const statements = targets.of("statements", STATEMENT);
    const missing = (row: Row, column: string) =>
      records.has(String(row[column]))
        ? []
        : [broken(table, row, column, "events.csv, statements.csv or relations.csv")];
    if (table === "links") return [watchEach((row) => [...missing(row, "record_id"), ...missing(row, "other_id")])];
    const watch = watchEach((row) => {
      const { attributed_to: by = null } = row;
      const isKnown = by === null || by === "unattributed" || statements.has(keyOfStatement({ statement_id: by }));
      return [
        ...missing(row, "record_id"),
        ...(isKnown ? [] : [broken("evidence", row, "attributed_to", "statements.csv")]),
      ];
    });
    return [watch];
  },
};

const STATEMENT = ["statement_id"];
const keyOfStatement = cellsOf(STATEMENT);

/** Accounts hold an entity's id as the value of a role or a place. */
export const checkAccountValues: RowCheck = {
  tables: ["accounts"],
  watch: (_table, { dataset }) => {
    const entities = new Set(gather(dataset.tables.entities, (row) => [row.entity_id]));
    const named = new Set<Cell | undefined>(["actor", "recipient", "participant", "attendee", "place"]);
    const watch = watchEach((row) => {
      const { value } = row;
      if (!named.has(row.property) || value === null || entities.has(String(value))) return [];
      return [broken("accounts", row, "value", "entities.csv")];
    });
    return [watch];
  },
};

/** An id that was retired is not in use, and what replaces it is, or was itself replaced later. */
export const checkRedirects: Check = ({ tables }) => {
  if (tables.redirects.length === 0) return [];
  const inUse = new KeySet();
  for (const row of tables.events) inUse.add(row.event_id);
  for (const row of tables.statements) inUse.add(row.statement_id);
  for (const row of tables.relations) inUse.add(row.relation_id);
  for (const row of tables.entities) inUse.add(row.entity_id);
  for (const row of tables.sources) inUse.add(row.source_id);
  const next = new Map(gather(tables.redirects, (row): [string, string | null][] => [[row.old_id, row.new_id]]));
  return gather(tables.redirects, (row): Finding[] => {
    if (inUse.has(row.old_id)) {
      return [{ kind: "contradiction", table: "redirects", id: row.old_id, detail: "the id is retired and in use" }];
    }
    let id: string | null | undefined = row.new_id;
    for (let steps = 0; steps < next.size && id != null && !inUse.has(id); steps += 1) id = next.get(id);
    return id === undefined || (id !== null && !inUse.has(id))
      ? [broken("redirects", row, "new_id", "use, nor redirected to an id that is")]
      : [];
  });
};
