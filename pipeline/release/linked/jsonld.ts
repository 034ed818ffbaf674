/** dataset.jsonld: the tables as one graph, a node a line. */
import type { Tables } from "../../schema/generated/rows.ts";
import { type Cell, TABLE_NAMES } from "../../schema/tables.ts";
import { buildContext } from "./context.ts";
import { type Triple, triplesOf } from "./triples.ts";

type Value = Exclude<Cell, null>;
type Node = Map<string, Set<Value>>;

function objectOf({ object }: Triple): Value {
  return "iri" in object ? object.iri : object.literal;
}

function renderNode(id: string, node: Node): string {
  const entries = [...node].map(([property, values]): [string, unknown] => {
    const list = [...values];
    return [property, list.length === 1 ? list[0] : list];
  });
  return JSON.stringify(Object.fromEntries([["@id", id], ...entries]));
}

/** Each node of the graph as JSON on one line, by its id, in the order in which the tables first speak of it. */
export function renderNodes(tables: Readonly<Tables>): ReadonlyMap<string, string> {
  const nodes = new Map<string, Node>();
  for (const table of TABLE_NAMES) {
    for (const row of tables[table]) {
      for (const triple of triplesOf(table, row)) {
        const property = triple.property === "rdf:type" ? "@type" : triple.property;
        const node = nodes.get(triple.subject) ?? new Map<string, Set<Value>>();
        nodes.set(triple.subject, node);
        const values = node.get(property) ?? new Set();
        node.set(property, values.add(objectOf(triple)));
      }
    }
  }
  return new Map([...nodes].map(([id, node]) => [id, renderNode(id, node)]));
}

/** The context is inline, so that the file stands alone. */
export function renderJsonLd(tables: Readonly<Tables>): string {
  const lines = [...renderNodes(tables).values()];
  return `{"@context": ${JSON.stringify(buildContext())},\n"@graph": [\n${lines.join(",\n")}\n]}\n`;
}
