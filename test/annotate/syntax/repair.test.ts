import { describe, expect, it } from "vitest";
import type { Scores } from "../../../pipeline/annotate/syntax/network.ts";
import { repairArguments } from "../../../pipeline/annotate/syntax/repair.ts";

const DEPREL = ["root", "nsubj", "obj", "obl"];
const ROOT = 0;
const SUBJECT = 1;
const OBJECT = 2;
const OBLIQUE = 3;

/** Four rows: the root and three words; scores of relations are the same under every head. */
function scores(arcs: number[][], relations: number[][]): Scores {
  return {
    rows: 4,
    tags: new Float32Array(0),
    tagColumns: 0,
    arcs: Float32Array.from(arcs.flat()),
    arcColumns: 4,
    relations: (dependents) => Float32Array.from(dependents.flatMap((d) => relations[d - 1]!)),
    relationColumns: 4,
  };
}

const flat = [
  [0, 0, 0, 0],
  [0, 0, 5, -50],
  [5, 0, 0, 0],
  [0, -50, 5, 0],
];

describe("repairArguments", () => {
  it("lets the subject that loses least take its next best relation", () => {
    const relations = [
      [0, 9, 1, 0],
      [9, 0, 0, 0],
      [0, 6, 5, 1],
    ];
    const choice = { heads: [-1, 2, 0, 2], relations: [ROOT, SUBJECT, ROOT, SUBJECT] };
    repairArguments(choice, scores(flat, relations), Float32Array.from(relations.flat()), DEPREL);
    expect(choice.relations).toEqual([ROOT, SUBJECT, ROOT, OBJECT]);
    expect(choice.heads).toEqual([-1, 2, 0, 2]);
  });

  it("moves a word to another head where that costs less", () => {
    const arcs = flat.map((row) => [...row]);
    arcs[3] = [0, 4.5, 5, 0];
    const relations = [
      [0, 9, 1, 0],
      [9, 0, 0, 0],
      [0, 6, 1, 1],
    ];
    const choice = { heads: [-1, 2, 0, 2], relations: [ROOT, SUBJECT, ROOT, SUBJECT] };
    repairArguments(choice, scores(arcs, relations), Float32Array.from(relations.flat()), DEPREL);
    expect(choice.heads).toEqual([-1, 2, 0, 1]);
    expect(choice.relations).toEqual([ROOT, SUBJECT, ROOT, SUBJECT]);
  });

  it("changes nothing where each predicate has one of a kind", () => {
    const relations = [
      [0, 9, 1, 0],
      [9, 0, 0, 0],
      [0, 1, 6, 1],
    ];
    const choice = { heads: [-1, 2, 0, 2], relations: [ROOT, SUBJECT, ROOT, OBLIQUE] };
    repairArguments(choice, scores(flat, relations), Float32Array.from(relations.flat()), DEPREL);
    expect(choice).toEqual({ heads: [-1, 2, 0, 2], relations: [ROOT, SUBJECT, ROOT, OBLIQUE] });
  });
});
