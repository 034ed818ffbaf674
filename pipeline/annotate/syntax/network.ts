// Runs the network of train/network.py on the kernel: one instance per thread, with memory of its own for what it computes
// and the kernel's copy of the small matrices; the big tables stay in the shared model file.
import {
  AFFIXES,
  affixRows,
  BUCKETS,
  distanceBucket,
  normaliseForm,
  ROOT_DISTANCE,
  ROOT_SHAPE,
  shapeOf,
} from "./features.ts";
import type { Kernel } from "./kernel.ts";
import type { ModelFile } from "./model.ts";

/** Words of a sentence, the root not counted, that the network takes at once; what is longer is cut before. */
export const MOST_WORDS = 120;
/** Rows (words and roots) computed together. */
const ROWS = 512;
/** Forms whose vectors are kept; when full, all are forgotten. */
const CACHE = 8192;
const SIDE = MOST_WORDS + 8;
const NORM_SCALE = 1024;

export interface Scores {
  /** Rows: the root, then the words. */
  rows: number;
  /** [rows][tagColumns]: parts of speech, then XPOS. A view that the next run overwrites. */
  tags: Float32Array;
  tagColumns: number;
  /** [rows][arcColumns]: score of each head (column) for each dependent (row). A view as well. */
  arcs: Float32Array;
  arcColumns: number;
  /** Scores of the relations for pairs of rows (dependent, head): [pairs][columns]; overwritten by the next call. */
  relations(dependents: readonly number[], heads: readonly number[]): Float32Array;
  relationColumns: number;
}

interface Linear {
  rows: number;
  columns: number;
  levels: number;
  scale: number;
  bias: number;
}

interface Layer {
  gap: number;
  heads: number;
  value: Linear;
  gate: Linear;
  distance: number;
}

export class Network {
  private readonly model: ModelFile;
  private readonly kernel: Kernel;
  private readonly width: number;
  private readonly linears = new Map<string, Linear>();
  private readonly layers: Layer[];
  private readonly cache = new Map<string, number>();
  private readonly at: Record<
    | "x"
    | "z"
    | "wide"
    | "f"
    | "g"
    | "h"
    | "query"
    | "key"
    | "dependent"
    | "head"
    | "distance"
    | "tags"
    | "scales"
    | "arcs"
    | "scores"
    | "slots"
    | "entries"
    | "ones"
    | "buckets"
    | "firstBias"
    | "labelDistance"
    | "pairs"
    | "relations",
    number
  >;

  constructor(model: ModelFile, kernel: Kernel) {
    this.model = model;
    this.kernel = kernel;
    this.width = model.width;
    const d = this.width;
    for (const name of [
      "words.inner",
      "words.up",
      "words.down",
      "first.left",
      "first.middle",
      "first.right",
      "first.gate",
    ])
      this.load(name);
    for (const name of ["tags", "dependent", "query", "head", "arc_distance", "label_dependent", "label_head", "label"])
      this.load(name);
    this.layers = model.layers.slice(1).map((kind, i) => {
      const convolution = kind.startsWith("c");
      const n = Number(kind.slice(1));
      return {
        gap: convolution ? n : 0,
        heads: convolution ? 0 : n,
        value: this.load(`layer${i + 1}.${convolution ? "value" : "qkv"}`),
        gate: this.load(`layer${i + 1}.${convolution ? "gate" : "out"}`),
        distance: convolution ? 0 : kernel.put(model.floats(`layer${i + 1}.distance`)),
      };
    });
    const tags = this.linear("tags").rows;
    const inner = this.linear("words.inner").columns;
    const floats = (n: number): number => kernel.reserve(4 * n);
    const most = Math.max(3 * d, inner, tags);
    this.at = {
      x: floats(ROWS * d),
      z: floats(ROWS * d),
      wide: floats((ROWS * most) / 2),
      f: floats((ROWS + 4) * 3 * d),
      g: floats(ROWS * d),
      h: floats(ROWS * most),
      query: floats(ROWS * model.arc),
      key: floats((ROWS + 4) * model.arc),
      dependent: floats(ROWS * model.label),
      head: floats(ROWS * model.label),
      distance: floats(ROWS * 32),
      tags: floats(ROWS * tags),
      scales: floats(ROWS),
      arcs: floats(ROWS * SIDE),
      scores: floats(SIDE + 4),
      slots: floats(ROWS),
      entries: floats(CACHE * 5 * d),
      ones: kernel.put(new Float32Array(ROWS).fill(1 / NORM_SCALE)),
      buckets: kernel.put(bucketTable()),
      firstBias: kernel.put(model.floats("first.bias")),
      labelDistance: kernel.put(model.floats("label_distance")),
      pairs: floats(ROWS * model.label),
      relations: floats(ROWS * this.linear("label").rows),
    };
  }

