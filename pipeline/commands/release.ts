/**
 * `release`: raw/ and reviewed/ to out/<version>/, or the proof that the newest release still says the same. That is made by
 * making it again, but for what an earlier run has proved of the very same bytes.
 */
import { codeCorpus } from "../io/code-corpus.ts";
import { NO_PROGRESS } from "../io/progress.ts";
import { type Made, openProof } from "../io/proof/open.ts";
import { listReleases, readReleaseFile } from "../io/release-folder.ts";
import { withTemporaryDisk } from "../io/temporary-disk.ts";
import { type ReviewStatus, readReviewStatuses } from "../release/select-reviewed.ts";
import { isVersion } from "../release/version.ts";
import type { Store } from "../store/rows.ts";
import { openStore } from "../store/store.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse, type Terminal } from "./command.ts";
import { readArguments } from "./folders.ts";
import { printFindings } from "./print.ts";

export const release: Command = (args, terminal) => releaseFrom(args, terminal, null);

/**
 * `code`: where the coded corpus comes from; it is asked once. Null for the raw folder. Whatever does not fit into memory
 * lies on a disk as long as the command runs.
 */
export function releaseFrom(
  args: readonly string[],
  terminal: Terminal,
  code: typeof codeCorpus | null,
): Promise<number> {
  return withTemporaryDisk((disk) => codeAndRelease(args, terminal, code, openStore(disk)));
}

async function codeAndRelease(
  args: readonly string[],
  terminal: Terminal,
  code: typeof codeCorpus | null,
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

  // Whoever asks for a version, a base or a status has it made in any case.
  const isPlain = asked === undefined && askedBase === undefined && askedStatus === undefined;
  const proof = isPlain && code === null ? await openProof(folders, versions, progress) : null;
  if (proof !== null && proof.said !== null) {
    const { notes, out } = proof.said;
    for (const line of notes) terminal.note(line);
    progress.say(`nothing changed: ${newest} is whole, and this program made it byte for byte of these inputs`);
    terminal.out(out);
    return EXIT_DONE;
  }

  const newestStatus =
    newest === null
      ? null
      : (await import("../release/read.ts")).statusOfManifest(
          await readReleaseFile(folders.out, newest, "manifest.json"),
        );

  const corpus = await (code ?? codeCorpus)(folders, progress, store);
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    terminal.note(line);
  };
  if (printFindings(corpus.findings, { ...terminal, note })) return EXIT_DATA_AT_FAULT;
  // What comes after coding is loaded after it, so that the first document does not wait for it.
  const { makeRelease } = await import("./make-release.ts");
  let printed = "";
  const out = (text: string) => {
    printed += text;
    terminal.out(text);
  };
  const done = async (made: Made) => proof?.keep(made, corpus, { notes, out: printed });
  const plan = { folders, asked, askedStatus, versions, newest, newestStatus, baseVersion, done };
  return makeRelease(plan, corpus, { ...terminal, progress, out }, store);
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
