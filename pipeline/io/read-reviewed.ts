import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReviewedReading, readReviewed } from "../reviewed/read.ts";
import { listFiles } from "./list-files.ts";

/** Reads the CSV files of a reviewed folder; each of them may be absent. */
export async function readReviewedFolder(folder: string): Promise<ReviewedReading> {
  const paths = (await listFiles(folder)).filter((path) => path.endsWith(".csv"));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  return readReviewed(new Map(paths.map((path, index) => [path, texts[index]!])));
}
