/** What merge hands over to be completed: the tables without what can be counted or joined from them. */
import type { EntitiesRow, Tables } from "../../schema/generated/rows.ts";

export type MergedEntity = Omit<
  EntitiesRow,
  "first_reported" | "last_reported" | "sources" | "mentions" | "schema_type"
>;

export interface MergedTables extends Readonly<Omit<Tables, "dyads" | "edges" | "changes" | "entities">> {
  readonly entities: readonly MergedEntity[];
}
