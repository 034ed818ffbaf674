/**
 * The reviewed folder under a lock: files are read anew, changed and put into place one after another, each at once. Two
 * desks take turns; an editor that saved in between is read before anything is written.
 */
import { mkdir, readFile, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { replaceFile } from "../../io/release-folder.ts";
import { REVIEWED_TABLES, type ReviewedTable } from "../../reviewed/schemas.ts";
import { editFile, Refused, type RowEdit } from "./edit.ts";

/** Text by table; a file that does not exist is absent. */
export type ReviewedTexts = ReadonlyMap<ReviewedTable, string>;

/** Begins with a dot, so that no reader of the folder takes it for a file of people's. */
const LOCK = ".desk-lock";
const TRIES = 100;
const PAUSE = 50;
/** In milliseconds. A desk that was killed leaves its lock; nothing holds one longer than this. */
const OLDEST_LOCK = 120_000;

/** Throws Refused where another desk holds the folder for too long. */
export async function withLock<T>(folder: string, now: () => number, run: () => Promise<T>): Promise<T> {
  const lock = join(folder, LOCK);
  for (let tries = 0; ; tries += 1) {
    const taken = await mkdir(lock).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
        return false;
      },
    );
    if (taken) break;
    const age = await stat(lock).then(
      ({ mtimeMs }) => now() - mtimeMs,
      () => 0,
    );
    if (age > OLDEST_LOCK) await rmdir(lock).catch(() => {});
    else if (tries >= TRIES) throw new Refused(`another desk is writing in ${folder}; try again`);
    else await wait(PAUSE);
  }
  try {
    return await run();
  } finally {
    await rmdir(lock).catch(() => {});
  }
}

export async function readTexts(folder: string): Promise<ReviewedTexts> {
  const texts = new Map<ReviewedTable, string>();
  for (const table of REVIEWED_TABLES) {
    const text = await readFile(join(folder, `${table}.csv`), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (text !== null) texts.set(table, text);
  }
  return texts;
}

export interface EditedTexts {
  readonly texts: ReviewedTexts;
  readonly changed: readonly ReviewedTable[];
  readonly undo: readonly RowEdit[];
}

/** Entities before aliases before the rest, as later files name what stands in earlier ones. */
export function editTexts(texts: ReviewedTexts, edits: readonly RowEdit[]): EditedTexts {
  const changed = REVIEWED_TABLES.filter((table) => edits.some((edit) => edit.table === table));
  const after = new Map(texts);
  const undo: RowEdit[] = [];
  for (const table of changed) {
    const own = edits.filter((edit) => edit.table === table);
    const edited = editFile(texts.get(table) ?? null, table, own);
    after.set(table, edited.text);
    undo.push(...edited.undo);
  }
  return { texts: after, changed, undo };
}

export async function writeTexts(folder: string, { texts, changed }: EditedTexts): Promise<void> {
  for (const table of changed) await replaceFile(join(folder, `${table}.csv`), texts.get(table)!);
}
