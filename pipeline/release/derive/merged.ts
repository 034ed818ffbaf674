/** What merge hands over to be completed: the tables without what can be counted or joined from them. */
import type { EntitiesRow, RulesRow, Tables } from "../../schema/generated/rows.ts";

export type MergedEntity = Omit<
  EntitiesRow,
  "first_reported" | "last_reported" | "sources" | "mentions" | "schema_type"
>;

/** How decisions judged a rule's readings; what it says and how often it fired is told from the other tables. */
export interface JudgedRule extends Pick<RulesRow, "rule" | "table" | "n_judged" | "n_right"> {
  /** What no lexicon says of the rule, for it is another program's name. */
  readonly description?: string | null;
}

type Derived = "dyads" | "dyad_month" | "edges" | "crosswalk" | "changes";

export interface MergedTables extends Readonly<Omit<Tables, Derived | "entities" | "rules">> {
  readonly entities: readonly MergedEntity[];
  readonly rules: readonly JudgedRule[];
}
