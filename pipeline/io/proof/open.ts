/**
 * What the last run proved, for one in which nothing changed: then the release need not be made again to know that it would
 * be the same. Whatever does not fit to the byte, or cannot be read, is no proof, and the release is made.
 */
import { join } from "node:path";
import type { Finding } from "../../findings/finding.ts";
import { sha256 } from "../../text/sha256.ts";
import { hashFileAtOnce } from "../hash-file.ts";
import type { Progress } from "../progress.ts";
import { listReleases, readReleaseFile } from "../release-folder.ts";
import { type Proof, readProof, type Said, writeProof } from "./file.ts";
import { hashInputs } from "./inputs.ts";
import { hashProgram } from "./program.ts";
import { isWhole, readHeads, takesPartInNext } from "./releases.ts";

export interface ProofFolders {
  readonly raw: string;
  readonly reviewed: string;
  readonly out: string;
  readonly review: string;
  readonly proof: string;
}

/** A release that a run has made or reproduced, by what it gave to the disk. */
export interface Made {
  readonly version: string;
  readonly base: string | null;
  /** SHA-256 of SHA256SUMS. */
  readonly sums: string;
  /** Of the list of releases. */
  readonly index: string;
  /** Of the files that wait for a person, by name. */
  readonly queue: Readonly<Record<string, string>>;
}

/** What a run has read of the inputs. */
interface Coded {
  readonly inputs: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

export interface OpenProof {
  /** What this run is to say, for all is as it was proved; null where that is not so. */
  readonly said: Said | null;
  /** Keeps what this run has proved, to be called when all is in place; does nothing where it is less than a proof. */
  keep(made: Made, coded: Coded, said: Said): Promise<void>;
}

/** `versions`: of the releases there are, newest first. */
export async function openProof(
  folders: ProofFolders,
  versions: readonly string[],
  progress: Progress,
): Promise<OpenProof> {
  const kept = await readProof(folders.proof);
  if (kept !== null) progress.begin("compare with the last run");
  const before = await readBefore(folders);
  const fits = kept !== null && before !== null && (await isAsProved(kept, before, folders, versions));
  const bases = fits ? new Map<string, string>() : await wholeBases(folders.out, versions);
  progress.end();

  async function keep(made: Made, coded: Coded, said: Said): Promise<void> {
    if (before === null || coded.findings.some(mayPass)) return;
    const { version, base, index, queue } = made;
    // A run takes its time, and what was changed meanwhile may have been read or not.
    const now = await listReleases(folders.out);
    const heads = readHeads(folders.out, now);
    if (heads[0]?.version !== version || heads[0].sums !== made.sums) return;
    if (base !== null) {
      const sums = heads.find((head) => head.version === base)?.sums;
      if (sums === undefined || sums !== bases.get(base)) return;
      if (!(await isWhole(folders.out, base, takesPartInNext))) return;
    }
    const [program, inputs] = await Promise.all([hashProgram(), hashInputs(folders, coded.inputs)]);
    if (program !== before.program || inputs !== before.inputs) return;
    const releases = digestOfHeads(heads);
    await writeProof(folders.proof, { program, inputs, version, base, releases, index, queue, said });
  }
  return {
    said: fits ? kept.said : null,
    // Without a proof the next run takes longer, and no more.
    keep: (...all) => keep(...all).catch(() => {}),
  };
}

interface Before {
  readonly program: string;
  readonly inputs: string;
}

async function readBefore(folders: ProofFolders): Promise<Before | null> {
  try {
    return { program: await hashProgram(), inputs: await hashInputs(folders, {}) };
  } catch {
    return null;
  }
}

async function isAsProved(
  kept: Proof,
  before: Before,
  { out, review }: ProofFolders,
  versions: readonly string[],
): Promise<boolean> {
  // The program comes first: another may have had another form of proof.
  if (kept.program !== before.program || kept.inputs !== before.inputs || kept.version !== versions[0]) return false;
  try {
    return (
      digestOfHeads(readHeads(out, versions)) === kept.releases &&
      hashFileAtOnce(join(out, "index.json")) === kept.index &&
      Object.entries(kept.queue).every(([file, sum]) => hashFileAtOnce(join(review, file)) === sum) &&
      (await isWhole(out, kept.version)) &&
      (kept.base === null || (await isWhole(out, kept.base, takesPartInNext)))
    );
  } catch {
    return false;
  }
}

function digestOfHeads(heads: ReturnType<typeof readHeads>): string {
  return sha256(JSON.stringify(heads));
}

/** Digests of the releases that this run may stand on and that are whole now: the newest, and what that stands on. */
async function wholeBases(out: string, versions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const whole = new Map<string, string>();
  const [newest] = versions;
  if (newest === undefined) return whole;
  try {
    const { base } = JSON.parse(await readReleaseFile(out, newest, "manifest.json")) as {
      base: { version: string } | null;
    };
    for (const { version, sums } of readHeads(out, [newest, ...(base === null ? [] : [base.version])])) {
      if (await isWhole(out, version, takesPartInNext)) whole.set(version, sums);
    }
  } catch {
    // What cannot be read is none that is whole; whoever needs it says so.
  }
  return whole;
}

/** What failed, perhaps for want of memory, of rights or of room, may not fail again. */
function mayPass({ kind }: Finding): boolean {
  return kind === "document_failed" || kind === "unreadable_file" || kind === "no_cache";
}
