/** The graph's files, written by a thread of their own where there is a core for it, beside all else that a release needs. */
import { availableParallelism } from "node:os";
import { DIGEST_ONLY, type Digest, type OpenFile } from "../release/contents.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { writeGraph } from "../release/linked/graph.ts";
import { GRAPH_TABLES } from "../release/linked/jsonld.ts";
import type { TableName } from "../schema/tables.ts";
import type { Rows, Store } from "../store/rows.ts";
import { type SharedRows, shareRows } from "../store/share.ts";
import { filesIn } from "./release-folder.ts";
import { startThread } from "./start-thread.ts";
import { stopAtOnce } from "./stop-at-once.ts";

export interface GraphWriter {
  /** The digests of the files, once they are written. Rejects for what writing throws. */
  done(): Promise<ReadonlyMap<string, Digest>>;
  /** The files are not wanted. */
  stop(): Promise<void>;
}

export interface GraphSetup {
  readonly tables: ReadonlyMap<TableName, SharedRows>;
  /** Null where only the digests are wanted. */
  readonly folder: string | null;
}

/** What the thread sends, once. */
export type GraphAnswer =
  | { readonly digests: ReadonlyMap<string, Digest> }
  | { readonly failed: { readonly message: string; readonly code: string | undefined } };

/** For fewer sources than this the thread costs more in start-up than it brings. */
const WORTH_A_THREAD = 256;

const SCRIPT = new URL("./graph-worker.ts", import.meta.url);

export function graphFiles(folder: string | null): OpenFile {
  return folder === null ? DIGEST_ONLY : filesIn(folder);
}

/** Begins at once where there is a thread for it. `threads`: how many the run may have; null for as many as there are cores. */
export function beginGraph(
  tables: TableRows,
  store: Store,
  folder: string | null,
  threads: number | null,
): GraphWriter {
  const isWorth = tables.sources.length >= WORTH_A_THREAD && (threads ?? availableParallelism()) > 1;
  const shared = isWorth ? shareTables(tables, store) : null;
  if (shared !== null) return writeAside({ tables: shared, folder });
  return {
    done: async () => stopAtOnce(() => writeGraph(tables, graphFiles(folder), store)),
    stop: async () => {},
  };
}

function shareTables(tables: TableRows, store: Store): ReadonlyMap<TableName, SharedRows> | null {
  const shared = new Map<TableName, SharedRows>();
  for (const table of GRAPH_TABLES) {
    const rows = shareRows(tables[table] as Rows<unknown>, store);
    if (rows === null) return null;
    shared.set(table, rows);
  }
  return shared;
}

function writeAside(setup: GraphSetup): GraphWriter {
  const thread = startThread(SCRIPT, setup);
  const answer = new Promise<GraphAnswer>((resolve, reject) => {
    thread.on("message", resolve);
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`the thread that writes the graph ended with code ${code}`)));
  });
  // Whoever stops it does not ask what became of it.
  answer.catch(() => {});
  return {
    done: async () => {
      const got = await answer;
      if ("digests" in got) return got.digests;
      throw Object.assign(new Error(got.failed.message), { code: got.failed.code });
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
