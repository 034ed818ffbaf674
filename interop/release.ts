/** A release as the checks meet it: folders on disk, and what must be read from them. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listReleases, readWholeRelease } from "../pipeline/io/release-folder.ts";
import { writeFormats } from "../pipeline/io/write-formats.ts";
import { readRelease } from "../pipeline/release/read.ts";
import type { Tables } from "../pipeline/schema/generated/rows.ts";
import { renderFiles } from "../test/release/files.ts";
import { sampleDataset } from "../test/release/sample.ts";

export interface Release {
  readonly name: string;
  readonly version: string;
  /** With the CSV files. */
  readonly folder: string;
  /** With SQLite, Parquet and GEXF. */
  readonly formats: string;
  readonly files: ReadonlyMap<string, string>;
  readonly tables: Readonly<Tables>;
}

const root = fileURLToPath(new URL("../", import.meta.url));
const work = join(root, "build", "interop");

async function writeRelease(name: string, version: string, files: ReadonlyMap<string, string>): Promise<Release> {
  const folder = join(work, name, "release");
  const formats = join(work, name, "formats");
  await rm(join(work, name), { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { tables } = readRelease(files);
  await writeFormats(formats, version, tables, "{}");
  return { name, version, folder, formats, files, tables };
}

/** An invented release with every trap (accents, leading zeros, formulas, quotes), and the newest that is published. */
export async function prepareReleases(): Promise<Release[]> {
  const plan = { base: null, inputs: {}, date: "2020-06-01", licences: [], withdrawn: [] };
  const invented = renderFiles(sampleDataset(), { ...plan, version: "0.1.0" });
  const releases = [await writeRelease("invented", "0.1.0", invented)];
  const out = join(root, "out");
  const [newest] = await listReleases(out);
  if (newest !== undefined) releases.push(await writeRelease("newest", newest, await readWholeRelease(out, newest)));
  return releases;
}

export { root };
