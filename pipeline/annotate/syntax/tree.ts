// The best tree over arc scores: one root, no cycle (Chu and Liu 1965, Edmonds 1967).

/** More than any sum of scores, so that one word only is put under the root. */
const PENALTY = 1e6;

/**
 * Heads of rows 1..rows-1 (row 0 is the root; entry 0 of the answer is -1): the tree of the highest sum of scores in which
 * one row hangs from the root. `arcs` is [dependent * columns + head]. Ties go to the lower head.
 */
export function bestTree(arcs: Float32Array | Float64Array, columns: number, rows: number): number[] {
  const heads = bestHeads(arcs, columns, rows);
  if (isTree(heads)) return heads;
  const scores = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) scores[i * rows + j] = arcs[i * columns + j]! - (j === 0 ? PENALTY : 0);
  }
  return spanningTree(scores, rows);
}

function bestHeads(arcs: Float32Array | Float64Array, columns: number, rows: number): number[] {
  const heads = [-1];
  for (let i = 1; i < rows; i++) {
    let best = i === 1 && rows > 2 ? 2 : 0;
    for (let j = 0; j < rows; j++) if (j !== i && arcs[i * columns + j]! > arcs[i * columns + best]!) best = j;
    heads.push(best);
  }
  return heads;
}

/** One row under the root, and every row reaches it. */
export function isTree(heads: readonly number[]): boolean {
  let roots = 0;
  for (let i = 1; i < heads.length; i++) if (heads[i] === 0) roots++;
  if (roots !== 1) return heads.length <= 1;
  const cycle = findCycle(heads);
  return cycle === undefined;
}

function findCycle(heads: readonly number[]): number[] | undefined {
  const seen = new Uint32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let i = start;
    while (i > 0 && seen[i] === 0) {
      seen[i] = start;
      i = heads[i]!;
    }
    if (i > 0 && seen[i] === start) {
      const cycle = [i];
      for (let j = heads[i]!; j !== i; j = heads[j]!) cycle.push(j);
      return cycle;
    }
  }
  return undefined;
}

/** scores[dependent * n + head]; node 0 is the root. A cycle of best heads is contracted to one node, and opened again after. */
function spanningTree(scores: Float64Array, n: number): number[] {
  const heads = bestHeads(scores, n, n);
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inCycle = new Set(cycle);
  const outside: number[] = [];
  for (let i = 0; i < n; i++) if (!inCycle.has(i)) outside.push(i);
  // The smaller graph: the nodes outside, in order, then the cycle as node m.
  const m = outside.length;
  const side = m + 1;
  const smaller = new Float64Array(side * side).fill(Number.NEGATIVE_INFINITY);
  const leaves: number[] = [];
  const enters: number[] = [];
  for (let a = 0; a < m; a++) {
    const i = outside[a]!;
    for (let b = 0; b < m; b++) smaller[a * side + b] = scores[i * n + outside[b]!]!;
    for (const c of cycle) {
      const out = scores[i * n + c]!;
      if (out > smaller[a * side + m]!) {
        smaller[a * side + m] = out;
        leaves[a] = c;
      }
      const gain = scores[c * n + i]! - scores[c * n + heads[c]!]!;
      if (gain > smaller[m * side + a]!) {
        smaller[m * side + a] = gain;
        enters[a] = c;
      }
    }
  }
  const solved = spanningTree(smaller, side);
  for (let a = 1; a < m; a++) heads[outside[a]!] = solved[a] === m ? leaves[a]! : outside[solved[a]!]!;
  heads[enters[solved[m]!]!] = outside[solved[m]!]!;
  return heads;
}
