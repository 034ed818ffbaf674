/** A thread that writes the graph of tables whose rows lie in files that this process has open. */
import { parentPort, workerData } from "node:worker_threads";
import type { TableRows } from "../release/derive/merged.ts";
import { writeGraph } from "../release/linked/graph.ts";
import { TABLE_NAMES } from "../schema/tables.ts";
import { openShared } from "../store/share.ts";
import { openStore } from "../store/store.ts";
import { readHandle, withTemporaryDisk } from "./temporary-disk.ts";
import { type GraphAnswer, type GraphSetup, graphFiles } from "./write-graph.ts";

const { tables, folder } = workerData as GraphSetup;

function write(): Promise<GraphAnswer> {
  const rows = TABLE_NAMES.map((table) => {
    const shared = tables.get(table);
    return [table, shared === undefined ? [] : openShared(shared, readHandle)] as const;
  });
  return withTemporaryDisk(async (disk) => ({
    digests: writeGraph(Object.fromEntries(rows) as unknown as TableRows, graphFiles(folder), openStore(disk)),
  }));
}

const answer = await write().catch((error: NodeJS.ErrnoException): GraphAnswer => {
  return { failed: { message: error.message, code: error.code } };
});
parentPort!.postMessage(answer);
