/** The files of the graph, both written in one going through its nodes. */
import type { Store } from "../../store/rows.ts";
import type { Digest, OpenFile } from "../contents.ts";
import type { TableRows } from "../derive/merged.ts";
import { buildContext } from "./context.ts";
import { renderNodes } from "./jsonld.ts";

/** From so many bytes on the graph is written as lines of their own too, which a program can read one by one. */
const LARGE = 100_000_000;

/**
 * `dataset.jsonld`: one document, a node a line, with the context inline, so that the file stands alone. Of a large graph
 * `dataset.ndjson` too: each line a document of its own, whose context stands in the file beside it.
 */
export function writeGraph(
  tables: TableRows,
  open: OpenFile,
  store: Store,
  large = LARGE,
): ReadonlyMap<string, Digest> {
  const [document, separate] = [open("dataset.jsonld"), open("dataset.ndjson")];
  document.add(`{"@context": ${JSON.stringify(buildContext())},\n"@graph": [\n`);
  let between = "";
  for (const node of renderNodes(tables, store)) {
    document.add(between + node);
    separate.add(`{"@context":"context.jsonld",${node.slice(1)}\n`);
    between = ",\n";
  }
  document.add("\n]}\n");
  const digest = document.close();
  const digests = new Map([["dataset.jsonld", digest]]);
  if (digest.bytes >= large) digests.set("dataset.ndjson", separate.close());
  else separate.drop();
  return digests;
}
