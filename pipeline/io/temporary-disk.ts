/** Files for what does not fit into memory, in the system's temporary folder; they go when the work is done. */
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Disk, DiskFile, ReadableFile } from "../store/disk.ts";

/** An open file needs no name, and one without a name is gone when its process is, whatever ends it. */
function forget(path: string): void {
  // Windows keeps the name of an open file: there it is removed at the end.
  if (process.platform !== "win32") rmSync(path);
}

/** A file that this process has opened, in whatever thread. */
export function readHandle(handle: number): ReadableFile {
  return {
    handle,
    read: (start, bytes) => {
      for (let read = 0; read < bytes.length; ) {
        const more = readSync(handle, bytes, read, bytes.length - read, start + read);
        if (more === 0) throw new Error(`a temporary file ends before ${start + bytes.length}`);
        read += more;
      }
    },
  };
}

/** Runs `work` with a disk; its files are removed afterwards, whatever happens. */
export async function withTemporaryDisk<T>(work: (disk: Disk) => Promise<T>): Promise<T> {
  const files = new Map<string, number>();
  const create = (): DiskFile => {
    const path = join(tmpdir(), `demarche-${randomUUID()}`);
    // For nobody else to read.
    const handle = openSync(path, "wx+", 0o600);
    files.set(path, handle);
    forget(path);
    let end = 0;
    return {
      ...readHandle(handle),
      append: (bytes) => {
        for (let written = 0; written < bytes.length; ) {
          written += writeSync(handle, bytes, written, bytes.length - written, end + written);
        }
        end += bytes.length;
      },
      remove: () => {
        files.delete(path);
        closeSync(handle);
        rmSync(path, { force: true });
      },
    };
  };
  try {
    return await work({ create });
  } finally {
    for (const [path, handle] of files) {
      closeSync(handle);
      rmSync(path, { force: true });
    }
  }
}
