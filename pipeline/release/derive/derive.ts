/** Completes what merge hands over by the tables that are counted or joined from it. */
import type { Tables } from "../../schema/generated/rows.ts";
import { deriveDyads } from "./dyads.ts";
import { deriveEdges } from "./edges.ts";
import { countEntities } from "./entities.ts";
import type { MergedTables } from "./merged.ts";

/** All tables but changes.csv, which is empty until the release is set beside its base. */
export function deriveTables(merged: MergedTables): Tables {
  return {
    ...merged,
    entities: countEntities(merged.entities, merged.mentions, merged.sources),
    dyads: deriveDyads(merged),
    edges: deriveEdges(merged),
    changes: [],
  };
}
