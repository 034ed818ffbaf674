/** The tables as nodes of one graph. */
import { TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import type { Store } from "../../store/rows.ts";
import { MEMORY } from "../../store/store.ts";
import type { TableRows } from "../derive/merged.ts";
import { gatheredNodes } from "./gathered-nodes.ts";
import { rowNodes } from "./row-nodes.ts";

/** The tables that it states something of. */
export const GRAPH_TABLES = TABLE_NAMES.filter((table) => TABLE_SCHEMAS[table].rdf !== undefined);

/** Each node as JSON on one line: first what is gathered from several tables, then what single rows speak of. */
export function* renderNodes(tables: TableRows, store: Store = MEMORY): Generator<string> {
  yield* gatheredNodes(tables, store);
  yield* rowNodes(tables);
}
