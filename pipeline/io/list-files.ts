import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../text/order.ts";

/**
 * Files below a folder, as paths relative to it with `/`, in code-unit order: the order of the file system never shows.
 * Names that begin with a dot are the tools' (`.DS_Store`, `.gitkeep`), not people's, and are left out.
 */
export async function listFiles(folder: string, below = ""): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith("."))
      .map((entry) => {
        const path = below === "" ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? listFiles(folder, path) : [path];
      }),
  );
  return lists.flat().sort(compareText);
}
