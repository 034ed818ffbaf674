/** Completes what merge hands over by the tables that are counted or joined from it. */
import type { Tables } from "../../schema/generated/rows.ts";
import { makeCrosswalk } from "./crosswalk.ts";
import { deriveDyadMonths } from "./dyad-months.ts";
import { deriveDyads } from "./dyads.ts";
import { deriveEdges } from "./edges.ts";
import { countEntities } from "./entities.ts";
import type { MergedTables } from "./merged.ts";
import { describeRules } from "./rules/describe.ts";

/** All tables but changes.csv, which is empty until the release is set beside its base. */
export function deriveTables(merged: MergedTables): Tables {
  const dyads = deriveDyads(merged);
  return {
    ...merged,
    entities: countEntities(merged.entities, merged.mentions, merged.sources),
    dyads,
    dyad_month: deriveDyadMonths(dyads),
    edges: deriveEdges(merged),
    rules: describeRules(merged.rules, merged.evidence, merged.mentions),
    crosswalk: makeCrosswalk(),
    changes: [],
  };
}
