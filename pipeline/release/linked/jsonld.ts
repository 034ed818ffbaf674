/** dataset.jsonld: the tables as one graph, a node a line. */
import type { Tables } from "../../schema/generated/rows.ts";
import { type Cell, TABLE_NAMES } from "../../schema/tables.ts";
import { type Contents, digestTogether, type Lines, textOf } from "../contents.ts";
import { buildContext } from "./context.ts";
import { statementsOf, stateRow, type Triple } from "./triples.ts";

type Value = Exclude<Cell, null>;
type Node = Record<string, Value | Value[]>;

/** From here on the graph is written as lines of their own too, which a program can read one by one. */
const LARGE = 100_000_000;

/** Records, entities and sources: many rows speak of one, and a reader looks for it whole. */
const GATHERED = /^(?:rec|ent|src):/;

/** A passage that several rows quote. */
const SHARED = /^psg:/;

function add(nodes: Map<string, Node>, { subject, property, object }: Triple): void {
  let node = nodes.get(subject);
  if (node === undefined) {
    node = { "@id": subject };
    nodes.set(subject, node);
  }
  const key = property === "rdf:type" ? "@type" : property;
  const known = node[key];
  if (known === undefined) node[key] = object;
  else if (Array.isArray(known)) {
    if (!known.includes(object)) known.push(object);
  } else if (known !== object) node[key] = [known, object];
}

/** First what is gathered from all tables: only this is held in memory. */
function* gatheredNodes(tables: Readonly<Tables>): Generator<string> {
  const nodes = new Map<string, Node>();
  for (const table of TABLE_NAMES) {
    const statements = statementsOf(table, (about) => GATHERED.test(about));
    if (statements.length === 0) continue;
    for (const row of tables[table]) for (const triple of stateRow(statements, row)) add(nodes, triple);
  }
  for (const node of nodes.values()) yield JSON.stringify(node);
}

/**
 * Then what single rows say: annotations, passages, accounts, names. A passage that several rows quote is written once for
 * each number of things that they say of it; they say the same of it, but that only some have its words.
 */
function* rowNodes(tables: Readonly<Tables>): Generator<string> {
  const written = new Set<string>();
  for (const table of TABLE_NAMES) {
    const statements = statementsOf(table, (about) => !GATHERED.test(about));
    if (statements.length === 0) continue;
    for (const row of tables[table]) {
      const nodes = new Map<string, Node>();
      for (const triple of stateRow(statements, row)) add(nodes, triple);
      for (const [id, node] of nodes) {
        const text = JSON.stringify(node);
        if (SHARED.test(id)) {
          const key = `${id} ${text.length}`;
          if (written.has(key)) continue;
          written.add(key);
        }
        yield text;
      }
    }
  }
}

/** Each node as JSON on one line. */
export function* renderNodes(tables: Readonly<Tables>): Generator<string> {
  yield* gatheredNodes(tables);
  yield* rowNodes(tables);
}

function head(): string {
  return `{"@context": ${JSON.stringify(buildContext())},\n"@graph": [\n`;
}

const TAIL = "\n]}\n";

function documentLine(node: string, i: number): string {
  return i === 0 ? node : `,\n${node}`;
}

/** A document of its own, whose context stands in the file beside it. */
function separateLine(node: string): string {
  return `{"@context":"context.jsonld",${node.slice(1)}\n`;
}

function* linesOf(tables: Readonly<Tables>, line: (node: string, i: number) => string): Generator<string> {
  let i = 0;
  for (const node of renderNodes(tables)) {
    yield line(node, i);
    i += 1;
  }
}

/** The context is inline, so that the file stands alone. A large graph comes as NDJSON too. */
export function renderGraph(tables: Readonly<Tables>, large = LARGE): Map<string, Contents> {
  const document: Lines = {
    *lines() {
      yield head();
      yield* linesOf(tables, documentLine);
      yield TAIL;
    },
  };
  const separate: Lines = { lines: () => linesOf(tables, separateLine) };
  // Both sums from one run over the nodes, for making them is most of the work.
  const { bytes } = digestTogether([document, separate], function* () {
    yield [head(), ""];
    let i = 0;
    for (const node of renderNodes(tables)) {
      yield [documentLine(node, i), separateLine(node)];
      i += 1;
    }
    yield [TAIL, ""];
  });
  if (bytes < large) return new Map([["dataset.jsonld", textOf(document)]]);
  return new Map([
    ["dataset.jsonld", document],
    ["dataset.ndjson", separate],
  ]);
}
