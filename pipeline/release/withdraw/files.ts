/** The files of a published release without what was withdrawn since; whatever does not tell of it keeps its bytes. */
import { renderPage } from "../../page/render.ts";
import type { Tables } from "../../schema/generated/rows.ts";
import { type Row, TABLE_NAMES } from "../../schema/tables.ts";
import { sha256 } from "../../text/sha256.ts";
import { textOf } from "../contents.ts";
import { writeTable } from "../csv/write.ts";
import { renderSums } from "../documents/sums.ts";
import { renderNodes } from "../linked/jsonld.ts";
import { readRelease } from "../read.ts";
import { textPath } from "../texts.ts";
import type { WithdrawnRecord } from "./records.ts";
import { sourcesToldOf } from "./rows.ts";
import { changedTables, withdrawFromTables } from "./tables.ts";

function only(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** Lines that nothing left would write are left out, what is left is written where it was not before. */
function withdrawFromJsonLd(text: string, before: Readonly<Tables>, after: Readonly<Tables>): string {
  const [was, is] = [new Set(renderNodes(before)), new Set(renderNodes(after))];
  const lines = text.trimEnd().split("\n");
  const nodes = lines.slice(2, -1).map((line) => line.replace(/,$/, ""));
  const kept = nodes.filter((node) => !was.has(node) || is.has(node));
  const there = new Set(kept);
  const added = [...is].filter((node) => !was.has(node) && !there.has(node));
  return `${lines.slice(0, 2).join("\n")}\n${[...kept, ...added].join(",\n")}\n${lines.at(-1)}\n`;
}

/** Sizes and sums of the tables, and the titles and addresses of the sources. */
function withdrawFromDescriptors(files: Map<string, string>, before: Readonly<Tables>, after: Readonly<Tables>): void {
  const left = new Set(after.sources.map((row) => row.title ?? row.source_id));
  const titles = new Set(before.sources.map((row) => row.title ?? row.source_id).filter((title) => !left.has(title)));
  rewriteJson(files, "datapackage.json", (descriptor) => {
    for (const resource of descriptor.resources) {
      const contents = files.get(resource.path)!;
      Object.assign(resource, { bytes: Buffer.byteLength(contents), hash: `sha256:${sha256(contents)}` });
    }
    descriptor.sources = descriptor.sources?.filter(({ title }: { title: string }) => !titles.has(title));
    if (descriptor.sources?.length === 0) delete descriptor.sources;
  });
  rewriteJson(files, "description.jsonld", (description) => {
    for (const download of description.distribution) {
      const contents = files.get(download.contentUrl)!;
      Object.assign(download, { contentSize: `${Buffer.byteLength(contents)} B`, sha256: sha256(contents) });
    }
  });
}

// biome-ignore lint/suspicious/noExplicitAny: what a release of an older version has in these files is not typed.
function rewriteJson(files: Map<string, string>, path: string, rewrite: (value: any) => void): void {
  const text = files.get(path);
  if (text === undefined) return;
  const value = JSON.parse(text);
  rewrite(value);
  files.set(path, `${JSON.stringify(value, null, 2)}\n`);
}

function note(records: readonly WithdrawnRecord[]): string {
  const lines = records.map(({ id, reason, decided_on }) => `- \`${id}\`: ${reason} (${decided_on})`);
  return `**Withdrawn since this version was released**, with all that told of it; counts in the text below are from before:\n\n${lines.join("\n")}`;
}

function withdrawFromWords(files: Map<string, string>, records: readonly WithdrawnRecord[], gone: ReadonlySet<string>) {
  const changes = files.get("CHANGES.md");
  if (changes !== undefined) {
    const lines = changes
      .split("\n")
      .filter((line) => ![...line.matchAll(/`([^`]+)`/g)].some(([, id]) => gone.has(id!)));
    files.set("CHANGES.md", lines.join("\n"));
  }
  const codebook = files.get("CODEBOOK.md");
  if (codebook !== undefined && !codebook.includes(note(records)))
    files.set("CODEBOOK.md", codebook.replace("\n\n", `\n\n${note(records)}\n\n`));
}

/**
 * `digests` are those of the releases before, by version. Records that the release's manifest already lists are not withdrawn again. Throws where a file that no rule knows
 * still holds an id that is gone, for then the withdrawal would be none.
 */
export function withdrawFromFiles(
  published: ReadonlyMap<string, string>,
  withdrawn: readonly WithdrawnRecord[],
  digests: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const manifest = JSON.parse(published.get("manifest.json")!);
  const known = new Set(manifest.withdrawn.map(({ id }: WithdrawnRecord) => id));
  const records = withdrawn.filter(({ id }) => !known.has(id));
  const files = new Map(published);
  const { tables: before, columns } = readRelease(published);
  const ids = new Set(records.map(({ id }) => id));
  const { tables: after, gone } = withdrawFromTables(before, ids);
  for (const table of changedTables(before, after)) {
    const header = columns[table];
    // A release of an older version does not have every table of today.
    if (!files.has(`${table}.csv`)) continue;
    files.set(
      `${table}.csv`,
      writeTable(
        table,
        after[table].map((row) => only(row, header)),
        header,
      ),
    );
  }
  const jsonLd = files.get("dataset.jsonld");
  if (jsonLd !== undefined) files.set("dataset.jsonld", withdrawFromJsonLd(jsonLd, before, after));
  for (const sourceId of sourcesToldOf(before, ids)) files.delete(textPath(sourceId));
  if (records.length > 0) {
    withdrawFromDescriptors(files, before, after);
    withdrawFromWords(files, records, gone);
  }
  rewriteJson(files, "manifest.json", (value) => {
    if (value.base !== null) value.base.digest = digests.get(value.base.version) ?? value.base.digest;
    if (records.length === 0) return;
    value.rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, after[table].length]));
    value.withdrawn = [...value.withdrawn, ...records];
  });
  if (records.length > 0 && files.has("index.html")) files.set("index.html", renderLeft(after, files));
  files.delete("SHA256SUMS");
  assertGone(files, gone);
  files.set("SHA256SUMS", renderSums(files));
  return files;
}

/** The page holds the tables once more: it is made anew from what is left of them. */
function renderLeft(after: Readonly<Tables>, files: ReadonlyMap<string, string>): string {
  const { version, date, withdrawn } = JSON.parse(files.get("manifest.json")!);
  return textOf(renderPage(after, files, { version, date, withdrawn }));
}

/** Files that may name an id that is gone: the manifest and the codebook say that it is, redirects.csv is a tombstone. */
const TOMBSTONES = ["manifest.json", "CODEBOOK.md", "redirects.csv"];

const REWRITTEN = [
  ...TABLE_NAMES.map((table) => `${table}.csv`),
  "dataset.jsonld",
  "datapackage.json",
  "CHANGES.md",
  "index.html",
];

function assertGone(files: ReadonlyMap<string, string>, gone: ReadonlySet<string>): void {
  for (const [path, text] of files) {
    if (TOMBSTONES.includes(path) || path.startsWith("texts/")) continue;
    const words = new Set(text.match(/[\p{L}\p{N}._:-]+/gu));
    // An entity or a source may be called by a word that other records use too, so that only ids of records are sure.
    const sure = (id: string) => !REWRITTEN.includes(path) || /^(?:ev|st|re|mn)-/.test(id);
    const left = [...gone].find((id) => words.has(id) && sure(id));
    if (left !== undefined) throw new Error(`${path} still holds ${left}, which was withdrawn`);
  }
}
