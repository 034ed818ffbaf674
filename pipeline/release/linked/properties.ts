/** The properties that the tables use in linked data, and where they come from. */
import { type ColumnSchema, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../../schema/tables.ts";
import { datatypeOf, instancesOf } from "./triples.ts";

export interface UsedProperty {
  /** Compact. */
  readonly property: string;
  /** `@id` for a property whose values are resources, else the datatype of its literals. */
  readonly type: string;
  readonly table: TableName;
  /** Absent for what a row states as a whole. */
  readonly column?: ColumnSchema;
}

/** In the order of the tables; a property that several columns use comes several times. */
export function usedProperties(): UsedProperty[] {
  return TABLE_NAMES.flatMap((table) => {
    const { rdf, properties } = TABLE_SCHEMAS[table];
    if (rdf === undefined) return [];
    const fromRow = rdf.triples.map(({ property }) => ({ property, type: "@id", table }));
    const fromCells = Object.values(properties).flatMap((column) => {
      if (column.rdf === undefined) return [];
      const type = column.rdf.value === undefined ? datatypeOf(column) : "@id";
      return instancesOf(column.rdf.property, table).map((property) => ({ property, type, table, column }));
    });
    return [...fromRow, ...fromCells];
  });
}
