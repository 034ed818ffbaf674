/** An independent Table Schema reader (tableschema) takes every table for valid: types, constraints, keys. */
import { Readable } from "node:stream";
import { Table } from "tableschema";
import type { TableName } from "../../pipeline/schema/tables.ts";
import type { InteropCheck } from "../check.ts";

interface Resource {
  readonly name: TableName;
  readonly path: string;
  readonly schema: { readonly foreignKeys: readonly { readonly reference: { readonly resource?: TableName } }[] };
}

export const dataPackage: InteropCheck = {
  name: "Data Package (tableschema)",
  async run({ files, tables }) {
    const { resources } = JSON.parse(files.get("datapackage.json")!) as { resources: Resource[] };
    let rows = 0;
    for (const { name, path, schema } of resources) {
      const relations = Object.fromEntries(
        schema.foreignKeys.map(({ reference }) => [reference.resource ?? "", tables[reference.resource ?? name]]),
      );
      const text = files.get(path)!.slice(1);
      const table = await Table.load(() => Readable.from([text]), { schema, format: "csv" });
      const read = await table.read({ keyed: true, relations });
      if (read.length !== tables[name].length) throw new Error(`${path}: ${read.length} rows`);
      rows += read.length;
    }
    return `${rows} rows of ${resources.length} tables are valid`;
  },
};
