import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReviewedReading, readReviewed } from "../reviewed/read.ts";
import { sha256 } from "../text/sha256.ts";
import { listFiles } from "./list-files.ts";

export interface ReviewedFolder extends ReviewedReading {
  /** SHA-256 by path, under the name that the folder has in the project whatever it is called. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Whether a file of a reviewed folder is read. */
export function isReviewedList(path: string): boolean {
  return path.endsWith(".csv");
}

/** Reads the CSV files of a reviewed folder; each of them may be absent. */
export async function readReviewedFolder(folder: string): Promise<ReviewedFolder> {
  const paths = (await listFiles(folder)).filter(isReviewedList);
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  const files = new Map(paths.map((path, index) => [path, texts[index]!]));
  const inputs = Object.fromEntries([...files].map(([path, text]) => [`reviewed/${path}`, sha256(text)]));
  return { ...readReviewed(files), inputs };
}
