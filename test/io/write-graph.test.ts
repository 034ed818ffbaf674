import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { withTemporaryDisk } from "../../pipeline/io/temporary-disk.ts";
import { beginGraph } from "../../pipeline/io/write-graph.ts";
import { openStore } from "../../pipeline/store/store.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { sampleTables } from "../release/sample.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-graph-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** As many sources as are worth a thread. */
function manySources() {
  const tables = sampleTables();
  const [source] = tables.sources;
  const more = Array.from({ length: 300 }, (_, index) => ({ ...source!, source_id: `paper-${index}` }));
  return { ...tables, sources: [...tables.sources, ...more] };
}

function write(into: string | null, threads: number) {
  return withTemporaryDisk(async (disk) => beginGraph(manySources(), openStore(disk, 0), into, threads).done());
}

describe("the graph of many sources", () => {
  test("is the same whichever thread writes it", async () => {
    const here = mkdtempSync(join(folder, "here-"));
    const aside = mkdtempSync(join(folder, "aside-"));
    const digests = await write(here, 1);
    expect(await write(aside, 2)).toEqual(digests);
    expect(await write(null, 2)).toEqual(digests);
    expect(readdirSync(aside)).toEqual(["dataset.jsonld"]);
    const text = readFileSync(join(aside, "dataset.jsonld"), "utf8");
    expect(text).toBe(readFileSync(join(here, "dataset.jsonld"), "utf8"));
    expect(digests.get("dataset.jsonld")).toEqual({ bytes: Buffer.byteLength(text), sha256: sha256(text) });
  });

  test("that cannot be written is a fault of whoever waits for it", async () => {
    const inTheWay = join(folder, "file");
    writeFileSync(inTheWay, "");
    const faults = [write(inTheWay, 1), write(inTheWay, 2)].map((writing) => writing.catch((error) => error.code));
    const [here, aside] = await Promise.all(faults);
    expect(here).toBe("EEXIST");
    expect(aside).toBe(here);
  });

  test("is no longer written once nobody wants it", async () => {
    await withTemporaryDisk(async (disk) => {
      const graph = beginGraph(manySources(), openStore(disk, 0), mkdtempSync(join(folder, "stopped-")), 2);
      await graph.stop();
      await expect(graph.done()).rejects.toThrow(/ended with code/);
    });
  });
});
