/** What the README shows of the dataset is in the newest release, to the letter. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable } from "../pipeline/release/csv/read.ts";

const readme = readFileSync("README.md", "utf8");
const { releases } = JSON.parse(readFileSync("out/index.json", "utf8")) as { releases: { version: string }[] };
const newest = releases[0]!.version;

describe("the README", () => {
  const excerpt = readme.slice(readme.indexOf("<!-- excerpt -->"), readme.indexOf("<!-- /excerpt -->"));
  const lines = excerpt.split("\n").filter((line) => line.startsWith("|"));
  const cellsOf = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());

  it("shows rows of the newest release", () => {
    expect(excerpt).toContain(`out/${newest}/dyads.csv`);
    const [header, , ...rows] = lines;
    const columns = cellsOf(header!);
    expect(rows.length).toBeGreaterThan(2);
    const { rows: dyads } = readTable("dyads", readFileSync(`out/${newest}/dyads.csv`, "utf8"));
    const known = dyads.map((dyad) => columns.map((column) => String(dyad[column] ?? "")).join("|"));
    for (const row of rows) expect(known).toContain(cellsOf(row).join("|"));
  });

  it("explains a record that is there", () => {
    const id = /explain (ev-[0-9a-z]+)/.exec(readme)?.[1];
    expect(id).toBeDefined();
    expect(readFileSync(`out/${newest}/events.csv`, "utf8")).toContain(id);
  });
});
