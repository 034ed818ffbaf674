/** The part of `release` that comes after coding: merge, check, write, or the proof that nothing changed. */
import { join } from "node:path";
import { stopsRelease } from "../findings/describe.ts";
import type { Finding } from "../findings/finding.ts";
import { type BuiltCorpus, mergeAndDerive, validated, withdrawnFrom } from "../io/build-dataset.ts";
import type { CodedCorpus } from "../io/code-corpus.ts";
import type { Made } from "../io/proof/open.ts";
import { beginRelease, filesIn, readIndex, readReleaseFile, replaceFile, sumRelease } from "../io/release-folder.ts";
import { openRelease } from "../io/release-tables.ts";
import { stopAtOnce } from "../io/stop-at-once.ts";
import { type RewrittenReleases, rewriteWithdrawn, writeWithdrawn } from "../io/withdraw-releases.ts";
import { beginGraph } from "../io/write-graph.ts";
import { writeQueue } from "../io/write-queue.ts";
import { classifyChange } from "../release/changes/classify.ts";
import { compareWithBase, type Difference } from "../release/changes/compare.ts";
import { DIGEST_ONLY } from "../release/contents.ts";
import { indexEntry, renderIndex } from "../release/documents/index.ts";
import { latestDay } from "../release/latest-day.ts";
import type { ReleasePlan } from "../release/plan.ts";
import { isMadeFrom, type Release, readRelease } from "../release/read.ts";
import { finishRelease, renderTables } from "../release/render.ts";
import { REVIEW_STATUSES, type ReviewStatus } from "../release/select-reviewed.ts";
import { isReviewed, nextVersion } from "../release/version.ts";
import type { Rows, Store } from "../store/rows.ts";
import { compareText } from "../text/order.ts";
import { sha256 } from "../text/sha256.ts";
import { EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse, type Terminal } from "./command.ts";
import type { Folders } from "./folders.ts";
import { printCounts, printFindings } from "./print.ts";

/** What was asked for and what there is. */
export interface AskedRelease {
  readonly folders: Folders;
  /** The version asked for, if any. */
  readonly asked: string | undefined;
  /** Undefined where nothing was asked; null for all records. */
  readonly askedStatus: readonly ReviewStatus[] | null | undefined;
  /** Of all releases, newest first. */
  readonly versions: readonly string[];
  readonly newest: string | null;
  readonly newestStatus: readonly ReviewStatus[] | null;
  readonly baseVersion: string | null;
  /** Told of the release that was made or reproduced, when it and all beside it is in place. */
  readonly done: (made: Made) => Promise<void>;
}

/** The exit code. Throws Misuse where what was asked does not go with what there is. */
export async function makeRelease(
  { folders, asked, askedStatus, versions, newest, newestStatus, baseVersion, done }: AskedRelease,
  corpus: CodedCorpus,
  terminal: Terminal,
  store: Store,
): Promise<number> {
  const { progress } = terminal;
  const { withdrawals } = corpus.lists;
  const finished = async (message: string, built: BuiltCorpus, listed: Listed, older: RewrittenReleases) => {
    const queue = await finish(message, built, corpus, folders, terminal);
    // Where older releases were rewritten on the way, the next run looks at them once more.
    if (older.size === 0) await done({ ...listed, queue });
    return EXIT_DONE;
  };
  const halfDone = await rewriteWithdrawn(folders.out, versions, withdrawals, null);
  await writeWithdrawn(folders.out, halfDone);
  if (asked !== undefined && askedStatus === undefined && versions.includes(asked)) {
    progress.begin("reproduce");
    const rebuilt = await rebuild(asked, corpus, folders, store);
    progress.end();
    if (printFindings(rebuilt.findings, terminal)) return EXIT_DATA_AT_FAULT;
    const listed = await listRelease(rebuilt.built, rebuilt.plan, folders.out);
    return finished(`${asked} is reproduced byte for byte`, rebuilt.built, listed, halfDone);
  }
  const isNewestAsked = askedStatus === undefined || String(askedStatus) === String(newestStatus);
  // From other inputs the same release cannot come: its manifest names them.
  const isSameAsked = asked === undefined && newest !== null && baseVersion === newest && isNewestAsked;
  if (isSameAsked && isMadeFrom(await readReleaseFile(folders.out, newest, "manifest.json"), corpus.inputs)) {
    progress.begin("reproduce");
    const rebuilt = await rebuild(newest, corpus, folders, store);
    progress.end();
    if (rebuilt.findings.length === 0) {
      const listed = await listRelease(rebuilt.built, rebuilt.plan, folders.out);
      return finished(`nothing changed: ${newest} is reproduced byte for byte`, rebuilt.built, listed, halfDone);
    }
  }

  // A forgotten option must not publish the backlog.
  if (askedStatus === undefined && newestStatus !== null) {
    const all = REVIEW_STATUSES.join(",");
    throw new Misuse(`${newest} holds only ${newestStatus} records: say --review-status, with ${all} for all of them`);
  }
  const reviewStatus = askedStatus ?? null;
  progress.begin("merge and validate");
  const before = baseVersion === null ? null : openRelease(join(folders.out, baseVersion));
  const { version, draft } =
    asked === undefined
      ? stopAtOnce(() => chooseVersion(corpus, before, reviewStatus, store))
      : { version: asked, draft: null };
  if (versions.includes(version)) throw new Misuse(`release ${version} exists and never changes; name another version`);
  const rewritten = await rewriteWithdrawn(folders.out, versions, withdrawals, version);
  const withdrawn = baseVersion === null ? undefined : rewritten.get(baseVersion);
  const base = withdrawn === undefined ? before : readRelease(withdrawn);
  const kept = base === before ? draft : null;
  const merged = kept?.merged ?? stopAtOnce(() => mergeAndDerive(corpus, base, version, reviewStatus, store));
  const unfinished = await beginRelease(folders.out);
  const graph = beginGraph(merged.dataset.tables, store, unfinished.folder, folders.workers);
  try {
    const built = stopAtOnce(() => validated(merged, base));
    progress.end();
    if (printFindings(built.findings, terminal)) return EXIT_DATA_AT_FAULT;
    progress.begin("write");
    const plan = { ...makePlan(version, corpus, base), differences: kept?.differences };
    const open = filesIn(unfinished.folder);
    const unsummed = stopAtOnce(() => renderTables(built.dataset, plan, open, store));
    finishRelease(unsummed, await graph.done(), open);
    await unfinished.publish(version);
    const listed = await listRelease(built, plan, folders.out);
    await writeWithdrawn(folders.out, rewritten);
    progress.end();
    const older = new Map([...halfDone, ...rewritten]);
    return await finished(`released ${version} in ${join(folders.out, version)}`, built, listed, older);
  } finally {
    await graph.stop();
    await unfinished.remove();
  }
}

