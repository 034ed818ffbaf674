import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodedDocument } from "../../pipeline/code/coded.ts";
import { readTextFile } from "../../pipeline/ingest/read-text-file.ts";
import { codeCorpus } from "../../pipeline/io/code-corpus.ts";
import { codeDocuments, streamCoded } from "../../pipeline/io/code-documents.ts";
import { openCoders } from "../../pipeline/io/coders.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";
import { MEMORY } from "../../pipeline/store/store.ts";
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

  it("takes a stream, and ends its threads when whoever takes the results stops early", async () => {
    const coders = openCoders(listsOf({}), 2);
    let taken = 0;
    function* endless() {
      for (;;) {
        taken += 1;
        yield { ...documents[0]!, sourceId: `report-${taken}` };
      }
    }
    const ids: string[] = [];
    for await (const coded of streamCoded(endless(), coders)) if (ids.push(JSON.parse(coded).sourceId) === 3) break;
    await coders.close();
    expect(ids).toEqual(["report-1", "report-2", "report-3"]);
    expect(taken).toBeLessThanOrEqual(coders.ahead + 3);
  });

  it("names the document that takes its thread down, and codes the others all the same", async () => {
    const coders = openCoders(listsOf({}), 2);
    // The language is looked at before anything that could fail in an orderly way.
    const deadly = { ...documents[0]!, sourceId: "deadly", description: null as never };
    const given = [documents[0]!, deadly, documents[1]!, documents[3]!];
    const coded: CodedDocument[] = [];
    for await (const one of streamCoded(given, coders)) coded.push(JSON.parse(one));
    await coders.close();
    expect(coded.map(({ sourceId }) => sourceId)).toEqual(["report-0", "deadly", "report-1", "report-3"]);
    expect(coded[1]!.findings).toMatchObject([{ kind: "document_failed", sourceId: "deadly", file: "report-0.txt" }]);
    expect(coded.filter(({ findings }) => findings.length > 0)).toHaveLength(1);
  });

  it("lists a text that is not English and leaves it uncoded", async () => {
    const [report] = documents;
    const french = { ...report!, description: { ...report!.description, language: "fr" } };
    const [coded] = await codeDocuments([french], listsOf({}), 1);
    expect(coded!.findings).toEqual([{ kind: "not_english", sourceId: "report-0", language: "fr" }]);
    expect(coded!.statements).toEqual([]);
  });
});

describe("a corpus of files of several kinds", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demarche-corpus-"));
    const body =
      "<p>Ada Brandt met Ivo Keld in the old harbour town on Monday, and both spoke to reporters afterwards.</p>";
    const page = (title: string) =>
      `<html><head><title>${title}</title></head><body><article>${body.repeat(5)}</article></body></html>`;
    await writeFile(join(folder, "a.html"), page("A"));
    await writeFile(join(folder, "b.jsonl"), '{"id":"c","text":"Ivo Keld came."}\n{"id":"b2","text":"Nobody came."}\n');
    await writeFile(join(folder, "c.html"), page("C"));
    await writeFile(join(folder, "d.html"), "<p></p>");
    await writeFile(join(folder, "e.md"), "Ada Brandt said that it rained.");
    await writeFile(join(folder, "f.pdf"), "?");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is the same whoever reads the pages; of two sources of one id the first by path stays", async () => {
    const folders = { raw: folder, reviewed: await mkdtemp(join(tmpdir(), "demarche-reviewed-")) };
    const held = async (workers: number) => {
      const { documents, ...others } = await codeCorpus({ ...folders, workers }, NO_PROGRESS, MEMORY);
      return { ...others, documents: [...documents] };
    };
    const alone = await held(1);
    expect(await held(3)).toEqual(alone);
    await rm(folders.reviewed, { recursive: true });
    expect(alone.documents.map(({ sourceId }) => sourceId)).toEqual(["a", "c", "b2", "e"]);
    expect(alone.findings.map(({ kind }) => kind)).toEqual(["duplicate_source", "unreadable_part", "ignored_file"]);
    expect(alone.findings[0]).toMatchObject({ file: "c.html", otherFile: "b.jsonl:1" });
  });
});
