import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { codeCorpus } from "../../pipeline/io/code-corpus.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";
import { readReviewedFolder } from "../../pipeline/io/read-reviewed.ts";
import { MEMORY } from "../../pipeline/store/store.ts";
import { makeDesk, type TestDesk } from "./helpers.ts";

let made: TestDesk;
const all: TestDesk[] = [];
beforeEach(async () => {
  made = await makeDesk();
  all.push(made);
});
afterAll(() => {
  for (const one of all) one.remove();
});

const SAME = { kind: "same", name: "Tessa Morrow", entityId: "ada-brandt", aliasKind: "name", scope: "" } as const;
const NEW = {
  kind: "new",
  name: "Tessa Morrow",
  aliasKind: "name",
  entity: { entityId: "tessa-morrow", type: "person", name: "Tessa Morrow", description: "Senator", country: "" },
} as const;

async function firstRecord(table: string) {
  const { records } = await made.desk.state();
  const { passage: _, values: __, ...record } = records.find((one) => one.table === table)!;
  return record;
}

describe("a name that waits", () => {
  test("comes with its contexts, what it would settle and likely entities with reasons", async () => {
    const { names } = await made.desk.state();
    const morrow = names.find(({ name }) => name === "Tessa Morrow")!;
    expect(morrow.sources).toBe(2);
    expect(morrow.unlocks).toBeGreaterThan(0);
    expect(morrow.contexts[0]).toMatchObject({ words: "Tessa Morrow", publisher: "The Gazette" });
  });

  test("becomes an entity by one row a file, and the records that it settles appear", async () => {
    const before = made.read("aliases.csv");
    const { rows, effect, recoded } = await made.desk.decide(NEW, "Named in full in two reports");
    expect(rows).toHaveLength(2);
    expect(made.read("aliases.csv")).toBe(
      `${before}Tessa Morrow,tessa-morrow,name,same,,,,tester,2031-06-02,Named in full in two reports\n`,
    );
    expect(effect.some(({ words }) => words.includes("Tessa Morrow"))).toBe(true);
    expect(recoded).toBe(2);
    expect((await made.desk.state()).names.some(({ name }) => name === "Tessa Morrow")).toBe(false);
  });

  test("coded anew where it occurs gives what coding everything would", async () => {
    await made.desk.decide(NEW, "Named in full");
    const { names, records } = await made.desk.state();
    const fresh = await made.another();
    expect((await fresh.state()).records).toEqual(records);
    expect((await fresh.state()).names).toEqual(names);
  });

  test("that is no name leaves the queue", async () => {
    await made.desk.decide({ kind: "not", name: "Tessa Morrow" }, "Not a name");
    expect((await made.desk.state()).names.some(({ name }) => name === "Tessa Morrow")).toBe(false);
  });
});

test("an undo takes the rows back byte for byte, and the records with them", async () => {
  const before = [made.read("aliases.csv"), made.read("entities.csv"), (await made.desk.state()).records];
  await made.desk.decide(NEW, "Named in full");
  await made.desk.undo();
  expect([made.read("aliases.csv"), made.read("entities.csv"), (await made.desk.state()).records]).toEqual(before);
  await expect(made.desk.undo()).rejects.toThrow("nothing to take back");
});

test("two desks and an editor lose nothing", async () => {
  const other = await made.another();
  made.write("aliases.csv", `${made.read("aliases.csv")}Brandt,ada-brandt,short,same,,,,tester,2031-06-01,an editor\n`);
  await Promise.all([
    made.desk.decide({ kind: "not", name: "Tessa Morrow" }, "one desk"),
    other.decide({ ...SAME, name: "A. Brandt" }, "another desk"),
  ]);
  for (const words of ["an editor", "one desk", "another desk"]) expect(made.read("aliases.csv")).toContain(words);
});

test("rows that an editor saved over are named, and written again on request", async () => {
  const opened = made.read("aliases.csv");
  await made.desk.decide({ kind: "not", name: "Tessa Morrow" }, "No name");
  expect((await made.desk.state()).lost).toEqual([]);
  made.write("aliases.csv", `${opened}Brandt,ada-brandt,short,same,,,,tester,2031-06-01,an editor\n`);
  expect((await made.desk.state()).lost).toEqual([expect.stringContaining("aliases.csv: + Tessa Morrow")]);
  await made.desk.restore();
  expect((await made.desk.state()).lost).toEqual([]);
  for (const words of ["an editor", "No name"]) expect(made.read("aliases.csv")).toContain(words);

  made.write("aliases.csv", opened);
  await made.desk.state();
  await made.desk.forget();
  expect((await made.desk.state()).lost).toEqual([]);
});