  /** Scores of sentences of at most MOST_WORDS forms each, one at a time to `use`; sentences are computed together. */
  run(sentences: readonly (readonly string[])[], use: (scores: Scores, index: number) => void): void {
    let start = 0;
    while (start < sentences.length) {
      let end = start;
      let rows = 0;
      while (end < sentences.length && rows + sentences[end]!.length + 1 <= ROWS) rows += sentences[end++]!.length + 1;
      this.runBatch(sentences.slice(start, end), (scores, i) => use(scores, start + i));
      start = end;
    }
  }

  private runBatch(sentences: readonly (readonly string[])[], use: (scores: Scores, index: number) => void): void {
    const { kernel, width: d, at, model } = this;
    const k = kernel.functions;
    const starts: number[] = [];
    let rows = 0;
    for (const s of sentences) {
      starts.push(rows);
      rows += s.length + 1;
    }
    const slots = new Uint32Array(kernel.buffer, at.slots, rows);
    if (this.cache.size + rows > CACHE) this.cache.clear();
    sentences.forEach((s, i) => {
      slots[starts[i]!] = this.entry("", true);
      for (let j = 0; j < s.length; j++) slots[starts[i]! + j + 1] = this.entry(s[j]!, false);
    });
    const each = (f: (start: number, n: number) => void): void => {
      for (let i = 0; i < starts.length; i++) f(starts[i]!, sentences[i]!.length + 1);
    };
    const firstGap = Number(model.layers[0]!.slice(1));
    each((s, n) => k.firstLayer(at.slots + 4 * s, n, d, firstGap, at.firstBias, at.x + 4 * d * s));
    for (const layer of this.layers) {
      k.norm(at.x, rows, d, at.z);
      if (layer.gap) {
        each((s, n) => k.neighbours(at.z + 2 * d * s, n, d, layer.gap, at.wide + 6 * d * s));
        this.product(layer.value, at.wide, rows, at.ones, at.f);
        this.product(layer.gate, at.z, rows, at.ones, at.g);
        k.addGated(at.x, at.f, at.g, rows * d);
      } else {
        this.product(layer.value, at.z, rows, at.ones, at.f);
        const scale = 1 / Math.sqrt(d / layer.heads);
        each((s, n) =>
          k.attention(
            at.f + 12 * d * s,
            n,
            d,
            layer.heads,
            scale,
            layer.distance,
            at.buckets,
            SIDE,
            at.scores,
            at.g + 4 * d * s,
          ),
        );
        k.quantise(at.g, rows, d, 0, at.wide, at.scales);
        this.product(layer.gate, at.wide, rows, at.scales, at.g);
        k.add(at.x, at.g, rows * d);
      }
    }
    k.norm(at.x, rows, d, at.z);
    const { arc, label } = model;
    const tagColumns = this.product(this.linear("tags"), at.z, rows, at.ones, at.tags);
    this.product(this.linear("head"), at.z, rows, at.ones, at.key);
    k.rectify(at.key, rows * arc);
    this.product(this.linear("dependent"), at.z, rows, at.ones, at.h);
    k.quantise(at.h, rows, arc, 1, at.wide, at.scales);
    this.product(this.linear("query"), at.wide, rows, at.scales, at.query);
    k.quantise(at.query, rows, arc, 0, at.wide, at.scales);
    this.product(this.linear("arc_distance"), at.wide, rows, at.scales, at.distance);
    this.product(this.linear("label_dependent"), at.z, rows, at.ones, at.dependent);
    this.product(this.linear("label_head"), at.z, rows, at.ones, at.head);
    each((s, n) =>
      k.arcs(
        at.query + 4 * arc * s,
        at.key + 4 * arc * s,
        n,
        arc,
        at.distance + 128 * s,
        at.buckets,
        SIDE,
        1 / Math.sqrt(arc),
        SIDE,
        at.arcs + 4 * SIDE * s,
      ),
    );
    starts.forEach((start, i) => {
      const n = sentences[i]!.length + 1;
      const relations = (dependents: readonly number[], heads: readonly number[]): Float32Array => {
        for (let p = 0; p < dependents.length; p++) {
          const dependent = dependents[p]!;
          const head = heads[p]!;
          const bucket = bucketOf(dependent, head);
          k.pair(
            at.dependent + 4 * label * (start + dependent),
            at.head + 4 * label * (start + head),
            at.labelDistance + 4 * label * bucket,
            label,
            at.pairs + 4 * label * p,
          );
        }
        k.quantise(at.pairs, dependents.length, label, 1, at.wide, at.scales);
        const columns = this.product(this.linear("label"), at.wide, dependents.length, at.scales, at.relations);
        return new Float32Array(kernel.buffer, at.relations, dependents.length * columns);
      };
      use(
        {
          rows: n,
          tags: new Float32Array(kernel.buffer, at.tags + 4 * tagColumns * start, n * tagColumns),
          tagColumns,
          arcs: new Float32Array(kernel.buffer, at.arcs + 4 * SIDE * start, n * SIDE),
          arcColumns: SIDE,
          relations,
          relationColumns: this.linear("label").rows,
        },
        i,
      );
    });
  }

