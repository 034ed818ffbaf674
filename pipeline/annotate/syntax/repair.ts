// Arcs and relations are chosen apart, so a predicate can come out with two subjects. Each keeps one subject and one object
// of a kind: of the words that claim the place, the one that gives it up at the least cost in score gets its next best head
// or relation. In English two true subjects of one predicate do not occur, save for the outer one of a clause.
import type { Scores } from "./network.ts";

/** How much a relation's log probability counts beside the arc's score. Found on the development parts of the treebanks. */
export const RELATION_WEIGHT = 1.5;

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

/** Repairs a choice in place. `relationScores` has a row for each word under the head it has now (Scores.relations). */
export function repairArguments(
  choice: Choice,
  scores: Scores,
  relationScores: Float32Array,
  deprel: readonly string[],
): void {
  for (const names of KINDS) {
    const kind = new Set(names.map((name) => deprel.indexOf(name)));
    const taken = new Map<number, number>();
    for (let i = 1; i < scores.rows; i++) {
      if (!kind.has(choice.relations[i]!)) continue;
      const head = choice.heads[i]!;
      const other = taken.get(head);
      if (other === undefined) {
        taken.set(head, i);
        continue;
      }
      const change = [other, i]
        .flatMap((word) => changesOf(word, choice, scores, relationScores, deprel, kind))
        .reduce((a, b) => (b.cost < a.cost ? b : a));
      choice.heads[change.word] = change.head;
      choice.relations[change.word] = change.relation;
      if (change.word === other) taken.set(head, i);
    }
  }
}

/** The ways in which a word can give up its place: another relation, or another head that keeps the tree a tree. */
function changesOf(
  word: number,
  choice: Choice,
  scores: Scores,
  relationScores: Float32Array,
  deprel: readonly string[],
  kind: ReadonlySet<number>,
): Change[] {
  const root = deprel.indexOf("root");
  const columns = scores.relationColumns;
  const bestRelation = (row: Float32Array, start: number, barred: boolean): number => {
    let best = -1;
    for (let r = 0; r < deprel.length; r++) {
      if (r === root || (barred && kind.has(r))) continue;
      if (best < 0 || row[start + r]! > row[start + best]!) best = r;
    }
    return best;
  };
  const arc = (h: number): number => scores.arcs[word * scores.arcColumns + h]!;
  const head = choice.heads[word]!;
  const row = (word - 1) * columns;
  const now = arc(head) + RELATION_WEIGHT * relationScores[row + choice.relations[word]!]!;
  const relation = bestRelation(relationScores, row, true);
  const changes = [{ word, head, relation, cost: now - arc(head) - RELATION_WEIGHT * relationScores[row + relation]! }];
  const others: number[] = [];
  for (let h = 1; h < scores.rows; h++) if (h !== head && !isBelow(choice.heads, h, word)) others.push(h);
  const tried = others.sort((a, b) => arc(b) - arc(a) || a - b).slice(0, HEADS_TRIED);
  const dependents = tried.map(() => word);
  const theirs = scores.relations(dependents, tried);
  tried.forEach((h, i) => {
    const full = choice.heads.some((g, j) => g === h && kind.has(choice.relations[j]!));
    const allowed = bestRelation(theirs, i * columns, full);
    const cost = now - arc(h) - RELATION_WEIGHT * theirs[i * columns + allowed]!;
    changes.push({ word, head: h, relation: allowed, cost });
  });
  return changes;
}

function isBelow(heads: readonly number[], node: number, ancestor: number): boolean {
  for (let i = node; i > 0; i = heads[i]!) if (i === ancestor) return true;
  return false;
}