test("an undo of a row that an editor changed is refused and writes nothing", async () => {
  await made.desk.decide(NEW, "Named in full");
  made.write("aliases.csv", made.read("aliases.csv").replace("Tessa Morrow,", "Tess Morrow,"));
  const before = made.read("entities.csv");
  await expect(made.desk.undo()).rejects.toThrow("no longer has the row");
  expect(made.read("entities.csv")).toBe(before);
});

test("a decision that the lists cannot hold is refused with its reason and writes nothing", async () => {
  const before = made.read("aliases.csv");
  await expect(made.desk.decide({ ...SAME, entityId: "nobody" }, "why")).rejects.toThrow(
    '"nobody" is not in entities.csv',
  );
  await expect(made.desk.decide(SAME, " ")).rejects.toThrow("say why");
  expect(made.read("aliases.csv")).toBe(before);
});

describe("a record", () => {
  test("is accepted by a row that names its words and claim", async () => {
    const record = await firstRecord("events");
    const { effect } = await made.desk.decide({ kind: "accept", record }, "Read");
    expect(made.read("decisions.csv").split("\n")[1]).toContain(",accept,,,,tester,2031-06-02,Read");
    expect(effect[0]).toMatchObject({ change: "changes" });
    expect(effect[0]!.words).toContain("accepted");
  });

  test("is rejected, and vanishes", async () => {
    const { effect } = await made.desk.decide({ kind: "reject", record: await firstRecord("events") }, "Not said");
    expect(effect.some(({ change }) => change === "vanishes")).toBe(true);
  });

  test("is corrected by a row a value", async () => {
    const record = await firstRecord("events");
    const changes = [{ column: "event_type", expect: "CONSULT", value: "AGREE" }];
    const { effect } = await made.desk.decide({ kind: "correct", record, changes }, "A promise");
    expect(effect.some(({ words }) => words.includes("corrected"))).toBe(true);
  });

  test("is not corrected to what cannot be", async () => {
    const record = await firstRecord("events");
    const changes = [{ column: "event_type", expect: "CONSULT", value: "PARTY" }];
    await expect(made.desk.decide({ kind: "correct", record, changes }, "why")).rejects.toThrow("nothing was written");
  });

  test("that the machine missed is added with its words", async () => {
    const changes = [
      { column: "event_type", expect: "", value: "SUPPORT" },
      { column: "actor", expect: "", value: "ivo-keld" },
      { column: "recipient", expect: "", value: "ada-brandt" },
    ];
    const quoted = "Ivo Keld met Ada Brandt in Brenn.";
    const added = { kind: "add", table: "events", sourceId: "post", quoted, occurrence: 1, changes } as const;
    const { effect } = await made.desk.decide(added, "Backing, too");
    expect(effect).toContainEqual(
      expect.objectContaining({ change: "appears", words: expect.stringContaining("added") }),
    );
  });
});

test("entities that look like one are merged: names go over, the id becomes a redirect", async () => {
  const { duplicates } = await made.desk.state();
  expect(duplicates.map(({ a, b }) => [a.entityId, b.entityId])).toContainEqual(["i-keld", "ivo-keld"]);
  await made.desk.decide({ kind: "merge", from: "i-keld", into: "ivo-keld" }, "Entered twice");
  expect(made.read("entities.csv")).not.toContain("i-keld,");
  expect(made.read("aliases.csv")).toContain("Ivo Kelt,ivo-keld,");
  expect(made.read("redirects.csv")).toContain("i-keld,ivo-keld,Entered twice");
  const { lists, findings } = await readReviewedFolder(`${made.folder}/reviewed`);
  expect(findings).toEqual([]);
  expect(lists.redirects).toHaveLength(1);
});

test("an alias that no source uses is listed and can go", async () => {
  const { aliases } = await made.desk.state();
  const row = aliases.unused.find(({ alias }) => alias === "Ivo Kelt")!;
  await made.desk.decide({ kind: "drop", row }, "No source uses it");
  expect(made.read("aliases.csv")).not.toContain("Ivo Kelt");
});

test("whoever decides is asked once and listed as a person", async () => {
  await made.desk.setReviewer("r2", "Political scientist");
  expect(made.read("reviewers.csv")).toContain("r2,person,Political scientist");
  await made.desk.decide({ kind: "not", name: "Tessa Morrow" }, "No name");
  expect(made.read("aliases.csv")).toContain(",r2,2031-06-02,No name");
  await expect(made.desk.setReviewer("=cmd", "")).rejects.toThrow("a reviewer's name");
});

test("what the desk wrote is what the other commands read", async () => {
  await made.desk.decide(NEW, 'A reason with "marks", commas');
  const folders = { raw: `${made.folder}/raw`, reviewed: `${made.folder}/reviewed`, workers: 1 };
  const { lists, findings } = await codeCorpus(folders, NO_PROGRESS, MEMORY);
  expect(findings).toEqual([]);
  expect(lists.aliases.at(-1)).toMatchObject({ alias: "Tessa Morrow", reason: 'A reason with "marks", commas' });
});
