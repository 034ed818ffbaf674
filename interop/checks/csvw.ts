/** An independent CSV on the Web reader (rdf-parser-csvw) makes of the CSV the graph that dataset.jsonld states. */
import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import jsonld from "jsonld";
import { type BlankNode, DataFactory, type NamedNode, type Quad, type Quad_Object, Store, Writer } from "n3";
import CsvwParser from "rdf-parser-csvw";
import { unguardCell } from "../../pipeline/release/csv/guard.ts";
import { assertEqual, type InteropCheck } from "../check.ts";

const CSVW = "http://www.w3.org/ns/csvw#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const { namedNode, literal, blankNode } = DataFactory;

interface Column {
  readonly [key: string]: unknown;
  readonly titles?: string;
  readonly datatype?: string | { readonly base: string; readonly "@id"?: string };
}

interface TableDescription {
  readonly url: string;
  readonly suppressOutput?: boolean;
  readonly tableSchema: { readonly aboutUrl: string; readonly columns: readonly Column[] };
}

function datatypeOf(datatype: NonNullable<Column["datatype"]>): string {
  if (typeof datatype === "string") return XSD + datatype;
  return datatype["@id"] ?? XSD + datatype.base;
}

/** The metadata of one table as RDF, which is what the reader takes; a datatype with an IRI of its own is that IRI. */
function metadataOf(table: TableDescription): Store {
  const store = new Store();
  const add = (subject: BlankNode, property: string, object: Quad_Object) =>
    store.add(DataFactory.quad(subject, namedNode(CSVW + property), object));
  const root = blankNode();
  const schema = blankNode();
  const dialect = blankNode();
  add(root, "dialect", dialect);
  add(dialect, "trim", literal("false"));
  add(root, "tableSchema", schema);
  add(schema, "aboutUrl", literal(table.tableSchema.aboutUrl));
  const columns = table.tableSchema.columns.map((column) => {
    const node = blankNode();
    if (column.titles !== undefined) add(node, "title", literal(column.titles));
    for (const key of ["name", "aboutUrl", "propertyUrl", "valueUrl"]) {
      if (column[key] !== undefined) add(node, key, literal(String(column[key])));
    }
    for (const key of ["virtual", "suppressOutput"]) if (column[key] === true) add(node, key, literal("true"));
    if (column.datatype !== undefined) add(node, "datatype", namedNode(datatypeOf(column.datatype)));
    return node;
  });
  const list = columns.map(() => blankNode());
  add(schema, "column", list[0]!);
  const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  columns.forEach((node, i) => {
    store.add(DataFactory.quad(list[i]!, namedNode(`${rdf}first`), node));
    store.add(DataFactory.quad(list[i]!, namedNode(`${rdf}rest`), list[i + 1] ?? namedNode(`${rdf}nil`)));
  });
  return store;
}

/** The reader has no way to be told of the formula guard, so it is taken off before. */
function plainCsv(text: string): string {
  const records = parse(text, { bom: true }) as string[][];
  return stringify(
    records.map((record) => record.map(unguardCell)),
    { quoted_match: /[\r\n]/ },
  );
}

/** Its URI templates leave !'()* as they are and encode %2B once more; RFC 6570 says otherwise of both. */
function asSpecified(iri: string): string {
  if (!iri.startsWith("https://w3id.org/demarche/")) return iri.replace(/%25([0-9A-F]{2})/g, "%$1");
  return iri.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function strict(quad: Quad): Quad {
  const subject = namedNode(asSpecified(quad.subject.value));
  const object = quad.object.termType === "NamedNode" ? namedNode(asSpecified(quad.object.value)) : quad.object;
  return DataFactory.quad(subject, quad.predicate as NamedNode, object);
}

export const csvw: InteropCheck = {
  name: "CSV on the Web (rdf-parser-csvw)",
  async run({ files }) {
    const store = new Store();
    const { tables } = JSON.parse(files.get("csv-metadata.json")!) as { tables: TableDescription[] };
    for (const table of tables) {
      if (table.suppressOutput === true) continue;
      const parser = new CsvwParser({ baseIRI: "https://example.org/", metadata: metadataOf(table) });
      for await (const quad of parser.import(Readable.from([plainCsv(files.get(table.url)!)]))) {
        const isOfTheReader = quad.predicate.value.startsWith(CSVW) || quad.object.value.startsWith(CSVW);
        if (!isOfTheReader) store.add(strict(quad));
      }
    }
    const quads = new Writer({ format: "N-Quads" }).quadsToString([...store]);
    const options = { algorithm: "RDFC-1.0" } as const;
    const fromCsv = await jsonld.canonize(quads, { ...options, inputFormat: "application/n-quads" });
    const fromJson = await jsonld.canonize(JSON.parse(files.get("dataset.jsonld")!), { ...options, safe: true });
    assertEqual("the graph of the CSV", fromCsv.split("\n"), fromJson.split("\n"));
    return `${store.size} triples, the same as in dataset.jsonld`;
  },
};
