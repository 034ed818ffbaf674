/** Foreign keys, those of the schemas and those that no schema language can say because they point to several tables. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { keyText, type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { KeySet } from "../store/key-set.ts";
import { gather, type Rows } from "../store/rows.ts";
import { type Check, nameRow } from "./check.ts";

function broken(table: TableName, row: Row, column: string, target: string): Finding {
  return {
    kind: "broken_key",
    table,
    id: nameRow(table, row),
    detail: `${column} is "${row[column]}", which is not in ${target}`,
  };
}

/** Keys that are pointed to; each table that others point to is gone through once. */
class Targets {
  readonly #tables: TableRows;
  readonly #known = new Map<string, KeySet>();

  constructor(tables: TableRows) {
    this.#tables = tables;
  }

  of(table: TableName, columns: readonly string[]): KeySet {
    const name = JSON.stringify([table, columns]);
    const known = this.#known.get(name) ?? new KeySet();
    if (!this.#known.has(name)) for (const row of this.#tables[table] as Rows<Row>) known.add(keyText(row, columns));
    this.#known.set(name, known);
    return known;
  }
}

function checkDeclared({ tables }: Dataset): Finding[] {
  const targets = new Targets(tables);
  return TABLE_NAMES.flatMap((table) => {
    const keys = TABLE_SCHEMAS[table].foreignKeys.map((key) => ({
      ...key,
      known: targets.of(key.table, key.references),
      found: [] as Finding[],
    }));
    if (keys.length === 0) return [];
    for (const row of tables[table] as Rows<Row>) {
      for (const { columns, table: target, known, found } of keys) {
        const points = columns.every((column) => row[column] !== null);
        if (points && !known.has(keyText(row, columns)))
          found.push(broken(table, row, columns.join(", "), `${target}.csv`));
      }
    }
    return keys.flatMap(({ found }) => found);
  });
}

/** The ids of events, statements and relations: what evidence and links may point to. */
function recordIds(tables: TableRows): KeySet {
  const ids = new KeySet();
  for (const row of tables.events) ids.add(row.event_id);
  for (const row of tables.statements) ids.add(row.statement_id);
  for (const row of tables.relations) ids.add(row.relation_id);
  return ids;
}

function checkRecords({ tables }: Dataset, records: KeySet): Finding[] {
  const statements = new KeySet();
  for (const row of tables.statements) statements.add(row.statement_id);
  const target = "events.csv, statements.csv or relations.csv";
  return [
    ...gather(tables.evidence, (row) => [
      ...(records.has(row.record_id) ? [] : [broken("evidence", row, "record_id", target)]),
      ...(row.attributed_to === null || row.attributed_to === "unattributed" || statements.has(row.attributed_to)
        ? []
        : [broken("evidence", row, "attributed_to", "statements.csv")]),
    ]),
    ...gather(tables.links, (row) =>
      (["record_id", "other_id"] as const).flatMap((column) =>
        records.has(row[column]) ? [] : [broken("links", row, column, target)],
      ),
    ),
  ];
}

/** Accounts hold an entity's id as the value of a role or a place. */
function checkAccountValues({ tables }: Dataset): Finding[] {
  const entities = new Set(gather(tables.entities, (row) => [row.entity_id]));
  const named = new Set(["actor", "recipient", "participant", "attendee", "place"]);
  return gather(tables.accounts, (row) =>
    named.has(row.property) && row.value !== null && !entities.has(row.value)
      ? [broken("accounts", row, "value", "entities.csv")]
      : [],
  );
}

/** An id that was retired is not in use, and what replaces it is, or was itself replaced later. */
function checkRedirects({ tables }: Dataset, inUse: KeySet): Finding[] {
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
}

export const checkReferences: Check = (dataset) => {
  const records = recordIds(dataset.tables);
  return [
    ...checkDeclared(dataset),
    ...checkRecords(dataset, records),
    ...checkAccountValues(dataset),
    // Adds what else is in use.
    ...checkRedirects(dataset, records),
  ];
};
