/**
 * The file that says what a run has proved. Nothing in it is believed that digests do not bear out: one that is damaged is as
 * none, and one that fits holds of what is there as it is now.
 */
import { dirname } from "node:path";
import { sha256 } from "../../text/sha256.ts";
import { makeFolder } from "../make-folder.ts";
import { readIfThere } from "../read-if-there.ts";
import { replaceFile } from "../release-folder.ts";

/** What a run says that finds nothing changed. */
export interface Said {
  /** Findings of the corpus, as lines. */
  readonly notes: readonly string[];
  /** Everything on standard output. */
  readonly out: string;
}

/** From these inputs, on that base, this program made this release; each by its digest. */
export interface Proof {
  readonly program: string;
  readonly inputs: string;
  readonly version: string;
  /** The version that it stands on; null for none. */
  readonly base: string | null;
  /** Of the heads of all releases. */
  readonly releases: string;
  /** Of the list of releases. */
  readonly index: string;
  /** Of the files that wait for a person, by name. */
  readonly queue: Readonly<Record<string, string>>;
  readonly said: Said;
}

/** Null where there is none, or none that is whole. */
export async function readProof(file: string): Promise<Proof | null> {
  try {
    const { proof, sha256: sum } = JSON.parse((await readIfThere(file)) ?? "{}");
    return sha256(JSON.stringify(proof)) === sum ? (proof as Proof) : null;
  } catch {
    return null;
  }
}

export async function writeProof(file: string, proof: Proof): Promise<void> {
  makeFolder(dirname(file));
  await replaceFile(file, `${JSON.stringify({ proof, sha256: sha256(JSON.stringify(proof)) })}\n`);
}
