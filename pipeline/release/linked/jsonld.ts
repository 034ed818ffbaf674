/** The tables as nodes of one graph. */
import { type Row, TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import { KeySet } from "../../store/key-set.ts";
import { mapRows, type Rows, type Store } from "../../store/rows.ts";
import { MEMORY } from "../../store/store.ts";
import type { TableRows } from "../derive/merged.ts";
import { type Form, type Said, statementsOf, stateRow, type Value } from "./triples.ts";

/** The tables that it states something of. */
export const GRAPH_TABLES = TABLE_NAMES.filter((table) => TABLE_SCHEMAS[table].rdf !== undefined);

/** Records, entities and sources: many rows speak of one, and a reader looks for it whole. */
const GATHERED = /^(?:rec|ent|src):/;

/** A passage that several rows quote. */
const SHARED = /^psg:/;

/** Has no character that JSON escapes. */
const PLAIN = /^[^"\\\p{Cc}\p{Cs}]*$/u;

function toJson(value: Value): string {
  if (typeof value !== "string") return String(value);
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
}

/** What a node is written from at once. Templates make no character that JSON escapes. */
const AS_JSON: Form<string> = { iri: (text) => `"${text}"`, literal: toJson };

/** What is gathered first. */
const AS_IT_IS: Form<Value> = { iri: (text) => text, literal: (cell) => cell };

/** `objects`: as JSON, several in an array. */
function renderNode(subject: string, properties: readonly string[], objects: readonly (string | string[])[]): string {
  let text = `{"@id":"${subject}"`;
  for (let i = 0; i < properties.length; i += 1) {
    const property = properties[i]!;
    const object = objects[i]!;
    text += `,"${property === "rdf:type" ? "@type" : property}":`;
    text += typeof object === "string" ? object : `[${object.join(",")}]`;
  }
  return `${text}}`;
}

/** A node as it is put together: of each property its values, each once. */
class NodeMaker {
  readonly #values = new Map<string, Set<Value>>();

  add(property: string, object: Value): void {
    const known = this.#values.get(property);
    if (known === undefined) this.#values.set(property, new Set([object]));
    else known.add(object);
  }

  render(subject: string): string {
    const objects = [...this.#values.values()].map((values) => {
      const written = [...values].map(toJson);
      return written.length === 1 ? written[0]! : written;
    });
    return renderNode(subject, [...this.#values.keys()], objects);
  }
}

/**
 * What one row says of a node that many speak of: the node, a number that counts rows of all tables, the place among the
 * row's nodes, then properties and objects in turns. A plain list is soon written and read.
 */
type SaidByRow = [subject: string, row: number, place: number, ...pairs: Value[]];

function flatten({ subject, properties, objects }: Said<Value>, row: number, place: number): SaidByRow {
  const flat: SaidByRow = [subject, row, place];
  for (const [i, property] of properties.entries()) {
    const object = objects[i]!;
    if (Array.isArray(object)) for (const one of object) flat.push(property, one);
    else flat.push(property, object);
  }
  return flat;
}

interface Gathered {
  /** The first row that speaks of it, and its place there: nodes come by them. */
  readonly row: number;
  readonly place: number;
  readonly text: string;
}

/** First what is gathered from all tables, brought together by sorting, which keeps the order of the rows. */
function gatherNodes(tables: TableRows, store: Store): Rows<string> {
  const said = store.sorter<SaidByRow>(([subject]) => [subject]);
  let number = 0;
  for (const table of GRAPH_TABLES) {
    const statements = statementsOf(table, (about) => GATHERED.test(about), AS_IT_IS);
    if (statements === null) continue;
    for (const row of tables[table] as Rows<Row>) {
      const all = stateRow(statements, row);
      for (let place = 0; place < all.length; place += 1) said.add(flatten(all[place]!, number, place));
      number += 1;
    }
  }
  const nodes = store.sorter<Gathered>(({ row, place }) => [row, place]);
  let open: { subject: string; row: number; place: number; node: NodeMaker } | null = null;
  const close = () => {
    if (open !== null) nodes.add({ row: open.row, place: open.place, text: open.node.render(open.subject) });
  };
  for (const [subject, row, place, ...pairs] of said.done()) {
    if (open === null || open.subject !== subject) {
      close();
      open = { subject, row, place, node: new NodeMaker() };
    }
    for (let i = 0; i < pairs.length; i += 2) open.node.add(String(pairs[i]), pairs[i + 1]!);
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
  for (const table of GRAPH_TABLES) {
    const statements = statementsOf(table, (about) => !GATHERED.test(about), AS_JSON);
    if (statements === null) continue;
    for (const row of tables[table] as Rows<Row>) {
      for (const { subject, properties, objects } of stateRow(statements, row)) {
        const text = renderNode(subject, properties, objects);
        if (!SHARED.test(subject) || written.add(`${subject} ${text.length}`)) yield text;
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
