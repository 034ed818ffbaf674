// From scores to tags, heads and relations.
import type { Parse } from "./load.ts";
import type { ModelFile } from "./model.ts";
import { MOST_PAIRS, MOST_WORDS, type Scores } from "./network.ts";
import { RELATION_WEIGHT, repairArguments } from "./repair.ts";
import { bestTree } from "./tree.ts";

/** Heads of a word that its relations may choose between: those near the best in score, at most so many. */
const NEAR = 5;
const MOST_NEAR = Math.floor(MOST_PAIRS / MOST_WORDS);
/** What a head is charged whose relation was not looked at. */
const UNSEEN = -2;

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
  const heads = bestTree(weighArcs(scores), rows, rows);
  const dependents = heads.map((_, i) => i).slice(1);
  const relationScores = scores.relations(dependents, heads.slice(1)).slice();
  const root = model.deprel.indexOf("root");
  const relations = [root];
  for (const i of dependents) {
    const row = (i - 1) * scores.relationColumns;
    relations.push(heads[i] === 0 ? root : best(relationScores, row, model.deprel.length, root));
  }
  repairArguments({ heads, relations }, scores, relationScores, model.deprel);
  for (const i of dependents) {
    parse.head.push(heads[i]! - 1);
    parse.deprel.push(model.deprel[relations[i]!]!);
  }
  return parse;
}

/**
 * Arc scores, [rows][rows], with the log probability of each near head's best relation added: a head under which no
 * relation fits the word is less likely to be its head.
 */
function weighArcs({ rows, arcs, arcColumns, relations, relationColumns }: Scores): Float64Array {
  const out = new Float64Array(rows * rows);
  const dependents: number[] = [];
  const heads: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) out[i * rows + j] = arcs[i * arcColumns + j]!;
    if (i === 0) continue;
    const near = nearHeads(out, i, rows);
    if (near.length < 2) continue;
    for (let j = 0; j < rows; j++) out[i * rows + j]! += RELATION_WEIGHT * UNSEEN;
    for (const head of near) {
      dependents.push(i);
      heads.push(head);
    }
  }
  const seen = relations(dependents, heads);
  dependents.forEach((i, p) => {
    const top = seen[p * relationColumns + best(seen, p * relationColumns, relationColumns)]!;
    out[i * rows + heads[p]!]! += RELATION_WEIGHT * (top - UNSEEN);
  });
  return out;
}

/** The heads of row i within NEAR of its best, best first. */
function nearHeads(arcs: Float64Array, i: number, rows: number): number[] {
  const row = i * rows;
  let top = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < rows; j++) if (j !== i && arcs[row + j]! > top) top = arcs[row + j]!;
  const near: number[] = [];
  for (let j = 0; j < rows; j++) if (j !== i && arcs[row + j]! > top - NEAR) near.push(j);
  if (near.length < 2) return near;
  return near.sort((a, b) => arcs[row + b]! - arcs[row + a]! || a - b).slice(0, MOST_NEAR);
}

/** Which of `count` values from `start` on is the highest; the first of equals; never `not`. */
function best(values: Float32Array, start: number, count: number, not = -1): number {
  let at = not === 0 ? 1 : 0;
  for (let i = 0; i < count; i++) if (i !== not && values[start + i]! > values[start + at]!) at = i;
  return at;
}
