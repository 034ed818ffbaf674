/** What a thread needs to do the work of `Coders` itself. */
import { codeDocument } from "../code/code-document.ts";
import type { CodedDocument } from "../code/coded.ts";
import type { Document } from "../ingest/document.ts";
import type { Ingested } from "../ingest/ingested.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { makeMachine } from "./make-machine.ts";
import { readRawFile } from "./read-raw-file.ts";

interface Coder {
  code(document: Document): CodedDocument;
  read(folder: string, path: string): Promise<readonly Ingested[]>;
}

/** `shared`: the bytes of the syntax model, where another thread has read them. */
export function makeCoder(lists: ReviewedLists, shared?: SharedArrayBuffer): Coder {
  const machine = makeMachine(lists, shared);
  return {
    code: (document) => codeDocument(document, machine),
    read: async (folder, path) => {
      const all: Ingested[] = [];
      for await (const ingested of readRawFile(folder, path)) all.push(ingested);
      return all;
    },
  };
}
