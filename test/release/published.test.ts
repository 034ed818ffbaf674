/** What is published stays as it was: every release in `out/` still has its bytes, its spans and one graph in two faces. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import type { ReleaseIndex } from "../../pipeline/release/documents/index.ts";
import { renderSums } from "../../pipeline/release/documents/sums.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { textPath } from "../../pipeline/release/texts.ts";
import { compareVersions, isVersion } from "../../pipeline/release/version.ts";
import { checkEachRow } from "../../pipeline/validate/pass.ts";
import { checkSpans } from "../../pipeline/validate/spans.ts";
import { csv2rdf } from "./csv2rdf.ts";

const out = fileURLToPath(new URL("../../out/", import.meta.url));
const versions = existsSync(out) ? readdirSync(out).filter(isVersion).sort(compareVersions).reverse() : [];

/** What `formats` makes of the release stands in a folder of its own and is not in its sums. */
function filesOf(version: string): Map<string, string> {
  const folder = join(out, version);
  const paths = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import("node:fs").Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]));
}

test("the index lists the releases that there are, newest first", () => {
  const listed = existsSync(join(out, "index.json"))
    ? (JSON.parse(readFileSync(join(out, "index.json"), "utf8")) as ReleaseIndex).releases.map(({ version }) => version)
    : [];
  expect(listed).toEqual(versions);
});

describe.skipIf(versions.length === 0).each(versions)("release %s", (version) => {
  const files = filesOf(version);

  test("has the bytes of its SHA256SUMS, and no other file", () => {
    const others = new Map([...files].filter(([path]) => path !== "SHA256SUMS"));
    expect(renderSums(others)).toBe(files.get("SHA256SUMS"));
  });

  test("quotes the characters of its texts", () => {
    const { tables } = readRelease(files);
    const texts = new Map(tables.sources.map(({ source_id }) => [source_id, files.get(textPath(source_id))]));
    const present = new Map([...texts].flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])));
    const found = checkEachRow({ tables, texts: present, withheld: new Set(), counts: {} }, [checkSpans]).flat();
    // A source whose licence keeps its text back has no text to look into.
    expect(found.filter((finding) => !JSON.stringify(finding).includes("is not at hand"))).toEqual([]);
  });

  test("states one graph in its CSV and its JSON-LD", async () => {
    const options = { algorithm: "RDFC-1.0" } as const;
    const fromJson = await jsonld.canonize(JSON.parse(files.get("dataset.jsonld")!), { ...options, safe: true });
    const fromCsv = await jsonld.canonize(csv2rdf(files), { ...options, inputFormat: "application/n-quads" });
    expect(fromJson === fromCsv).toBe(true);
  });
});
