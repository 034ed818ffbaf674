/** dataset.jsonld: the tables as one graph, a node a line. */
import type { Tables } from "../../schema/generated/rows.ts";
import { type Cell, TABLE_NAMES } from "../../schema/tables.ts";
import { type Contents, digestOf, type Lines, textOf } from "../contents.ts";
import { buildContext } from "./context.ts";
import { type Triple, triplesOf } from "./triples.ts";

type Value = Exclude<Cell, null>;
type Node = Map<string, Set<Value>>;

/** From here on the graph is written as lines of their own too, which a program can read one by one. */
const LARGE = 100_000_000;

/** Records, entities and sources: many rows speak of one, and a reader looks for it whole. */
const GATHERED = /^(?:rec|ent|src):/;

function objectOf({ object }: Triple): Value {
  return "iri" in object ? object.iri : object.literal;
}

function add(nodes: Map<string, Node>, triple: Triple): void {
  const property = triple.property === "rdf:type" ? "@type" : triple.property;
  const node = nodes.get(triple.subject) ?? new Map<string, Set<Value>>();
  nodes.set(triple.subject, node);
  const values = node.get(property) ?? new Set();
  node.set(property, values.add(objectOf(triple)));
}

function renderNode(id: string, node: Node): string {
  const entries = [...node].map(([property, values]): [string, unknown] => {
    const list = [...values];
    return [property, list.length === 1 ? list[0] : list];
  });
  return JSON.stringify(Object.fromEntries([["@id", id], ...entries]));
}

/**
 * Each node as JSON on one line: first what is gathered from all tables, then what single rows say (annotations, passages,
 * accounts, names), so that only the first is held in memory. A passage that several rows quote is written once for each
 * set of things that they say of it.
 */
export function* renderNodes(tables: Readonly<Tables>): Generator<string> {
  const gathered = new Map<string, Node>();
  for (const table of TABLE_NAMES) {
    for (const row of tables[table]) {
      for (const triple of triplesOf(table, row)) if (GATHERED.test(triple.subject)) add(gathered, triple);
    }
  }
  for (const [id, node] of gathered) yield renderNode(id, node);
  const written = new Set<string>();
  for (const table of TABLE_NAMES) {
    for (const row of tables[table]) {
      const nodes = new Map<string, Node>();
      for (const triple of triplesOf(table, row)) if (!GATHERED.test(triple.subject)) add(nodes, triple);
      for (const [id, node] of nodes) {
        const key = `${id} ${[...node.values()].reduce((sum, values) => sum + values.size, 0)}`;
        if (written.has(key)) continue;
        written.add(key);
        yield renderNode(id, node);
      }
    }
  }
}

function documentLines(tables: Readonly<Tables>): Lines {
  return {
    *lines() {
      yield `{"@context": ${JSON.stringify(buildContext())},\n"@graph": [\n`;
      let before = "";
      for (const node of renderNodes(tables)) {
        yield before;
        before = `${node},\n`;
      }
      yield `${before.replace(/,\n$/, "\n")}]}\n`;
    },
  };
}

/** Every line a document of its own, whose context stands in the file beside it. */
function separateLines(tables: Readonly<Tables>): Lines {
  return {
    *lines() {
      for (const node of renderNodes(tables)) yield `{"@context":"context.jsonld",${node.slice(1)}\n`;
    },
  };
}

/** The context is inline, so that the file stands alone. A large graph comes as NDJSON too. */
export function renderGraph(tables: Readonly<Tables>, large = LARGE): Map<string, Contents> {
  const document = documentLines(tables);
  if (digestOf(document).bytes < large) return new Map([["dataset.jsonld", textOf(document)]]);
  return new Map([
    ["dataset.jsonld", document],
    ["dataset.ndjson", separateLines(tables)],
  ]);
}
