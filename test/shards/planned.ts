/** A run in shards inside a workspace: a working folder of its own, and what is run in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Workspace } from "../helpers/workspace.ts";

export async function planIn(workspace: Workspace, shards: number, ...more: string[]) {
  const work = mkdtempSync(join(workspace.folder, "work-"));
  const run = (command: string, ...args: string[]) => workspace.runOnly(command, "--work", work, ...args);
  const code = (shard: number, ...args: string[]) => run("code", "--shard", `${shard}/${shards}`, ...args);
  const file = (shard: number) => join(work, "shards", `${shard}-of-${shards}.jsonl`);
  const ran = await workspace.run("plan", "--work", work, "--shards", String(shards), ...more);
  expect(ran.code).toBe(0);
  return { work, run, code, file, ran };
}

/** Path -> text of the releases, their list and the queue. */
export function releasedIn(workspace: Workspace): Readonly<Record<string, string>> {
  const files = Object.entries(workspace.snapshot("")).map(([path, text]) => [path.replace(/^\//, ""), text] as const);
  return Object.fromEntries(files.filter(([path]) => /^(?:out|build\/review)\//.test(path)));
}

export function removeReleases({ folder }: Workspace): void {
  for (const name of ["out", "build"]) rmSync(join(folder, name), { recursive: true, force: true });
}
