/** Files for what does not fit into memory, in a folder of their own that goes when the work is done. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Disk, DiskFile } from "../store/disk.ts";

/** An open file needs no name, and one without a name is gone when its process is, whatever ends it. */
function forget(path: string): void {
  // Windows keeps the name of an open file: there it is removed at the end.
  if (process.platform !== "win32") rmSync(path);
}

/** Runs `work` with a disk; its files are removed afterwards, whatever happens. The folder is made with the first file. */
export async function withTemporaryDisk<T>(work: (disk: Disk) => Promise<T>): Promise<T> {
  let folder: string | null = null;
  const handles = new Set<number>();
  let files = 0;
  const create = (): DiskFile => {
    folder ??= mkdtempSync(join(tmpdir(), "demarche-"));
    const path = join(folder, String(files));
    files += 1;
    const handle = openSync(path, "wx+");
    handles.add(handle);
    forget(path);
    let end = 0;
    return {
      append: (bytes) => {
        for (let written = 0; written < bytes.length; ) {
          written += writeSync(handle, bytes, written, bytes.length - written, end + written);
        }
        end += bytes.length;
      },
      read: (start, bytes) => {
        for (let read = 0; read < bytes.length; ) {
          const more = readSync(handle, bytes, read, bytes.length - read, start + read);
          if (more === 0) throw new Error(`${path} ends before ${start + bytes.length}`);
          read += more;
        }
      },
      remove: () => {
        handles.delete(handle);
        closeSync(handle);
        rmSync(path, { force: true });
      },
    };
  };
  try {
    return await work({ create });
  } finally {
    for (const handle of handles) closeSync(handle);
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
