import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Hexadecimal SHA-256 of a file of any size. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}
