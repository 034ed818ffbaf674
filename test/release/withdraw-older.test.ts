import { expect, test } from "vitest";
import { renderSums } from "../../pipeline/release/documents/sums.ts";
import { recordWithdrawals } from "../../pipeline/release/withdraw/records.ts";
import { withdrawFromReleases } from "../../pipeline/release/withdraw/releases.ts";
import { renderFiles } from "./files.ts";
import { sampleDataset } from "./sample.ts";

const LATER = ["dyad_month", "actor_codes", "places", "corpus", "rules", "crosswalk"];
const PLAN = { inputs: {}, date: "2020-06-01", licences: [], withdrawn: [], version: "0.1.0", base: null };

function withdrawPerson(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = { file: "withdrawals.csv", line: 2 };
  const row = { id: "bo-renn", reason: "Asked for", decidedBy: "r1", decidedOn: "2020-07-01", at };
  return withdrawFromReleases(new Map([["0.1.0", files]]), recordWithdrawals([row], [], "0.2.0")).get("0.1.0")!;
}

test("a release from before a table was there does not get it by a withdrawal", () => {
  const files = new Map(renderFiles(sampleDataset(), PLAN));
  for (const table of LATER) files.delete(`${table}.csv`);
  // As an older release's descriptions, which listed only what there was.
  for (const path of ["datapackage.json", "description.jsonld"]) files.delete(path);
  files.set("datapackage.json", '{"resources": []}\n');
  files.delete("SHA256SUMS");
  files.set("SHA256SUMS", renderSums(files));
  const rewritten = withdrawPerson(files);
  for (const table of LATER) expect(rewritten.has(`${table}.csv`), table).toBe(false);
  expect(rewritten.get("entities.csv")).not.toContain("bo-renn");
});

test("a crosswalk of yesterday stays what it was", () => {
  const files = new Map(renderFiles(sampleDataset(), PLAN));
  const header = files.get("crosswalk.csv")!.split("\r\n")[0]!;
  const old = `${header}\r\n"AGREE",,1,"05",true,"Of another day.","closeMatch"\r\n`;
  files.set("crosswalk.csv", old);
  files.set("SHA256SUMS", renderSums(new Map([...files].filter(([path]) => path !== "SHA256SUMS"))));
  expect(withdrawPerson(files).get("crosswalk.csv")).toBe(old);
});

test("months of pairs and counts of rules follow what is left", () => {
  const files = withdrawPerson(renderFiles(sampleDataset(), PLAN));
  expect(files.get("dyad_month.csv")).not.toContain("bo-renn");
  expect(files.get("rules.csv")).toContain(`"frame","events",,,0,1,1,`);
});