  /** Address of a form's cached parts: its vector, the first layer's value for the left, middle and right, and its gate. */
  private entry(form: string, root: boolean): number {
    const key = root ? " " : form;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const { kernel, at, width: d } = this;
    const k = kernel.functions;
    const address = at.entries + this.cache.size * 20 * d;
    this.cache.set(key, address);
    this.writeFeatures(form, root);
    const inner = this.linear("words.inner");
    k.quantise(at.h, 1, inner.columns, 0, at.wide, at.scales);
    this.product(inner, at.wide, 1, at.scales, address);
    k.norm(address, 1, d, at.z);
    const up = this.product(this.linear("words.up"), at.z, 1, at.ones, at.h);
    k.quantise(at.h, 1, up, 1, at.wide, at.scales);
    this.product(this.linear("words.down"), at.wide, 1, at.scales, at.g);
    k.add(address, at.g, d);
    k.norm(address, 1, d, at.z);
    ["first.left", "first.middle", "first.right", "first.gate"].forEach((name, i) => {
      this.product(this.linear(name), at.z, 1, at.ones, address + 4 * d * (i + 1));
    });
    return address;
  }

  /** The features of a word side by side, as floats, at `h`. */
  private writeFeatures(form: string, root: boolean): void {
    const { model, kernel, at } = this;
    const word = normaliseForm(form);
    const ids = root ? { vector: 0, form: 1 } : model.lookUp(word.toLowerCase());
    const affixes = root ? AFFIXES.map(() => BUCKETS) : affixRows(word);
    const out = new Float32Array(kernel.buffer, at.h, this.linear("words.inner").columns).fill(0);
    let offset = 0;
    const write = (table: string, row: number): void => {
      const { columns, values } = model.levels(table);
      const scale = model.floats(`${table}.scale`)[row]!;
      for (let i = 0; i < columns; i++) out[offset + i] = values[row * columns + i]! * scale;
      offset += columns;
    };
    write("vectors", ids.vector);
    write("form", ids.form);
    for (const row of affixes) write("affix", row);
    write("shape", root ? ROOT_SHAPE : shapeOf(word));
  }

  private product(l: Linear, x: number, rows: number, scales: number, out: number): number {
    this.kernel.functions.product(x, rows, l.columns, l.levels, l.rows, l.scale, l.bias, scales, out);
    return l.rows;
  }

  private linear(name: string): Linear {
    return this.linears.get(name)!;
  }

  private load(name: string): Linear {
    const { rows, columns, values } = this.model.levels(name);
    const l = {
      rows,
      columns,
      levels: this.kernel.put(Int16Array.from(values)),
      scale: this.kernel.put(this.model.floats(`${name}.scale`)),
      bias: this.kernel.put(this.model.floats(`${name}.bias`)),
    };
    this.linears.set(name, l);
    return l;
  }
}

function bucketOf(dependent: number, head: number): number {
  return head === 0 ? ROOT_DISTANCE : distanceBucket(head - dependent);
}

function bucketTable(): Uint8Array {
  const table = new Uint8Array(SIDE * SIDE);
  for (let i = 0; i < SIDE; i++) for (let j = 0; j < SIDE; j++) table[i * SIDE + j] = bucketOf(i, j);
  return table;
}
