/**
 * Makes a folder and those above it. Not left to Node's recursive way, which never ends where a system says of a folder
 * that cannot be made that it is not there, as Linux does below /proc.
 */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Throws what the file system throws. */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it in between.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
