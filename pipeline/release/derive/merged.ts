/** What merge hands over to be completed: the tables without what can be counted or joined from them. */
import type {
  AccountsRow,
  EntitiesRow,
  EventsRow,
  EvidenceRow,
  ParticipantsRow,
  RulesRow,
  Tables,
} from "../../schema/generated/rows.ts";
import type { Rows } from "../../store/rows.ts";

/** The tables of a release, whether or not they are in memory. */
export type TableRows = { readonly [T in keyof Tables]: Rows<Tables[T][number]> };

/** An event with the rows that are its own. */
export interface EventRows {
  readonly event: EventsRow;
  readonly participants: readonly ParticipantsRow[];
  readonly accounts: readonly AccountsRow[];
  readonly evidence: readonly EvidenceRow[];
}

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

export interface MergedRows extends Omit<TableRows, Derived | "entities" | "rules"> {
  readonly entities: readonly MergedEntity[];
  readonly rules: readonly JudgedRule[];
}

type Held<T> = { readonly [K in keyof T]: T[K] extends Rows<infer R> ? R[] : T[K] };

/** All rows of all tables, for what must have them at hand. */
export function holdTables<T extends TableRows | MergedRows>(tables: T): Held<T> {
  const hold = (rows: Rows<unknown>) => (Array.isArray(rows) ? rows : [...rows]);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, hold(rows)])) as Held<T>;
}
