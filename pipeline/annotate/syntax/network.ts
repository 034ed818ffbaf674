// Runs the network of train/network.py on the kernel: one instance per thread, with memory of its own for what it computes
// and the kernel's copy of the small matrices; the big tables stay in the shared model file.
import { distanceBucket, ROOT_DISTANCE } from "./features.ts";
import type { Kernel } from "./kernel.ts";
import { type Linear, loadLinear, multiply } from "./linear.ts";
import type { ModelFile } from "./model.ts";
import { Words } from "./words.ts";

/** Words of a sentence, the root not counted, that the network takes at once; what is longer is cut before. */
export const MOST_WORDS = 120;
/** Rows (words and roots) computed together. */
const ROWS = 512;
/** Pairs of words whose relations are computed together. */
export const MOST_PAIRS = 640;
/** Rows of a sentence, with some to spare for steps of four. */
const SIDE = MOST_WORDS + 8;
/** What one level of a layer norm's output stands for (NORM_SCALE in kernel/kernel.as.ts). */
const NORM_STEP = 1 / 1024;
/** Columns of the table of arc scores by distance. */
const DISTANCES = 32;

export interface Scores {
  /** Rows: the root, then the words. */
  rows: number;
  /** [rows][tagColumns]: parts of speech, then XPOS. A view that the next run overwrites. */
  tags: Float32Array;
  tagColumns: number;
  /** [rows][arcColumns]: score of each head (column) for each dependent (row). A view as well. */
  arcs: Float32Array;
  arcColumns: number;
  /**
   * Logarithm of each relation's probability for pairs of rows (dependent, head), at most MOST_PAIRS:
   * [pairs][relationColumns]; overwritten by the next call.
   */
  relations(dependents: readonly number[], heads: readonly number[]): Float32Array;
  relationColumns: number;
}

/** A convolution of three words `gap` apart, or self-attention with so many `heads`. */
type Layer =
  | { kind: "convolution"; gap: number; value: Linear; gate: Linear }
  | { kind: "attention"; heads: number; qkv: Linear; out: Linear; distance: number };

/** A sentence's rows in a batch. */
interface Range {
  start: number;
  rows: number;
}

const OUTPUTS = [
  "tags",
  "dependent",
  "query",
  "head",
  "arc_distance",
  "label_dependent",
  "label_head",
  "label",
] as const;

export class Network {
  private readonly model: ModelFile;
  private readonly kernel: Kernel;
  private readonly words: Words;
  private readonly firstGap: number;
  private readonly layers: Layer[];
  private readonly outputs: Record<(typeof OUTPUTS)[number], Linear>;
  private readonly at: ReturnType<typeof layOut>;

  constructor(model: ModelFile, kernel: Kernel) {
    this.model = model;
    this.kernel = kernel;
    this.words = new Words(model, kernel, NORM_STEP);
    this.firstGap = Number(model.layers[0]!.slice(1));
    this.layers = model.layers.slice(1).map((code, i) => loadLayer(model, kernel, `layer${i + 1}`, code));
    this.outputs = Object.fromEntries(OUTPUTS.map((n) => [n, loadLinear(model, kernel, n)])) as typeof this.outputs;
    this.at = layOut(model, kernel, this.outputs.tags.rows, this.outputs.label.rows);
  }

  /** Scores of sentences of at most MOST_WORDS forms each, one at a time to `use`; sentences are computed together. */
  run(sentences: readonly (readonly string[])[], use: (scores: Scores, index: number) => void): void {
    let first = 0;
    while (first < sentences.length) {
      const ranges: Range[] = [];
      let total = 0;
      for (let i = first; i < sentences.length; i++) {
        const rows = sentences[i]!.length + 1;
        if (total + rows > ROWS) break;
        ranges.push({ start: total, rows });
        total += rows;
      }
      this.compute(sentences.slice(first, first + ranges.length), ranges, total);
      for (let i = 0; i < ranges.length; i++) use(this.scores(ranges[i]!), first + i);
      first += ranges.length;
    }
  }

  private compute(sentences: readonly (readonly string[])[], ranges: readonly Range[], total: number): void {
    const { kernel, at, words } = this;
    const { firstLayer, norm } = kernel.functions;
    const d = this.model.width;
    const addresses = words.addresses(sentences.flat());
    const slots = new Uint32Array(kernel.buffer, at.slots, total);
    let next = 0;
    for (const { start, rows } of ranges) {
      slots[start] = words.root;
      for (let i = 1; i < rows; i++) slots[start + i] = addresses[next++]!;
      firstLayer(at.slots + 4 * start, rows, d, this.firstGap, at.firstBias, at.x + 4 * d * start);
    }
    for (const layer of this.layers) {
      norm(at.x, total, d, at.z);
      this.addLayer(layer, ranges, total);
    }
    norm(at.x, total, d, at.z);
    this.computeOutputs(ranges, total);
  }

  private addLayer(layer: Layer, ranges: readonly Range[], total: number): void {
    const { kernel, at } = this;
    const { add, addGated, attention, neighbours, quantise } = kernel.functions;
    const d = this.model.width;
    if (layer.kind === "convolution") {
      for (const { start, rows } of ranges)
        neighbours(at.z + 2 * d * start, rows, d, layer.gap, at.levels + 6 * d * start);
      multiply(kernel, layer.value, at.levels, total, at.ones, at.wide);
      multiply(kernel, layer.gate, at.z, total, at.ones, at.narrow);
      addGated(at.x, at.wide, at.narrow, total * d);
      return;
    }
    const { heads, distance } = layer;
    multiply(kernel, layer.qkv, at.z, total, at.ones, at.wide);
    const scale = 1 / Math.sqrt(d / heads);
    for (const { start, rows } of ranges) {
      const [from, to] = [at.wide + 12 * d * start, at.narrow + 4 * d * start];
      attention(from, rows, d, heads, scale, distance, at.buckets, SIDE, at.scores, to);
    }
    quantise(at.narrow, total, d, 0, at.levels, at.scales);
    multiply(kernel, layer.out, at.levels, total, at.scales, at.narrow);
    add(at.x, at.narrow, total * d);
  }

