import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { editFile, Refused, type RowEdit, rowsOf } from "../../pipeline/desk/rows/edit.ts";
import { editTexts, readTexts, withLock, writeTexts } from "../../pipeline/desk/rows/folder.ts";

const HEAD = "alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\n";
const ADA = 'Ada Quill,ada-quill,name,same,,,,r1,2031-05-01,"Named so, in full"\n';
const BO = "Bo Renn,bo-renn,name,same,,,,r1,2031-05-01,Named so\n";

function added(alias: string): RowEdit {
  const row = {
    alias,
    entity_id: "ada-quill",
    kind: "short",
    decision: "same",
    reviewed_by: "r1",
    reason: "Why, then",
  };
  return { table: "aliases", kind: "add", row: { ...row, reviewed_on: "2031-05-02" } };
}

describe("an edit of a reviewed file", () => {
  test("adds a row at the end and leaves every other byte", () => {
    const { text } = editFile(HEAD + ADA, "aliases", [added("Quill")]);
    expect(text).toBe(`${HEAD}${ADA}Quill,ada-quill,short,same,,,,r1,2031-05-02,"Why, then"\n`);
  });

  test("keeps the line ends, the byte order mark and the order of columns that the file has", () => {
    const file = "\uFEFFentity_id,alias,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\r\n";
    const { text } = editFile(file, "aliases", [added("Quill")]);
    expect(text).toBe(`${file}ada-quill,Quill,short,same,,,,r1,2031-05-02,"Why, then"\r\n`);
  });

  test("ends a last line that has no end, and makes a file that is not there", () => {
    expect(editFile(HEAD + ADA.trimEnd(), "aliases", [added("Quill")]).text.split("\n")).toHaveLength(4);
    const made = editFile(null, "redirects", [
      { table: "redirects", kind: "add", row: { old_id: "a", new_id: "b", reason: "Twice" } },
    ]);
    expect(made.text).toBe("old_id,new_id,reason,since\na,b,Twice,\n");
  });

  test("is refused where the row is no longer there, or the file lacks a column", () => {
    const remove: RowEdit = { table: "aliases", kind: "remove", row: { alias: "Nobody" } };
    expect(() => editFile(HEAD + ADA, "aliases", [remove])).toThrow(Refused);
    const short = "alias,entity_id,kind,decision,valid_from,valid_until,scope\n";
    expect(() => editFile(short, "aliases", [added("Quill")])).toThrow('lacks the column "reviewed_by"');
  });

  test("is taken back byte for byte, whatever it was", () => {
    const rows = rowsOf(HEAD + ADA + BO, "aliases");
    const edit = fc.oneof(
      fc.string().map((alias): RowEdit => ({ ...added(alias) })),
      fc.constantFrom(...rows).map((row): RowEdit => ({ table: "aliases", kind: "remove", row })),
      fc
        .constantFrom(...rows)
        .map((row): RowEdit => ({ table: "aliases", kind: "replace", row, by: { ...row, scope: "x" } })),
    );
    fc.assert(
      fc.property(edit, (one) => {
        const { text, undo } = editFile(HEAD + ADA + BO, "aliases", [one]);
        fc.pre(one.kind !== "add" || one.row.alias === one.row.alias!.trim());
        expect(editFile(text, "aliases", undo).text).toBe(HEAD + ADA + BO);
      }),
    );
  });
});

describe("the reviewed folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-desk-"));
  const path = join(folder, "aliases.csv");
  afterEach(() => rmSync(join(folder, ".desk-lock"), { recursive: true, force: true }));

  const write = (name: string) =>
    withLock(folder, Date.now, async () => writeTexts(folder, editTexts(await readTexts(folder), [added(name)])));

  test("loses no row when many write at once", async () => {
    writeFileSync(path, HEAD + ADA);
    const names = Array.from({ length: 12 }, (_, index) => `Quill ${index}`);
    await Promise.all(names.map(write));
    const written = rowsOf(readFileSync(path, "utf8"), "aliases").map((row) => row.alias);
    expect(written.sort()).toEqual(["Ada Quill", ...names].sort());
  });

  test("keeps what an editor saved in between", async () => {
    writeFileSync(path, HEAD + ADA);
    await write("Quill");
    writeFileSync(path, `${readFileSync(path, "utf8")}${BO}`);
    await write("A. Quill");
    expect(rowsOf(readFileSync(path, "utf8"), "aliases").map((row) => row.alias)).toEqual([
      "Ada Quill",
      "Quill",
      "Bo Renn",
      "A. Quill",
    ]);
  });

  test("takes over the lock of a desk that was killed", async () => {
    await mkdir(join(folder, ".desk-lock"));
    utimesSync(join(folder, ".desk-lock"), 1, 1);
    writeFileSync(path, HEAD);
    await write("Quill");
    expect(readFileSync(path, "utf8")).toContain("Quill");
  });
});
