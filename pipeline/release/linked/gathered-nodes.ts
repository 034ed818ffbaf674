/**
 * Nodes that rows of several tables speak of: records, entities and sources, each put together from all of them. They come
 * in the order in which the rows first speak of them.
 */
import { type Row, TABLE_NAMES, type TableName } from "../../schema/tables.ts";
import { KeyNumbers } from "../../store/key-numbers.ts";
import type { Rows, Store } from "../../store/rows.ts";
import type { TableRows } from "../derive/merged.ts";
import { expandTemplate, type Fill, shareText, type Template } from "./template.ts";
import { propertyTemplate, statementTemplate, subjectsOf } from "./triples.ts";

const GATHERED = /^(?:rec|ent|src):/;

export function isGathered(about: string): boolean {
  return GATHERED.test(about);
}

/** A node as it is put together: of each property its objects as JSON, each once. */
class NodeMaker {
  #subject: string | null = null;
  readonly #properties: string[] = [];
  readonly #objects: (string | Set<string>)[] = [];

  /** Throws where rows of two nodes were taken for those of one, for their subjects have one hash. */
  begin(subject: string): void {
    this.#subject ??= subject;
    if (this.#subject !== subject) throw new Error(`${this.#subject} and ${subject} cannot be told apart`);
  }

  add(property: string, object: string): void {
    const place = this.#properties.indexOf(property);
    if (place < 0) {
      this.#properties.push(property);
      this.#objects.push(object);
      return;
    }
    const known = this.#objects[place]!;
    if (typeof known !== "string") known.add(object);
    else if (known !== object) this.#objects[place] = new Set([known, object]);
  }

  /** Null where nothing was said. */
  render(): string | null {
    if (this.#properties.length === 0) return null;
    let text = `{"@id":"${this.#subject}"`;
    for (let i = 0; i < this.#properties.length; i += 1) {
      const objects = this.#objects[i]!;
      text += `,"${this.#properties[i]}":`;
      text += typeof objects === "string" ? objects : `[${[...objects].join(",")}]`;
    }
    return `${text}}`;
  }
}

/** Reads of a table's rows what they say of nodes. */
interface Teller {
  readonly subject: Fill;
  readonly statements: readonly { readonly property: Template; readonly object: Template }[];
}

/** Null where a table speaks of no such node. Throws where it speaks of two: their properties would come in turns. */
function tellerOf(table: TableName): Teller | null {
  const [subject, ...others] = subjectsOf(table, isGathered);
  if (others.length > 0) throw new Error(`${table}: a row speaks of two nodes that are gathered`);
  if (subject === undefined) return null;
  const known = new Map<string, Fill>();
  const statements = subject.statements.map((statement) => ({
    property: propertyTemplate(statement.property, known),
    object: statementTemplate(table, statement, [], known),
  }));
  return { subject: shareText(subject.about, known), statements };
}

function tellRow({ subject, statements }: Teller, row: Row, node: Pick<NodeMaker, "begin" | "add">): void {
  node.begin(subject(row));
  for (const { property, object } of statements) {
    const text = expandTemplate(object, row);
    if (text !== "") node.add(expandTemplate(property, row), text);
  }
}

/** What a table says of nodes, row by row, in the order of the nodes' numbers. */
class Stream<T> {
  readonly #said: Iterator<T>;
  readonly #numberOf: (said: T) => number;
  readonly #tell: (said: T, node: NodeMaker) => void;
  #next: IteratorResult<T>;
  #number = -1;

  constructor(said: Iterable<T>, numberOf: (said: T) => number, tell: (said: T, node: NodeMaker) => void) {
    this.#said = said[Symbol.iterator]();
    this.#numberOf = numberOf;
    this.#tell = tell;
    this.#next = this.#step();
  }

  #step(): IteratorResult<T> {
    const next = this.#said.next();
    this.#number = next.done === true ? -1 : this.#numberOf(next.value);
    return next;
  }

  /** All that is said of the node of this number; numbers come in their order. */
  tell(number: number, node: NodeMaker): void {
    while (this.#number === number) {
      this.#tell(this.#next.value, node);
      this.#next = this.#step();
    }
  }
}

/** What one row says of a node: the node's number and subject, then properties and objects in turns. */
type SaidByRow = [number: number, ...texts: string[]];

function sortSaid(rows: Rows<Row>, teller: Teller, numberOf: (row: Row) => number, store: Store): Stream<SaidByRow> {
  const sorter = store.sorter<SaidByRow>(([number]) => [number]);
  for (const row of rows) {
    const said: SaidByRow = [numberOf(row)];
    tellRow(teller, row, { begin: (subject) => said.push(subject), add: (...pair) => said.push(...pair) });
    sorter.add(said);
  }
  return new Stream(
    sorter.done(),
    ([number]) => number,
    ([, subject, ...pairs], node) => {
      node.begin(subject!);
      for (let i = 0; i < pairs.length; i += 2) node.add(pairs[i]!, pairs[i + 1]!);
    },
  );
}

/** Where they are, each has its number; else up to there. */
function isInOrder(rows: Rows<Row>, numberOf: (row: Row) => number): boolean {
  let last = 0;
  for (const row of rows) {
    const number = numberOf(row);
    if (number < last) return false;
    last = number;
  }
  return true;
}

/**
 * Each as JSON. Nodes are numbered as rows first speak of them. Most tables speak of them in this order, as they follow the
 * table that has a row for each, and are read in step; what another says is sorted first.
 */
export function* gatheredNodes(tables: TableRows, store: Store): Generator<string> {
  const numbers = new KeyNumbers();
  const streams = TABLE_NAMES.flatMap((table): Pick<Stream<unknown>, "tell">[] => {
    const teller = tellerOf(table);
    if (teller === null) return [];
    const rows = tables[table] as Rows<Row>;
    const numberOf = (row: Row) => numbers.numberOf(teller.subject(row));
    if (!isInOrder(rows, numberOf)) return [sortSaid(rows, teller, numberOf, store)];
    return [new Stream(rows, numberOf, (row, node) => tellRow(teller, row, node))];
  });
  for (let number = 0; number < numbers.size; number += 1) {
    const node = new NodeMaker();
    for (const stream of streams) stream.tell(number, node);
    const text = node.render();
    if (text !== null) yield text;
  }
}
