import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { makeWorkspace } from "../helpers/workspace.ts";

/** What a case holds: the tables that a reader of the case would look at, and no checksums. */
export const EXPECTED_FILES = [
  "events.csv",
  "participants.csv",
  "accounts.csv",
  "statements.csv",
  "relations.csv",
  "links.csv",
  "evidence.csv",
  "dyads.csv",
];

export function listCases(): string[] {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The files of the case's release by name. Throws where the release fails. */
export async function runCase(name: string): Promise<Readonly<Record<string, string>>> {
  const space = makeWorkspace();
  try {
    for (const part of ["raw", "reviewed"]) {
      cpSync(join(import.meta.dirname, name, part), join(space.folder, part), { recursive: true });
    }
    const { code, notes } = await space.run("release");
    if (code !== 0) throw new Error(`the case ${name} is not released:\n${notes}`);
    return space.snapshot("out/0.1.0");
  } finally {
    space.remove();
  }
}
