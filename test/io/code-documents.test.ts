import { describe, expect, it } from "vitest";
import { readTextFile } from "../../pipeline/ingest/read-text-file.ts";
import { codeDocuments } from "../../pipeline/io/code-documents.ts";
import { listsOf } from "../helpers/coded.ts";

const reports = ["Ada Brandt met Ivo Keld.", "Ivo Keld said: “We met.”", "", "Nobody came."];
const documents = reports.flatMap((report, index) => {
  return readTextFile(`report-${index}.txt`, new TextEncoder().encode(report)).documents;
});

describe("coding documents", () => {
  it("gives the same on threads, in the order of the documents", async () => {
    const lists = listsOf({});
    const alone = await codeDocuments(documents, lists, 1);
    expect(alone.map(({ sourceId }) => sourceId)).toEqual(documents.map(({ sourceId }) => sourceId));
    expect(alone[1]!.statements).toHaveLength(1);
    expect(await codeDocuments(documents, lists, 3)).toEqual(alone);
  });

  it("lists a text that is not English and leaves it uncoded", async () => {
    const [report] = documents;
    const french = { ...report!, description: { ...report!.description, language: "fr" } };
    const [coded] = await codeDocuments([french], listsOf({}), 1);
    expect(coded!.findings).toEqual([{ kind: "not_english", sourceId: "report-0", language: "fr" }]);
    expect(coded!.statements).toEqual([]);
  });
});
