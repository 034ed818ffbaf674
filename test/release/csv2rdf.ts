/**
 * A small csv2rdf (minimal mode) after the recommendations of CSV on the Web, written from them and not from the
 * pipeline: it knows only csv-metadata.json and the CSV files. Enough of it for the features that the metadata uses.
 */
import { parse } from "csv-parse/sync";

interface Column {
  readonly name: string;
  readonly virtual?: boolean;
  readonly suppressOutput?: boolean;
  readonly aboutUrl?: string;
  readonly propertyUrl?: string;
  readonly valueUrl?: string;
  readonly datatype?: string | { readonly base: string; readonly "@id"?: string };
}

interface Metadata {
  readonly tables: readonly {
    readonly url: string;
    readonly suppressOutput?: boolean;
    readonly tableSchema: { readonly aboutUrl?: string; readonly columns: readonly Column[] };
  }[];
}

const XSD = "http://www.w3.org/2001/XMLSchema#";

function expand(template: string, cells: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    const bytes = [...Buffer.from(cells[name] ?? "")];
    const kept = plus === "+" ? /[\w.~\-:/?#[\]@!$&'()*+,;=%]/ : /[\w.~-]/;
    return bytes
      .map((byte) => {
        const character = String.fromCharCode(byte);
        return byte < 128 && kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
      })
      .join("");
  });
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function literal(cell: string, datatype: Column["datatype"]): string {
  const type =
    typeof datatype === "string" ? XSD + datatype : (datatype?.["@id"] ?? XSD + (datatype?.base ?? "string"));
  return `${quoted(cell)}^^<${type}>`;
}

/** N-Quads of all tables. Cells are taken as the codebook tells: one ' less where it guards a formula. */
export function csv2rdf(files: ReadonlyMap<string, string>): string {
  const { tables } = JSON.parse(files.get("csv-metadata.json")!) as Metadata;
  const lines: string[] = [];
  for (const { url, suppressOutput, tableSchema } of tables) {
    if (suppressOutput === true) continue;
    const [header, ...records] = parse(files.get(url)!, { bom: true }) as string[][];
    for (const record of records) {
      const plain = record.map((cell) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell));
      const cells = Object.fromEntries(header!.map((name, i) => [name, plain[i]!]));
      for (const column of tableSchema.columns) {
        const cell = cells[column.name] ?? "";
        if (column.suppressOutput === true || (column.virtual !== true && cell === "")) continue;
        const subject = expand(column.aboutUrl ?? tableSchema.aboutUrl!, cells);
        const object =
          column.valueUrl === undefined ? literal(cell, column.datatype) : `<${expand(column.valueUrl, cells)}>`;
        lines.push(`<${subject}> <${expand(column.propertyUrl!, cells)}> ${object} .`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
