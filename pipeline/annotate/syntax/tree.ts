// The best tree over arc scores: one root, no cycle (Chu and Liu 1965, Edmonds 1967).

/** More than any sum of scores, so that one word only is put under the root. */
const PENALTY = 1e6;

/**
 * Heads of rows 1..rows-1 (row 0 is the root; entry 0 of the answer is -1): the tree of the highest sum of scores in which
 * one row hangs from the root. `arcs` is [dependent * columns + head]. Ties go to the lower head.
 */
export function bestTree(arcs: Float32Array, columns: number, rows: number): number[] {
  const heads = bestHeads(arcs, columns, rows);
  if (isTree(heads)) return heads;
  const scores: number[][] = [];
  for (let i = 0; i < rows; i++) {
    const row: number[] = [];
    for (let j = 0; j < rows; j++) row.push(arcs[i * columns + j]! - (j === 0 ? PENALTY : 0));
    scores.push(row);
  }
  return spanningTree(scores);
}

function bestHeads(arcs: Float32Array, columns: number, rows: number): number[] {
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

/** scores[dependent][head]; node 0 is the root. Each cycle of best heads is contracted to one node, and opened again after. */
function spanningTree(scores: number[][]): number[] {
  const n = scores.length;
  const heads = scores.map((row, i) => {
    if (i === 0) return -1;
    let best = i === 0 ? 1 : 0;
    for (let j = 0; j < n; j++) if (j !== i && row[j]! > row[best]!) best = j;
    return best;
  });
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inCycle = new Set(cycle);
  const outside: number[] = [];
  for (let i = 0; i < n; i++) if (!inCycle.has(i)) outside.push(i);
  const m = outside.length;
  // The contracted graph: the nodes outside, in order, then the cycle as node m.
  const smaller: number[][] = Array.from({ length: m + 1 }, () =>
    new Array<number>(m + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const leaves: number[] = new Array(m).fill(-1);
  const enters: number[] = new Array(m).fill(-1);
  for (let a = 0; a < m; a++) {
    const i = outside[a]!;
    for (let b = 0; b < m; b++) if (a !== b) smaller[a]![b] = scores[i]![outside[b]!]!;
    for (const c of cycle) {
      if (i !== 0 && scores[i]![c]! > smaller[a]![m]!) {
        smaller[a]![m] = scores[i]![c]!;
        leaves[a] = c;
      }
      const gain = scores[c]![i]! - scores[c]![heads[c]!]!;
      if (gain > smaller[m]![a]!) {
        smaller[m]![a] = gain;
        enters[a] = c;
      }
    }
  }
  const solved = spanningTree(smaller);
  const out = heads.slice();
  for (let a = 1; a < m; a++) {
    const h = solved[a]!;
    out[outside[a]!] = h === m ? leaves[a]! : outside[h]!;
  }
  const from = solved[m]!;
  out[enters[from]!] = outside[from]!;
  return out;
}
