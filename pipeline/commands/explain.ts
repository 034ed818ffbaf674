/** `explain RECORD_ID`: one record of a release with everything that it rests on. */
import { explainRecord } from "../explain/explain.ts";
import { readReviewedFolder } from "../io/read-reviewed.ts";
import { listReleases, readReleaseFiles } from "../io/release-folder.ts";
import { readRelease } from "../release/read.ts";
import { textPath } from "../release/texts.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse } from "./command.ts";
import { readArguments } from "./folders.ts";

export const explain: Command = async (args, terminal) => {
  const { folders, positionals, values } = readArguments(args, { "release-version": { type: "string" } }, 1);
  const [id] = positionals;
  if (id === undefined) throw new Misuse("which record? Give the id of an event, a statement or a relation");
  const versions = await listReleases(folders.out);
  const version = values["release-version"] ?? versions[0];
  if (typeof version !== "string" || !versions.includes(version)) {
    throw new Misuse(`there is no release${typeof version === "string" ? ` ${version}` : ""} in ${folders.out}`);
  }
  const files = await readReleaseFiles(folders.out, version);
  const { tables } = readRelease(files);
  const texts = tables.sources.flatMap(({ source_id }): [string, string][] => {
    const text = files.get(textPath(source_id));
    return text === undefined ? [] : [[source_id, text]];
  });
  const { lists } = await readReviewedFolder(folders.reviewed);
  const lines = explainRecord(id, { version, tables, texts: new Map(texts) }, lists);
  if (lines === null) {
    terminal.note(`release ${version} has no record ${id}`);
    return EXIT_DATA_AT_FAULT;
  }
  terminal.out(`${lines.join("\n")}\n`);
  return EXIT_DONE;
};
