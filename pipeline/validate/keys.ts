/** Primary and unique keys: no two rows of a table have the same. */
import { keyText, TABLE_NAMES, TABLE_SCHEMAS } from "../schema/tables.ts";
import { type Check, nameRow } from "./check.ts";

export const checkKeys: Check = ({ tables }) =>
  TABLE_NAMES.flatMap((table) => {
    const { primaryKey, uniqueKeys = [] } = TABLE_SCHEMAS[table];
    const keys = primaryKey === undefined ? uniqueKeys : [primaryKey, ...uniqueKeys];
    return keys.flatMap((columns) => {
      const seen = new Set<string>();
      return tables[table].flatMap((row) => {
        const key = keyText(row, columns);
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [{ kind: "duplicate_key" as const, table, id: nameRow(table, row) }];
      });
    });
  });
