import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import { renderSums } from "../../pipeline/release/documents/sums.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { withdrawFromMerged } from "../../pipeline/release/withdraw/merged.ts";
import { recordWithdrawals } from "../../pipeline/release/withdraw/records.ts";
import { withdrawFromReleases } from "../../pipeline/release/withdraw/releases.ts";
import type { ReviewedWithdrawal } from "../../pipeline/reviewed/lists.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { validate } from "../../pipeline/validate/validate.ts";
import { csv2rdf } from "./csv2rdf.ts";
import { renderFiles } from "./files.ts";
import { sampleDataset, sampleTables } from "./sample.ts";

const PLAN = { inputs: {}, date: "2020-06-01", licences: [], withdrawn: [] };
const first = renderFiles(sampleDataset(), { ...PLAN, version: "0.1.0", base: null });
const corrected = sampleTables();
corrected.events[1]!.label = "Bo Renn threatened a guild";
const second = renderFiles(sampleDataset(corrected), { ...PLAN, version: "0.1.1", base: readRelease(first) });
const releases = new Map([
  ["0.1.0", first],
  ["0.1.1", second],
]);

function withdrawal(id: string): ReviewedWithdrawal {
  const at = { file: "withdrawals.csv", line: 2 };
  return { id, reason: "Asked for", decidedBy: "r1", decidedOn: "2020-07-01", at };
}

function withdraw(...ids: string[]) {
  const records = recordWithdrawals(ids.map(withdrawal), [], "0.2.0");
  return { records, rewritten: withdrawFromReleases(releases, records) };
}

describe.each([
  ["an event", "ev-threat00000001", ["threatened a guild", "ev-threat"]],
  ["a statement", "st-said000000001", ["st-said"]],
  ["a tie", "re-envoy00000001", ["re-envoy", "named envoy"]],
  ["a person", "bo-renn", ["bo-renn", "Bo Renn", "the Boat"]],
  ["a place", "port-varn", ["port-varn", "Port Varn"]],
  ["a source", "herald", ["the harbour guild", "Ada Quill and Bo Renn met"]],
])("%s that is withdrawn", (_, id, words) => {
  const { records, rewritten } = withdraw(id);

  test("is in no release, and neither is what told of it", () => {
    for (const files of rewritten.values()) {
      for (const [path, text] of files) {
        // Redirects, manifest and codebook name the id and the reason; nothing else names anything.
        const left = ["manifest.json", "CODEBOOK.md", "redirects.csv"].includes(path) ? [] : words;
        for (const word of left) expect(text.includes(word), `${path} holds ${word}`).toBe(false);
      }
      expect(files.get("manifest.json")).toContain(`"id": "${id}"`);
    }
  });

  test("leaves releases that are sound, whose sums hold and whose graph is one", async () => {
    for (const [version, files] of rewritten) {
      const read = readRelease(files);
      const { texts } = sampleDataset();
      expect(validate({ tables: read.tables, texts, withheld: new Set(), counts: {} }, null)).toEqual([]);
      const others = new Map([...files].filter(([path]) => path !== "SHA256SUMS"));
      expect(files.get("SHA256SUMS")).toBe(renderSums(others));
      for (const resource of JSON.parse(files.get("datapackage.json")!).resources) {
        expect(resource.hash).toBe(`sha256:${sha256(files.get(resource.path)!)}`);
      }
      const options = { algorithm: "RDFC-1.0" } as const;
      const fromJson = await jsonld.canonize(JSON.parse(files.get("dataset.jsonld")!), { ...options, safe: true });
      const fromCsv = await jsonld.canonize(csv2rdf(files), { ...options, inputFormat: "application/n-quads" });
      expect(fromJson, version).toBe(fromCsv);
    }
    const base = JSON.parse(rewritten.get("0.1.1")!.get("manifest.json")!).base;
    expect(base.digest).toBe(sha256(rewritten.get("0.1.0")!.get("SHA256SUMS")!));
  });

  test("stays withdrawn in the next release, which says so", () => {
    const merged = withdrawFromMerged(sampleTables(), records);
    const tables = deriveTables(merged.tables);
    const next = renderFiles(
      { ...sampleDataset(tables), withheld: merged.withheld },
      { ...PLAN, version: "0.2.0", base: readRelease(rewritten.get("0.1.1")!), withdrawn: records },
    );
    expect(validate({ ...sampleDataset(tables), withheld: merged.withheld }, null)).toEqual([]);
    const read = readRelease(next);
    expect(read.tables.redirects).toContainEqual({
      old_id: id,
      new_id: null,
      reason: "Withdrawn: Asked for",
      since: "0.2.0",
    });
    expect(read.tables.changes.filter((row) => row.change === "withdrawn").map((row) => row.id)).toEqual([id]);
    for (const word of words) {
      for (const iri of ["rec", "ent", "evi"]) expect(next.get("dataset.jsonld")).not.toContain(`${iri}:${word}`);
      expect(next.get("evidence.csv")).not.toContain(word);
    }
    expect(withdrawFromReleases(new Map([...rewritten, ["0.2.0", next]]), records).get("0.2.0")).toBe(next);
  });
});

test("withdrawing twice changes nothing more, and a release that never had it changes only its note", () => {
  const { records, rewritten } = withdraw("ev-threat00000001");
  expect([...withdrawFromReleases(rewritten, records)]).toEqual([...rewritten]);
  const absent = withdraw("ev-never").rewritten.get("0.1.0")!;
  const changed = [...first].filter(([path, text]) => absent.get(path) !== text).map(([path]) => path);
  expect(changed.sort()).toEqual(["CODEBOOK.md", "SHA256SUMS", "index.html", "manifest.json"]);
});

test("everything else keeps its bytes", () => {
  const { rewritten } = withdraw("st-said000000001");
  const files = rewritten.get("0.1.0")!;
  for (const path of ["events.csv", "sources.csv", "dyads.csv", "vocabulary.jsonld", "LICENSE"]) {
    expect(files.get(path), path).toBe(first.get(path));
  }
  expect(files.get("links.csv")).not.toBe(first.get("links.csv"));
});

test("a file that no rule knows stops a withdrawal that it would undo", () => {
  const page = new Map([...first, ["notes.html", "<p>ev-threat00000001</p>"]]);
  const records = recordWithdrawals([withdrawal("ev-threat00000001")], [], "0.2.0");
  expect(() => withdrawFromReleases(new Map([["0.1.0", page]]), records)).toThrow("notes.html still holds");
});
