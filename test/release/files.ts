/** The files of a release as texts, as a small one's are. */
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import { fileWriter, type OpenFile } from "../../pipeline/release/contents.ts";
import type { ReleasePlan } from "../../pipeline/release/plan.ts";
import { renderRelease } from "../../pipeline/release/render.ts";

/** Files that are closed stand in `files`. */
export function filesInto(files: Map<string, string>): OpenFile {
  return (path) => {
    const pieces: Uint8Array[] = [];
    return fileWriter({
      write: (bytes) => void pieces.push(bytes),
      close: () => void files.set(path, Buffer.concat(pieces).toString()),
      drop: () => {},
    });
  };
}

export function renderFiles(dataset: Dataset, plan: ReleasePlan): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  renderRelease(dataset, plan, filesInto(files));
  return files;
}
