/** network.gexf: edges.csv with the names of its nodes, for Gephi, NetworkX and igraph. */
import graphology from "graphology";
import { parse, write } from "graphology-gexf";
import type { EdgesRow } from "../../schema/generated/rows.ts";
import { gather } from "../../store/rows.ts";
import { indexBy } from "../derive/group.ts";
import type { TableRows } from "../derive/merged.ts";

type Network = Pick<TableRows, "edges" | "entities">;

/** Empty cells are left out: GEXF has no null. */
function filled(attributes: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== null),
  );
}

/**
 * Every edge is written as a directed one, because networkx refuses a graph of both kinds; `directed` says false where the
 * direction means nothing.
 */
function buildNetwork({ edges, entities }: Network): InstanceType<typeof graphology.MultiDirectedGraph> {
  const graph = new graphology.MultiDirectedGraph();
  const known = indexBy(entities, (row) => row.entity_id);
  for (const id of new Set(gather(edges, ({ source, target }) => [source, target]))) {
    const { name = id, type = null, country = null } = known.get(id) ?? {};
    graph.addNode(id, filled({ label: name, entity_type: type, country }));
  }
  for (const { source, target, type, weight, first_date, last_date, directed } of edges) {
    const key = [source, target, type, directed].join("|");
    const attributes = { ...filled({ weight, event_type: type, first_date, last_date }), directed };
    graph.addDirectedEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}

export function renderGexf(tables: Network): string {
  return `${write(buildNetwork(tables))}\n`;
}

/** The edges back as rows, in their order. */
export function readGexf(text: string): EdgesRow[] {
  const graph = parse(graphology.MultiGraph, text);
  return graph.mapEdges((_, attributes, source, target): EdgesRow => {
    const { weight, event_type, first_date = null, last_date = null, directed } = attributes;
    return { source, target, type: event_type, weight, first_date, last_date, directed };
  });
}
