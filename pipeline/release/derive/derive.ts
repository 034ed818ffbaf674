/** Completes what merge hands over by the tables that are counted or joined from it. */
import type { DyadsRow, Tables } from "../../schema/generated/rows.ts";
import { mapRows, type Rows, type Store } from "../../store/rows.ts";
import { bundleEvents } from "./bundle-events.ts";
import { makeCrosswalk } from "./crosswalk.ts";
import { DyadMonths } from "./dyad-months.ts";
import { Dyads } from "./dyads.ts";
import { Edges } from "./edges.ts";
import { countEntities } from "./entities.ts";
import type { EventRows, MergedRows, MergedTables, TableRows } from "./merged.ts";
import { pairsOf } from "./parties.ts";
import { describeRules } from "./rules/describe.ts";

/**
 * All tables but changes.csv, which is empty until the release is set beside its base. `events`: those of the tables, in
 * their order.
 */
export function deriveRows(merged: MergedRows, events: Rows<EventRows>, store: Store): TableRows {
  const shelf = store.shelf<DyadsRow>();
  const { attribute, ...counted } = goThrough(merged, events, (row) => shelf.add(row));
  return { ...merged, ...counted, dyads: mapRows(shelf.done(), attribute) };
}

/** The same of tables that are in memory. */
export function deriveTables(merged: MergedTables): Tables {
  const dyads: DyadsRow[] = [];
  const { attribute, ...counted } = goThrough(merged, bundleEvents(merged), (row) => dyads.push(row));
  return { ...merged, ...counted, dyads: dyads.map(attribute) };
}

/** `add` takes the rows of dyads.csv, of which `attribute` makes what is released; what is counted is few beside them. */
function goThrough(merged: MergedRows, events: Rows<EventRows>, add: (row: DyadsRow) => void) {
  const dyads = new Dyads(merged);
  const months = new DyadMonths();
  const edges = new Edges();
  for (const rows of events) {
    const pairs = pairsOf(rows.participants);
    edges.add(rows.event, pairs);
    for (const row of dyads.of(rows, pairs)) {
      months.add(row);
      add(row);
    }
  }
  return {
    attribute: dyads.attribute(merged.statements),
    entities: countEntities(merged.entities, merged.mentions, merged.sources),
    dyad_month: months.rows(),
    edges: edges.rows(),
    rules: describeRules(merged.rules, merged.evidence, merged.mentions),
    crosswalk: makeCrosswalk(),
    changes: [],
  };
}
