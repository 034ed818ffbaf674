/** `formats`: a release of out/ as SQLite, Parquet and GEXF, beside the releases in build/formats/<version>/. */
import { join } from "node:path";
import { NO_PROGRESS } from "../io/progress.ts";
import { findDamaged, listReleases } from "../io/release-folder.ts";
import { releaseTables } from "../io/release-tables.ts";
import { stampFormats } from "../io/stamp-formats.ts";
import { areFormatsThere, writeFormats } from "../io/write-formats.ts";
import { TABLE_NAMES } from "../schema/tables.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse, type Terminal } from "./command.ts";
import { type Folders, readArguments } from "./folders.ts";

export const formats: Command = async (args, terminal) => {
  const { folders, quiet, values } = readArguments(args, { version: { type: "string" } });
  const versions = await listReleases(folders.out);
  const version = values.version ?? versions[0];
  if (typeof version !== "string" || !versions.includes(version)) {
    throw new Misuse(`there is no release${typeof version === "string" ? ` ${version}` : ""} in ${folders.out}`);
  }
  const progress = quiet ? NO_PROGRESS : terminal.progress;
  try {
    await makeFormats(folders, version, progress);
    return EXIT_DONE;
  } catch (error) {
    progress.clear();
    terminal.note(`demarche formats: ${version}: ${(error as Error).message.split("\n", 1)}`);
    return EXIT_DATA_AT_FAULT;
  }
};

async function makeFormats({ out, formats }: Folders, version: string, progress: Terminal["progress"]): Promise<void> {
  const folder = join(formats, version);
  const stamp = await stampFormats(out, version);
  if (await areFormatsThere(folder, stamp)) {
    progress.say(`${folder} is there already, made from this very release`);
    return;
  }
  progress.begin("write other formats");
  const damaged = await findDamaged(
    out,
    version,
    TABLE_NAMES.map((table) => `${table}.csv`),
  );
  if (damaged !== null) throw new Error(`${damaged} is not the file that was released`);
  await writeFormats(folder, version, releaseTables(join(out, version)), stamp);
  progress.end();
  progress.say(`wrote SQLite, Parquet and GEXF to ${folder}`);
}
