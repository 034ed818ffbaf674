/** The files of a release as texts, as a small one's are. */
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import { textOf } from "../../pipeline/release/contents.ts";
import type { ReleasePlan } from "../../pipeline/release/plan.ts";
import { renderRelease } from "../../pipeline/release/render.ts";

export function renderFiles(dataset: Dataset, plan: ReleasePlan): ReadonlyMap<string, string> {
  return new Map([...renderRelease(dataset, plan)].map(([path, contents]) => [path, textOf(contents)]));
}
