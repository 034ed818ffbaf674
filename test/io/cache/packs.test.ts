import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Packs } from "../../../pipeline/io/cache/packs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-packs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function label(key: string) {
  return { key, all: "all", touched: "some" };
}

/** Adds texts in a run of its own and reads others in it. */
function run({ add = [], read = [], prune = false }: { add?: string[]; read?: string[]; prune?: boolean }) {
  const packs = new Packs(folder);
  const found = read.flatMap((key) => packs.labels(key).map((one) => packs.read(one)));
  for (const key of add) packs.add(label(key), `Łodz ${key}`);
  packs.close(prune);
  return found;
}

const files = () => readdirSync(folder).length;

describe("packs of texts", () => {
  it("give back what earlier runs kept, whole", () => {
    run({ add: ["a", "b"] });
    run({ add: ["c", "a"] });
    expect(run({ read: ["a", "b", "c", "d"] })).toEqual(["Łodz a", "Łodz a", "Łodz b", "Łodz c"]);
    expect(files()).toBe(4);
  });

  it("are made few where they are many, and what was of use stays", () => {
    const keys = Array.from({ length: 40 }, (_, i) => `key-${i}`);
    for (const key of keys) run({ add: [key] });
    expect(files()).toBe(80);
    run({ read: ["key-7", "key-9"] });
    expect(files()).toBe(80);
    run({ read: ["key-7", "key-9"], add: ["new"], prune: true });
    expect(files()).toBe(2);
    expect(run({ read: ["key-7", "key-8", "key-9", "new"] })).toEqual(["Łodz key-7", "Łodz key-9", "Łodz new"]);
  });

  it("give nothing back whose place in the index is another's, or none", () => {
    run({ add: ["a", "b"] });
    const index = join(folder, readdirSync(folder).find((name) => name.endsWith(".index"))!);
    const [first, second] = readFileSync(index, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" "));
    const damaged = (lines: readonly (readonly string[])[]) => {
      writeFileSync(index, lines.map((words) => `${words.join(" ")}\n`).join(""));
      return run({ read: ["a", "b"] });
    };
    expect(damaged([first!, second!])).toEqual(["Łodz a", "Łodz b"]);
    const swapped = [first!.with(3, second![3]!), second!.with(3, first![3]!)];
    expect(damaged(swapped)).toEqual([null, null]);
    expect(damaged([first!.with(3, "999999999999"), second!.with(4, "2")])).toEqual([null, null]);
    expect(damaged([["\0\0", "nonsense"], first!.with(4, "-1"), second!])).toEqual(["Łodz b"]);
  });

  it("lose what another run throws away, and fail in nothing", () => {
    run({ add: ["a"] });
    const reading = new Packs(folder);
    const writing = new Packs(folder);
    writing.add(label("b"), "b");
    rmSync(folder, { recursive: true });
    writing.close(true);
    expect(reading.labels("a").map((one) => reading.read(one))).toEqual([null]);
  });
});
