/** `plan`: what each shard of a corpus reads, and the digests by which pieces of different runs are told apart. */
import { resolve } from "node:path";
import { makeFolder } from "../io/make-folder.ts";
import { planCorpus } from "../io/make-plan.ts";
import { readReviewedFolder } from "../io/read-reviewed.ts";
import { replaceFile } from "../io/release-folder.ts";
import { planPath } from "../io/shard-folder.ts";
import { readReviewStatuses } from "../release/select-reviewed.ts";
import { isVersion } from "../release/version.ts";
import { renderPlan } from "../shards/plan.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse } from "./command.ts";
import { readArguments } from "./folders.ts";
import { printFindings } from "./print.ts";
import { workOption } from "./work.ts";

/** More tasks than any scheduler takes. */
const MOST_SHARDS = 1_000_000;

export const plan: Command = async (args, terminal) => {
  const { folders, values } = readArguments(args, {
    work: { type: "string" },
    shards: { type: "string" },
    base: { type: "string" },
    "release-version": { type: "string" },
    "review-status": { type: "string" },
  });
  const work = workOption(values.work);
  const shards = Number(values.shards);
  if (!(Number.isInteger(shards) && shards >= 1 && shards <= MOST_SHARDS)) {
    throw new Misuse("--shards takes a whole number from 1 on");
  }
  const options = ["base", "release-version", "review-status"].flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}`, checked(name, String(values[name]))],
  );
  const base = values.base === undefined ? undefined : values.base === "none" ? null : String(values.base);

  const reviewed = await readReviewedFolder(folders.reviewed);
  if (printFindings(reviewed.findings, terminal)) return EXIT_DATA_AT_FAULT;
  const made = await planCorpus({
    folders: { raw: resolve(folders.raw), reviewed: resolve(folders.reviewed), out: resolve(folders.out) },
    reviewed,
    shards,
    base,
    options,
  });
  makeFolder(work);
  await replaceFile(planPath(work), renderPlan(made));

  const bytes = new Array<number>(shards).fill(0);
  for (const file of made.files) bytes[file.shard - 1]! += file.bytes;
  const filled = new Set(made.files.map(({ shard }) => shard)).size;
  terminal.out(`run\t${made.run}\n`);
  terminal.out(`files\t${made.files.length}\n`);
  terminal.out(`bytes\t${bytes.reduce((sum, own) => sum + own, 0)}\n`);
  terminal.out(`shards\t${shards}\n`);
  terminal.out(`shards without a file\t${shards - filled}\n`);
  terminal.out(`bytes of the largest shard\t${bytes.reduce((most, own) => Math.max(most, own), 0)}\n`);
  return EXIT_DONE;
};

function checked(name: string, value: string): string {
  if (name === "review-status") {
    try {
      readReviewStatuses(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Misuse(`--review-status: ${error.message}`);
    }
  } else if (!isVersion(value) && !(name === "base" && value === "none")) {
    throw new Misuse(`--${name} takes a version such as 0.2.0`);
  }
  return value;
}
