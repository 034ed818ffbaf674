/**
 * Files of coded documents, written and read as a stream. A file is made under a name of its own beside the place where
 * it will stand, synced and moved there at once: whoever finds it finds the whole of it, and of two writers the later
 * one replaces the earlier.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, rmSync } from "node:fs";
import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { splitLines } from "../ingest/split-lines.ts";
import {
  type About,
  type CodedHeader,
  type CodedRecord,
  HEADER_LENGTH,
  parseHeader,
  parseRecord,
  renderHeader,
  renderRecord,
} from "../shards/coded-lines.ts";
import { makeFolder } from "./make-folder.ts";

/** Bytes worth a write. */
const PIECE = 1 << 18;

/** Of one line, in bytes: more than a string can hold is no line of ours. */
const LONGEST_LINE = 500_000_000;

/** A file that is there and is not what its header says. */
export class CorruptFile extends Error {}

/** Writes the records to `path`, replacing what was there. Nothing is there, or what was, where it throws. */
export async function writeCodedFile(
  path: string,
  about: About,
  records: AsyncIterable<CodedRecord> | Iterable<CodedRecord>,
): Promise<CodedHeader> {
  makeFolder(dirname(path));
  const beside = unfinishedName(path);
  const removeNow = () => rmSync(beside, { force: true });
  process.once("exit", removeNow);
  try {
    const handle = await open(beside, "wx");
    let header: CodedHeader;
    try {
      header = await writeBody(handle, about, records);
      await handle.write(renderHeader(header), 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    return header;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    process.off("exit", removeNow);
  }
}

const UNFINISHED = ".unfinished-";

/** Says who writes, so that the next to come can tell what was left behind from what is still being written. */
function unfinishedName(path: string): string {
  return join(dirname(path), `${UNFINISHED}${basename(path)}~${hostname()}~${process.pid}~${randomUUID()}`);
}

/**
 * Removes what writers of the same file left behind that were killed on this machine. Of those elsewhere nobody here can
 * tell whether they are still at work.
 */
export async function removeUnfinished(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${UNFINISHED}${basename(path)}~`))) {
    const [, host, pid] = name.split("~");
    if (host === hostname() && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function writeBody(
  handle: FileHandle,
  about: About,
  records: AsyncIterable<CodedRecord> | Iterable<CodedRecord>,
): Promise<CodedHeader> {
  const hash = createHash("sha256");
  let bytes = 0;
  let documents = 0;
  let findings = 0;
  let piece = "";
  const flush = async () => {
    const encoded = Buffer.from(piece);
    piece = "";
    hash.update(encoded);
    await writeAll(handle, encoded, HEADER_LENGTH + bytes);
    bytes += encoded.length;
  };
  for await (const record of records) {
    if ("document" in record) documents += 1;
    else findings += 1;
    piece += renderRecord(record);
    if (piece.length >= PIECE) await flush();
  }
  await flush();
  return { about, documents, findings, bytes, sha256: hash.digest("hex") };
}

/** A system may take less than it is given, on a full disk or a distant one. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** The header of a file; its body is not looked at. Throws CorruptFile, and what the file system throws. */
export async function readCodedHeader(path: string): Promise<CodedHeader> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_LENGTH), 0, HEADER_LENGTH, 0);
    const header = bytesRead < HEADER_LENGTH ? null : parseHeader(buffer.toString("utf8"));
    if (header === null) throw new CorruptFile(`${path} has no header of coded documents`);
    return header;
  } finally {
    await handle.close();
  }
}

/** Reads the whole of a file to see that it is what its header says. Throws CorruptFile where it is not. */
export async function verifyCodedFile(path: string): Promise<CodedHeader> {
  const header = await readCodedHeader(path);
  const pieces = bodyOf(path, header);
  while ((await pieces.next()).done !== true);
  return header;
}

/**
 * The records of a file, one at a time. The digest is known at the last byte only, so CorruptFile may be thrown after
 * records were given: let nothing that was made of them be seen before the end, or verify first.
 */
export async function* readCodedFile(path: string): AsyncGenerator<CodedRecord> {
  const decoder = new TextDecoder();
  for await (const { number, bytes } of splitLines(bodyOf(path, await readCodedHeader(path)), LONGEST_LINE)) {
    try {
      yield parseRecord(decoder.decode(bytes!));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new CorruptFile(`${path}: record ${number} cannot be read`);
    }
  }
}

async function* bodyOf(path: string, header: CodedHeader): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let length = 0;
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { start: HEADER_LENGTH, highWaterMark: PIECE });
  for await (const piece of pieces) {
    hash.update(piece);
    length += piece.length;
    yield piece;
  }
  if (length !== header.bytes) throw new CorruptFile(`${path} has ${length} bytes where ${header.bytes} were written`);
  if (hash.digest("hex") !== header.sha256)
    throw new CorruptFile(`${path} is not what was written: its digest differs`);
}