  private computeOutputs(ranges: readonly Range[], total: number): void {
    const { kernel, at, outputs } = this;
    const { arcs, quantise, rectify } = kernel.functions;
    const a = this.model.arc;
    multiply(kernel, outputs.tags, at.z, total, at.ones, at.tags);
    multiply(kernel, outputs.label_dependent, at.z, total, at.ones, at.labelDependent);
    multiply(kernel, outputs.label_head, at.z, total, at.ones, at.labelHead);
    multiply(kernel, outputs.head, at.z, total, at.ones, at.key);
    rectify(at.key, total * a);
    multiply(kernel, outputs.dependent, at.z, total, at.ones, at.wide);
    quantise(at.wide, total, a, 1, at.levels, at.scales);
    multiply(kernel, outputs.query, at.levels, total, at.scales, at.query);
    quantise(at.query, total, a, 0, at.levels, at.scales);
    multiply(kernel, outputs.arc_distance, at.levels, total, at.scales, at.distance);
    const scale = 1 / Math.sqrt(a);
    for (const { start, rows } of ranges) {
      const [query, key, out] = [at.query + 4 * a * start, at.key + 4 * a * start, at.arcs + 4 * SIDE * start];
      arcs(query, key, rows, a, at.distance + 4 * DISTANCES * start, at.buckets, SIDE, scale, SIDE, out);
    }
  }

  private scores({ start, rows }: Range): Scores {
    const { buffer } = this.kernel;
    const { at, outputs } = this;
    const columns = outputs.tags.rows;
    return {
      rows,
      tags: new Float32Array(buffer, at.tags + 4 * columns * start, rows * columns),
      tagColumns: columns,
      arcs: new Float32Array(buffer, at.arcs + 4 * SIDE * start, rows * SIDE),
      arcColumns: SIDE,
      relations: (dependents, heads) => this.relations(start, dependents, heads),
      relationColumns: outputs.label.rows,
    };
  }

  private relations(start: number, dependents: readonly number[], heads: readonly number[]): Float32Array {
    const { kernel, at, outputs } = this;
    const { logSoftmax, pair, quantise } = kernel.functions;
    const pairs = dependents.length;
    const n = this.model.label;
    const row = 4 * n;
    for (let i = 0; i < pairs; i++) {
      const [dependent, head] = [dependents[i]!, heads[i]!];
      const distance = at.labelDistance + row * bucketOf(dependent, head);
      pair(
        at.labelDependent + row * (start + dependent),
        at.labelHead + row * (start + head),
        distance,
        n,
        at.pairs + row * i,
      );
    }
    quantise(at.pairs, pairs, n, 1, at.levels, at.scales);
    multiply(kernel, outputs.label, at.levels, pairs, at.scales, at.relations);
    logSoftmax(at.relations, pairs, outputs.label.rows, this.model.deprel.length);
    return new Float32Array(kernel.buffer, at.relations, pairs * outputs.label.rows);
  }
}

function loadLayer(model: ModelFile, kernel: Kernel, name: string, code: string): Layer {
  const number = Number(code.slice(1));
  const linear = (part: string): Linear => loadLinear(model, kernel, `${name}.${part}`);
  if (code.startsWith("c")) return { kind: "convolution", gap: number, value: linear("value"), gate: linear("gate") };
  const distance = kernel.put(model.floats(`${name}.distance`));
  return { kind: "attention", heads: number, qkv: linear("qkv"), out: linear("out"), distance };
}

/** Addresses of all that is computed. Where the kernel reads up to three rows beyond the last, there are four to spare. */
function layOut(model: ModelFile, kernel: Kernel, tagColumns: number, relationColumns: number) {
  const { width, arc, label } = model;
  const floats = (n: number): number => kernel.reserve(4 * n);
  return {
    slots: floats(ROWS),
    x: floats(ROWS * width),
    z: floats((ROWS * width) / 2),
    levels: floats(Math.max(ROWS * 3 * width, ROWS * arc, MOST_PAIRS * label) / 2),
    scales: floats(Math.max(ROWS, MOST_PAIRS)),
    wide: floats((ROWS + 4) * 3 * width),
    narrow: floats(ROWS * width),
    scores: floats(SIDE + 4),
    tags: floats(ROWS * tagColumns),
    query: floats(ROWS * arc),
    key: floats((ROWS + 4) * arc),
    distance: floats(ROWS * DISTANCES),
    arcs: floats(ROWS * SIDE),
    labelDependent: floats(ROWS * label),
    labelHead: floats(ROWS * label),
    pairs: floats(MOST_PAIRS * label),
    relations: floats(MOST_PAIRS * relationColumns),
    ones: kernel.put(new Float32Array(ROWS).fill(NORM_STEP)),
    buckets: kernel.put(bucketTable()),
    firstBias: kernel.put(model.floats("first.bias")),
    labelDistance: kernel.put(model.floats("label_distance")),
  };
}

function bucketOf(dependent: number, head: number): number {
  return head === 0 ? ROOT_DISTANCE : distanceBucket(head - dependent);
}

function bucketTable(): Uint8Array {
  const table = new Uint8Array(SIDE * SIDE);
  for (let i = 0; i < SIDE; i++) for (let j = 0; j < SIDE; j++) table[i * SIDE + j] = bucketOf(i, j);
  return table;
}
