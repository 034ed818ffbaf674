// From scores to tags, heads and relations.
import type { Parse } from "./load.ts";
import type { ModelFile } from "./model.ts";
import type { Scores } from "./network.ts";
import { repairArguments } from "./repair.ts";
import { bestTree } from "./tree.ts";

/** Tags, tree and relations of one sentence; the root is row 0 of the scores and -1 among the heads. */
export function decode(model: ModelFile, scores: Scores): Parse {
  const parse: Parse = { upos: [], xpos: [], head: [], deprel: [] };
  const { rows, tags, tagColumns } = scores;
  if (rows < 2) return parse;
  const parts = model.upos.length;
  for (let i = 1; i < rows; i++) {
    parse.upos.push(model.upos[best(tags, i * tagColumns, parts)]!);
    parse.xpos.push(model.xpos[best(tags, i * tagColumns + parts, model.xpos.length)]!);
  }
  const heads = bestTree(scores.arcs, scores.arcColumns, rows);
  const columns = scores.relationColumns;
  const relationScores = scores.relations(heads.map((_, i) => i).slice(1), heads.slice(1)).slice();
  const root = model.deprel.indexOf("root");
  const relations = [root];
  for (let i = 1; i < rows; i++) {
    relations.push(heads[i] === 0 ? root : best(relationScores, (i - 1) * columns, model.deprel.length, root));
  }
  repairArguments({ heads, relations }, scores, relationScores, columns, model.deprel);
  for (let i = 1; i < rows; i++) {
    parse.head.push(heads[i]! - 1);
    parse.deprel.push(model.deprel[relations[i]!]!);
  }
  return parse;
}

/** Which of `count` values from `start` on is the highest; the first of equals; never `not`. */
function best(values: Float32Array, start: number, count: number, not = -1): number {
  let at = not === 0 ? 1 : 0;
  for (let i = 0; i < count; i++) if (i !== not && values[start + i]! > values[start + at]!) at = i;
  return at;
}
