/** The files of a release as texts, as a small one's are. */
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import { digestOf, textOf } from "../../pipeline/release/contents.ts";
import type { ReleasePlan } from "../../pipeline/release/plan.ts";
import { renderRelease } from "../../pipeline/release/render.ts";

export function renderFiles(dataset: Dataset, plan: ReleasePlan): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  renderRelease(dataset, plan, (path, contents) => {
    files.set(path, textOf(contents));
    return digestOf(contents);
  });
  return files;
}
