/** Foreign keys, those of the schemas and those that no schema language can say because they point to several tables. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { keyText, type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { type Check, nameRow } from "./check.ts";

function broken(table: TableName, row: Row, column: string, target: string): Finding {
  return {
    kind: "broken_key",
    table,
    id: nameRow(table, row),
    detail: `${column} is "${row[column]}", which is not in ${target}`,
  };
}

function checkDeclared({ tables }: Dataset): Finding[] {
  return TABLE_NAMES.flatMap((table) =>
    TABLE_SCHEMAS[table].foreignKeys.flatMap(({ columns, table: target, references }) => {
      const known = new Set(tables[target].map((row) => keyText(row, references)));
      return tables[table].flatMap((row: Row) => {
        const points = columns.every((column) => row[column] !== null);
        return points && !known.has(keyText(row, columns))
          ? [broken(table, row, columns.join(", "), `${target}.csv`)]
          : [];
      });
    }),
  );
}

/** The ids of events, statements and relations: what evidence and links may point to. */
export function recordIds(tables: Dataset["tables"]): Set<string> {
  return new Set([
    ...tables.events.map((row) => row.event_id),
    ...tables.statements.map((row) => row.statement_id),
    ...tables.relations.map((row) => row.relation_id),
  ]);
}

function checkRecords({ tables }: Dataset): Finding[] {
  const records = recordIds(tables);
  const statements = new Set(tables.statements.map((row) => row.statement_id));
  const target = "events.csv, statements.csv or relations.csv";
  return [
    ...tables.evidence.flatMap((row) => [
      ...(records.has(row.record_id) ? [] : [broken("evidence", row, "record_id", target)]),
      ...(row.attributed_to === null || row.attributed_to === "unattributed" || statements.has(row.attributed_to)
        ? []
        : [broken("evidence", row, "attributed_to", "statements.csv")]),
    ]),
    ...tables.links.flatMap((row) =>
      (["record_id", "other_id"] as const).flatMap((column) =>
        records.has(row[column]) ? [] : [broken("links", row, column, target)],
      ),
    ),
  ];
}

/** Accounts hold an entity's id as the value of a role or a place. */
function checkAccountValues({ tables }: Dataset): Finding[] {
  const entities = new Set(tables.entities.map((row) => row.entity_id));
  const named = new Set(["actor", "recipient", "participant", "attendee", "place"]);
  return tables.accounts.flatMap((row) =>
    named.has(row.property) && row.value !== null && !entities.has(row.value)
      ? [broken("accounts", row, "value", "entities.csv")]
      : [],
  );
}

/** An id that was retired is not in use, and what replaces it is, or was itself replaced later. */
function checkRedirects({ tables }: Dataset): Finding[] {
  const inUse = recordIds(tables);
  for (const row of tables.entities) inUse.add(row.entity_id);
  for (const row of tables.sources) inUse.add(row.source_id);
  const next = new Map(tables.redirects.map((row) => [row.old_id, row.new_id]));
  return tables.redirects.flatMap((row) => {
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

export const checkReferences: Check = (dataset) => [
  ...checkDeclared(dataset),
  ...checkRecords(dataset),
  ...checkAccountValues(dataset),
  ...checkRedirects(dataset),
];
