/** dataset.jsonld: the tables as one graph, a node a line. */
import { type Cell, type Row, TABLE_NAMES } from "../../schema/tables.ts";
import { KeySet } from "../../store/key-set.ts";
import { mapRows, type Rows, type Store } from "../../store/rows.ts";
import { MEMORY } from "../../store/store.ts";
import type { Lines } from "../contents.ts";
import type { TableRows } from "../derive/merged.ts";
import { buildContext } from "./context.ts";
import { type Said, statementsOf, stateRow } from "./triples.ts";

type Value = Exclude<Cell, null>;

/** From here on the graph is written as lines of their own too, which a program can read one by one. */
export const LARGE = 100_000_000;

/** Records, entities and sources: many rows speak of one, and a reader looks for it whole. */
const GATHERED = /^(?:rec|ent|src):/;

/** A passage that several rows quote. */
const SHARED = /^psg:/;

/** A node as it is put together: of each property its values, each once. */
class NodeMaker {
  readonly #values = new Map<string, Set<Value>>();

  add(property: string, object: Value): void {
    const key = property === "rdf:type" ? "@type" : property;
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, new Set([object]));
    else known.add(object);
  }

  render(subject: string): string {
    const entries = [...this.#values].map(([key, values]) => {
      const [first, ...others] = values;
      return [key, others.length === 0 ? first! : [first!, ...others]] as const;
    });
    return JSON.stringify({ "@id": subject, ...Object.fromEntries(entries) });
  }
}

/** The same of a node of few values, such as one row gives, with less ado. */
function renderSmall({ subject, pairs }: Said): string {
  const node: Record<string, Value | Value[]> = { "@id": subject };
  for (const [property, object] of pairs) {
    const key = property === "rdf:type" ? "@type" : property;
    const known = node[key];
    if (known === undefined) node[key] = object;
    else if (!Array.isArray(known)) {
      if (known !== object) node[key] = [known, object];
    } else if (!known.includes(object)) known.push(object);
  }
  return JSON.stringify(node);
}

/** What one row says of a node that many speak of; `row` counts rows of all tables, `place` the row's nodes. */
interface SaidByRow extends Said {
  readonly row: number;
  readonly place: number;
}

interface Gathered {
  /** The first row that speaks of it, and its place there: nodes come by them. */
  readonly row: number;
  readonly place: number;
  readonly text: string;
}

/** First what is gathered from all tables, brought together by sorting. */
function gatherNodes(tables: TableRows, store: Store): Rows<string> {
  const said = store.sorter<SaidByRow>(({ subject, row }) => [subject, row]);
  let number = 0;
  for (const table of TABLE_NAMES) {
    const statements = statementsOf(table, (about) => GATHERED.test(about));
    if (statements === null) continue;
    for (const row of tables[table] as Rows<Row>) {
      for (const [place, { subject, pairs }] of stateRow(statements, row).entries()) {
        said.add({ subject, row: number, place, pairs });
      }
      number += 1;
    }
  }
  const nodes = store.sorter<Gathered>(({ row, place }) => [row, place]);
  let open: { subject: string; row: number; place: number; node: NodeMaker } | null = null;
  const close = () => {
    if (open !== null) nodes.add({ row: open.row, place: open.place, text: open.node.render(open.subject) });
  };
  for (const { subject, row, place, pairs } of said.done()) {
    if (open === null || open.subject !== subject) {
      close();
      open = { subject, row, place, node: new NodeMaker() };
    }
    for (const [property, object] of pairs) open.node.add(property, object);
  }
  close();
  return mapRows(nodes.done(), ({ text }) => text);
}

/**
 * Then what single rows say: annotations, passages, accounts, names. A passage that several rows quote is written once for
 * each number of things that they say of it; they say the same of it, but that only some have its words.
 */
function* rowNodes(tables: TableRows): Generator<string> {
  const written = new KeySet();
  for (const table of TABLE_NAMES) {
    const statements = statementsOf(table, (about) => !GATHERED.test(about));
    if (statements === null) continue;
    for (const row of tables[table] as Rows<Row>) {
      for (const said of stateRow(statements, row)) {
        const text = renderSmall(said);
        if (!SHARED.test(said.subject) || written.add(`${said.subject} ${text.length}`)) yield text;
      }
    }
  }
}

/** Each node as JSON on one line. */
export function renderNodes(tables: TableRows, store: Store = MEMORY): Iterable<string> {
  const gathered = gatherNodes(tables, store);
  return {
    *[Symbol.iterator]() {
      yield* gathered;
      yield* rowNodes(tables);
    },
  };
}

export interface Graph {
  /** dataset.jsonld: the context is inline, so that the file stands alone. */
  readonly document: Lines;
  /** dataset.ndjson: each line a document of its own, whose context stands in the file beside it. For a large graph. */
  readonly separate: Lines;
}

export function renderGraph(tables: TableRows, store: Store = MEMORY): Graph {
  const nodes = renderNodes(tables, store);
  return {
    document: {
      *lines() {
        yield `{"@context": ${JSON.stringify(buildContext())},\n"@graph": [\n`;
        let isFirst = true;
        for (const node of nodes) {
          yield isFirst ? node : `,\n${node}`;
          isFirst = false;
        }
        yield "\n]}\n";
      },
    },
    separate: {
      *lines() {
        for (const node of nodes) yield `{"@context":"context.jsonld",${node.slice(1)}\n`;
      },
    },
  };
}
