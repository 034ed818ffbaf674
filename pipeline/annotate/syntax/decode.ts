// From scores to tags, heads and relations.
import type { Parse } from "./load.ts";
import type { ModelFile } from "./model.ts";
import type { Scores } from "./network.ts";
import { bestTree } from "./tree.ts";

/** Tags, tree and relations of one sentence; the root is row 0 of the scores and -1 among the heads. */
export function decode(model: ModelFile, scores: Scores): Parse {
  const parse: Parse = { upos: [], xpos: [], head: [], deprel: [] };
  const { rows, tags, tagColumns } = scores;
  if (rows < 2) return parse;
  const parts = model.upos.length;
  for (let i = 1; i < rows; i++) {
    parse.upos.push(model.upos[best(tags, i * tagColumns, 0, parts)]!);
    parse.xpos.push(model.xpos[best(tags, i * tagColumns, parts, model.xpos.length)]!);
  }
  const heads = bestTree(scores.arcs, scores.arcColumns, rows);
  const dependents = heads.map((_, i) => i).slice(1);
  const relations = scores.relations(dependents, heads.slice(1));
  const columns = relations.length / dependents.length;
  const root = model.deprel.indexOf("root");
  for (let i = 1; i < rows; i++) {
    const head = heads[i]!;
    parse.head.push(head - 1);
    parse.deprel.push(
      head === 0 ? "root" : model.deprel[best(relations, (i - 1) * columns, 0, model.deprel.length, root)]!,
    );
  }
  return parse;
}

/** Offset, from `first`, of the highest of `count` values; the first of equals; never `not`. */
function best(values: Float32Array, row: number, first: number, count: number, not = -1): number {
  let at = not === 0 ? 1 : 0;
  for (let i = 0; i < count; i++) if (i !== not && values[row + first + i]! > values[row + first + at]!) at = i;
  return at;
}
