/** `diff A B`: what release B differs in from release A, in words. */
import { listReleases, readReleaseFiles } from "../io/release-folder.ts";
import { describeDifference } from "../release/documents/changes.ts";
import { readRelease } from "../release/read.ts";
import { type Command, EXIT_DONE, Misuse } from "./command.ts";
import { readArguments } from "./folders.ts";

export const diff: Command = async (args, terminal) => {
  const { folders, positionals } = readArguments(args, {}, 2);
  const [before, after] = positionals;
  if (before === undefined || after === undefined) throw new Misuse("diff takes two versions, such as 0.1.0 0.2.0");
  const versions = await listReleases(folders.out);
  const read = async (version: string) => {
    if (!versions.includes(version)) throw new Misuse(`there is no release ${version} in ${folders.out}`);
    return readRelease(await readReleaseFiles(folders.out, version));
  };
  terminal.out(describeDifference(await read(before), await read(after)));
  return EXIT_DONE;
};
