// Arcs and relations are chosen apart, so a predicate can come out with two subjects. Each keeps one subject and one object
// of a kind: of the words that claim the place, the one that gives it up at the least cost in score gets its next best head
// or relation. In English two true subjects of one predicate do not occur, save for the outer one of a clause.
import type { Scores } from "./network.ts";

const KINDS = [["nsubj", "nsubj:pass", "csubj", "csubj:pass"], ["obj"], ["iobj"]];
/** Other heads tried for a word. */
const HEADS_TRIED = 4;

interface Change {
  word: number;
  head: number;
  relation: number;
  cost: number;
}

export interface Choice {
  /** By row; entry 0 belongs to the root. */
  heads: number[];
  relations: number[];
}

/** Repairs a choice in place. `rank(row)` gives the scores of the relations of a row under its present head. */
export function repairArguments(
  choice: Choice,
  scores: Scores,
  relationScores: Float32Array,
  columns: number,
  deprel: readonly string[],
): void {
  for (const names of KINDS) {
    const kind = new Set(names.map((n) => deprel.indexOf(n)));
    const taken = new Map<number, number>();
    for (let i = 1; i < scores.rows; i++) {
      if (!kind.has(choice.relations[i]!)) continue;
      const head = choice.heads[i]!;
      const other = taken.get(head);
      if (other === undefined) {
        taken.set(head, i);
        continue;
      }
      const change = [
        ...changes(choice, scores, relationScores, columns, deprel, kind, other),
        ...changes(choice, scores, relationScores, columns, deprel, kind, i),
      ].reduce((a, b) => (b.cost < a.cost ? b : a));
      choice.heads[change.word] = change.head;
      choice.relations[change.word] = change.relation;
      if (change.word === other) taken.set(head, i);
    }
  }
}

function changes(
  choice: Choice,
  scores: Scores,
  relationScores: Float32Array,
  columns: number,
  deprel: readonly string[],
  kind: ReadonlySet<number>,
  word: number,
): Change[] {
  const root = deprel.indexOf("root");
  const bestOf = (row: Float32Array, start: number, barred: (r: number) => boolean): number => {
    let best = -1;
    for (let r = 0; r < deprel.length; r++) {
      if (r !== root && !barred(r) && (best < 0 || row[start + r]! > row[start + best]!)) best = r;
    }
    return best;
  };
  const start = (word - 1) * columns;
  const head = choice.heads[word]!;
  const relation = bestOf(relationScores, start, (r) => kind.has(r));
  const out = [
    {
      word,
      head,
      relation,
      cost: relationScores[start + choice.relations[word]!]! - relationScores[start + relation]!,
    },
  ];
  const arc = (h: number): number => scores.arcs[word * scores.arcColumns + h]!;
  const others: number[] = [];
  for (let h = 1; h < scores.rows; h++) if (h !== head && !isBelow(choice.heads, h, word)) others.push(h);
  others.sort((a, b) => arc(b) - arc(a) || a - b);
  const tried = others.slice(0, HEADS_TRIED);
  if (tried.length === 0) return out;
  const theirs = scores.relations(
    tried.map(() => word),
    tried,
  );
  tried.forEach((h, i) => {
    const full = choice.heads.some((g, j) => g === h && kind.has(choice.relations[j]!));
    const top = bestOf(theirs, i * columns, () => false);
    const allowed = bestOf(theirs, i * columns, (r) => full && kind.has(r));
    const cost = arc(head) - arc(h) + theirs[i * columns + top]! - theirs[i * columns + allowed]!;
    out.push({ word, head: h, relation: allowed, cost });
  });
  return out;
}

function isBelow(heads: readonly number[], node: number, ancestor: number): boolean {
  for (let i = node; i > 0; i = heads[i]!) if (i === ancestor) return true;
  return false;
}
