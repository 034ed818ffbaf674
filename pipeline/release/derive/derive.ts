/** Completes what merge hands over by the tables that are counted or joined from it. */
import type { DyadsRow, Tables } from "../../schema/generated/rows.ts";
import type { Rows, Store } from "../../store/rows.ts";
import { bundleEvents } from "./bundle-events.ts";
import { makeCrosswalk } from "./crosswalk.ts";
import { deriveDyadMonths } from "./dyad-months.ts";
import { deriveDyads } from "./dyads.ts";
import { deriveEdges } from "./edges.ts";
import { countEntities } from "./entities.ts";
import type { EventRows, MergedRows, MergedTables, TableRows } from "./merged.ts";
import { describeRules } from "./rules/describe.ts";

/**
 * All tables but changes.csv, which is empty until the release is set beside its base. `events`: those of the tables, in
 * their order.
 */
export function deriveRows(merged: MergedRows, events: Rows<EventRows>, store: Store): TableRows {
  const shelf = store.shelf<DyadsRow>();
  for (const row of deriveDyads(merged, events)) shelf.add(row);
  const dyads = shelf.done();
  return { ...merged, dyads, ...countRows(merged, events, dyads) };
}

/** The same of tables that are in memory. */
export function deriveTables(merged: MergedTables): Tables {
  const events = bundleEvents(merged);
  const dyads = [...deriveDyads(merged, events)];
  return { ...merged, dyads, ...countRows(merged, events, dyads) };
}

/** What is counted is few beside what it is counted from. */
function countRows(merged: MergedRows, events: Rows<EventRows>, dyads: Iterable<DyadsRow>) {
  return {
    entities: countEntities(merged.entities, merged.mentions, merged.sources),
    dyad_month: deriveDyadMonths(dyads),
    edges: deriveEdges(events),
    rules: describeRules(merged.rules, merged.evidence, merged.mentions),
    crosswalk: makeCrosswalk(),
    changes: [],
  };
}
