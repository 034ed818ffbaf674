/** What merge makes of the whole corpus: the tables of a release in memory, before they are checked and written. */

import { bundleEvents } from "../release/derive/bundle-events.ts";
import type { EventRows, TableRows } from "../release/derive/merged.ts";
import type { Selection } from "../release/select-reviewed.ts";
import type { Rows } from "../store/rows.ts";
import type { Worth } from "./decisions/worth.ts";
import type { Texts } from "./merge.ts";

export interface Dataset {
  /** Rows in the order in which a release lists them; spans in Unicode code points. */
  readonly tables: TableRows;
  /** The events of the tables, each with its own rows, where somebody has them at hand: see `eventsOf`. */
  readonly events?: Rows<EventRows>;
  /** The normalised text of each source, by its id. */
  readonly texts: Texts;
  /** Sources whose text a release does not carry whatever its licence, because it tells of something withdrawn. */
  readonly withheld: ReadonlySet<string>;
  /** What was left out and how often (`documents`, `events_without_party`, `unresolved_names` and how often the texts say them, ...), for the manifest. */
  readonly counts: Readonly<Record<string, number>>;
  /** Where only records of some review statuses are released: which, and what that leaves out. */
  readonly selection?: Selection;
  /** How the machine compares with the decisions; absent or null where nobody has decided on anything. */
  readonly worth?: Worth | null;
}

/** The events in their order, each with its own rows. */
export function eventsOf({ events, tables }: Pick<Dataset, "events" | "tables">): Rows<EventRows> {
  return events ?? bundleEvents(tables);
}
