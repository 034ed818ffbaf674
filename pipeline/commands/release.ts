/** `release`: raw/ and reviewed/ to out/<version>/, or the proof that the newest release still says the same. */
import { codeCorpus } from "../io/code-corpus.ts";
import { NO_PROGRESS } from "../io/progress.ts";
import { listReleases, readReleaseFile } from "../io/release-folder.ts";
import { withTemporaryDisk } from "../io/temporary-disk.ts";
import { type ReviewStatus, readReviewStatuses } from "../release/select-reviewed.ts";
import { isVersion } from "../release/version.ts";
import type { Store } from "../store/rows.ts";
import { openStore } from "../store/store.ts";
import { type Command, EXIT_DATA_AT_FAULT, Misuse, type Terminal } from "./command.ts";
import { readArguments } from "./folders.ts";
import { printFindings } from "./print.ts";

export const release: Command = (args, terminal) => releaseFrom(args, terminal, codeCorpus);

/**
 * `code`: where the coded corpus comes from; it is asked once. Whatever does not fit into memory lies on a disk as long as
 * the command runs.
 */
export function releaseFrom(args: readonly string[], terminal: Terminal, code: typeof codeCorpus): Promise<number> {
  return withTemporaryDisk((disk) => codeAndRelease(args, terminal, code, openStore(disk)));
}

async function codeAndRelease(
  args: readonly string[],
  terminal: Terminal,
  code: typeof codeCorpus,
  store: Store,
): Promise<number> {
  const { folders, quiet, values } = readArguments(args, {
    "release-version": { type: "string" },
    base: { type: "string" },
    "review-status": { type: "string" },
  });
  const progress = quiet ? NO_PROGRESS : terminal.progress;
  const asked = versionOption("--release-version", values["release-version"]);
  const askedBase = values.base === "none" ? null : versionOption("--base", values.base);
  const askedStatus = statusOption(values["review-status"]);
  const versions = await listReleases(folders.out);
  const [newest = null] = versions;
  const baseVersion = askedBase === undefined ? newest : askedBase;
  if (baseVersion !== null && !versions.includes(baseVersion)) {
    throw new Misuse(`there is no release ${baseVersion} in ${folders.out}`);
  }

  const newestStatus =
    newest === null
      ? null
      : (await import("../release/read.ts")).statusOfManifest(
          await readReleaseFile(folders.out, newest, "manifest.json"),
        );

  const corpus = await code(folders, progress, store);
  if (printFindings(corpus.findings, terminal)) return EXIT_DATA_AT_FAULT;
  // What comes after coding is loaded after it, so that the first document does not wait for it.
  const { makeRelease } = await import("./make-release.ts");
  const plan = { folders, asked, askedStatus, versions, newest, newestStatus, baseVersion };
  return makeRelease(plan, corpus, { ...terminal, progress }, store);
}

function versionOption(name: string, value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !isVersion(value)) throw new Misuse(`${name} takes a version such as 0.2.0`);
  return value;
}

/** Undefined where the option is not there; null where it asks for all records. */
function statusOption(value: string | boolean | undefined): readonly ReviewStatus[] | null | undefined {
  if (value === undefined) return undefined;
  try {
    return readReviewStatuses(String(value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Misuse(`--review-status: ${error.message}`);
  }
}