interface Chosen {
  readonly version: string;
  /** What was merged to see how it differs from the base, where that is what is to be released; else null. */
  readonly draft: { readonly merged: BuiltCorpus; readonly differences: Rows<Difference> } | null;
}

/** The tables do not depend on the version, save for the words "since" in new redirects. */
function chooseVersion(
  corpus: CodedCorpus,
  base: Release | null,
  reviewStatus: readonly ReviewStatus[] | null,
  store: Store,
): Chosen {
  if (base === null) return { version: nextVersion({ base: null, change: "rows", reviewed: false }), draft: null };
  // Mostly rows come and go, and then the draft is the release.
  const likely = nextVersion({ base: base.version, change: "rows", reviewed: false });
  const merged = mergeAndDerive(corpus, base, likely, reviewStatus, store);
  const { tables } = merged.dataset;
  const differences = compareWithBase(base, tables, store);
  const change = classifyChange(base, tables, differences);
  // Where the tables are the same, something else of the release differs, such as the wording of the codebook.
  const step = change === "none" ? "values" : change;
  const version = nextVersion({ base: base.version, change: step, reviewed: isReviewed(tables) });
  return { version, draft: version === likely ? { merged, differences } : null };
}

function makePlan(version: string, corpus: CodedCorpus, base: Release | null): ReleasePlan {
  const { inputs, lists } = corpus;
  const withdrawn = withdrawnFrom(corpus, base, version);
  return { version, base, inputs, date: latestDay(lists), licences: lists.licences, withdrawn };
}

interface Rebuilt {
  readonly built: BuiltCorpus;
  readonly plan: ReleasePlan;
  /** Of the rebuilt dataset, and `release_differs` where its bytes are not those of the release. */
  readonly findings: readonly Finding[];
}

/** A release stands on the base that its manifest names, with the records that it names: so it is rebuilt. */
async function rebuild(version: string, corpus: CodedCorpus, folders: Folders, store: Store): Promise<Rebuilt> {
  const { out, workers } = folders;
  const { base: baseVersion, reviewStatus } = openRelease(join(out, version));
  const base = baseVersion === null ? null : openRelease(join(out, baseVersion));
  const merged = stopAtOnce(() => mergeAndDerive(corpus, base, version, reviewStatus, store));
  const graph = beginGraph(merged.dataset.tables, store, null, workers);
  try {
    const built = stopAtOnce(() => validated(merged, base));
    const plan = makePlan(version, corpus, base);
    if (built.findings.some(stopsRelease)) return { built, plan, findings: built.findings };
    const unsummed = stopAtOnce(() => renderTables(built.dataset, plan, DIGEST_ONLY, store));
    const there = await sumRelease(out, version);
    const made = finishRelease(unsummed, await graph.done(), DIGEST_ONLY);
    const paths = [...new Set([...there.keys(), ...made.keys()])].sort(compareText);
    const differing = paths.filter((path) => there.get(path) !== made.get(path));
    return {
      built,
      plan,
      findings: differing.length === 0 ? [] : [{ kind: "release_differs", version, files: differing }],
    };
  } finally {
    await graph.stop();
  }
}

/** A release that stands in the list. */
type Listed = Omit<Made, "queue">;

/** Also after a release that is there already: a crash may have come between it and the list. */
async function listRelease(built: BuiltCorpus, plan: ReleasePlan, out: string): Promise<Listed> {
  const { version, base } = plan;
  const sums = sha256(await readReleaseFile(out, version, "SHA256SUMS"));
  const index = renderIndex(await readIndex(out), [indexEntry(built.dataset.tables, plan, sums)], plan.withdrawn);
  const { sha256: ofIndex } = await replaceFile(join(out, "index.json"), index);
  return { version, base: base?.version ?? null, sums, index: ofIndex };
}

async function finish(
  message: string,
  { dataset, queue }: BuiltCorpus,
  corpus: CodedCorpus,
  folders: Folders,
  terminal: Terminal,
): Promise<Made["queue"]> {
  terminal.progress.begin("write the queue");
  const sums = await writeQueue(folders.review, corpus, { dataset, queue });
  terminal.progress.end();
  terminal.progress.say(message);
  printCounts(dataset.tables, terminal);
  return sums;
}
