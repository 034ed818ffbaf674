/** Nodes that single rows speak of: annotations, passages, accounts, names. */
import { mayBeEmpty, type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../../schema/tables.ts";
import { KeyNumbers } from "../../store/key-numbers.ts";
import type { Rows } from "../../store/rows.ts";
import type { TableRows } from "../derive/merged.ts";
import { isGathered } from "./gathered-nodes.ts";
import { expandTemplate, type Fill, shareText, type Template } from "./template.ts";
import { nodeTemplate, type Subject, subjectsOf } from "./triples.ts";

/** A passage, its place and its words, of which several rows speak. */
const PASSAGE = /^psg:/;

interface RowNode {
  readonly template: Template;
  readonly isNew: (row: Row) => boolean;
}

/**
 * Each as JSON. A passage that several rows quote is written once for each number of things that they say of it; they say
 * the same of it, but that only some have its words.
 */
export function* rowNodes(tables: TableRows): Generator<string> {
  const passages = new Passages();
  for (const table of TABLE_NAMES) {
    const nodes = nodesOf(table, passages);
    if (nodes.length === 0) continue;
    for (const row of tables[table] as Rows<Row>) {
      for (const { template, isNew } of nodes) if (isNew(row)) yield expandTemplate(template, row);
    }
  }
}

function nodesOf(table: TableName, passages: Passages): RowNode[] {
  const known = new Map<string, Fill>();
  return subjectsOf(table, (about) => !isGathered(about)).map((subject) => ({
    template: nodeTemplate(subject, known),
    isNew: PASSAGE.test(subject.about) ? passages.asker(subject, known) : () => true,
  }));
}

/** What was written of each passage. */
class Passages {
  readonly #numbers = new KeyNumbers();
  /** By the passage's number a bit for each of the forms. */
  #written = new Uint8Array(1024);
  /** The nodes of a passage, each with a number of things that are said of it. */
  readonly #forms: string[] = [];
  #last = { passage: "", number: -1 };

  /** Tells of a row whether what it says of the subject is still to be written, and takes it for written. */
  asker({ table, about, statements }: Subject, known: Map<string, Fill>): (row: Row) => boolean {
    const columns = statements.flatMap(({ column }) => column ?? []);
    const doubtful = columns.filter((column) => mayBeEmpty(TABLE_SCHEMAS[table].properties[column]!));
    const bits = [...doubtful, ""].map((_, filled) => this.#bitOf(about, statements.length - doubtful.length + filled));
    const passage = shareText(about.replace(/#.*/, ""), known);
    return (row) => {
      let filled = 0;
      for (const column of doubtful) if ((row[column] ?? null) !== null) filled += 1;
      return this.#add(passage(row), bits[filled]!);
    };
  }

  #bitOf(about: string, things: number): number {
    const form = `${about} ${things}`;
    if (!this.#forms.includes(form)) this.#forms.push(form);
    if (this.#forms.length > 8) throw new Error("passages have more forms than a byte has bits");
    return 1 << this.#forms.indexOf(form);
  }

  #add(passage: string, bit: number): boolean {
    if (passage !== this.#last.passage) this.#last = { passage, number: this.#numbers.numberOf(passage) };
    const { number } = this.#last;
    if (number >= this.#written.length) {
      const longer = new Uint8Array(2 * this.#written.length);
      longer.set(this.#written);
      this.#written = longer;
    }
    const written = this.#written[number]!;
    this.#written[number] = written | bit;
    return (written & bit) === 0;
  }
}
