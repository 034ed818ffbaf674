// What the network knows of a word by itself, computed once for each form and kept: its vector, and what the first
// convolution makes of it as a left, middle and right neighbour and as a gate. Neither depends on the sentence.
import { AFFIXES, affixRows, BUCKETS, normaliseForm, ROOT_SHAPE, shapeOf } from "./features.ts";
import type { Kernel } from "./kernel.ts";
import { type Linear, loadLinear, multiply } from "./linear.ts";
import type { ModelFile } from "./model.ts";

/** Forms kept; when more are needed, all are forgotten. */
const CAPACITY = 8192;
/** Of a longer form only so many units at either end are read. */
const LONGEST = 64;
/** The form that stands for the root in the table of forms (train/data.py). */
const ROOT_FORM = 1;

interface Table {
  columns: number;
  values: Int8Array;
  scales: Float32Array;
}

export class Words {
  /** Address of the root's parts. */
  readonly root: number;
  private readonly model: ModelFile;
  private readonly kernel: Kernel;
  private readonly inner: Linear;
  private readonly up: Linear;
  private readonly down: Linear;
  private readonly first: Linear[];
  private readonly tables: Record<"vectors" | "form" | "affix" | "shape", Table>;
  private readonly known = new Map<string, number>();
  private readonly entries: number;
  private readonly scratch: { floats: number; more: number; levels: number; scale: number; one: number };

  /** @param normScale what one level of a layer norm's output stands for */
  constructor(model: ModelFile, kernel: Kernel, normScale: number) {
    this.model = model;
    this.kernel = kernel;
    this.inner = loadLinear(model, kernel, "words.inner");
    this.up = loadLinear(model, kernel, "words.up");
    this.down = loadLinear(model, kernel, "words.down");
    this.first = ["left", "middle", "right", "gate"].map((side) => loadLinear(model, kernel, `first.${side}`));
    const table = (name: string): Table => ({ ...model.levels(name), scales: model.floats(`${name}.scale`) });
    this.tables = { vectors: table("vectors"), form: table("form"), affix: table("affix"), shape: table("shape") };
    const widest = Math.max(this.inner.columns, this.up.rows);
    this.scratch = {
      floats: kernel.reserve(4 * widest),
      more: kernel.reserve(4 * widest),
      levels: kernel.reserve(2 * widest),
      scale: kernel.reserve(4),
      one: kernel.put(Float32Array.of(normScale)),
    };
    this.root = kernel.reserve(this.entrySize);
    this.entries = kernel.reserve(CAPACITY * this.entrySize);
    this.writeFeatures(0, ROOT_FORM, new Array<number>(AFFIXES.length).fill(BUCKETS), ROOT_SHAPE);
    this.compute(this.root);
  }

  /** Addresses of the parts of each form, valid until the next call; at most a few hundred forms at once. */
  addresses(forms: readonly string[]): number[] {
    if (this.known.size + forms.length > CAPACITY) this.known.clear();
    return forms.map((form) => {
      const short = form.length <= LONGEST ? form : form.slice(0, LONGEST / 2) + form.slice(-LONGEST / 2);
      const known = this.known.get(short);
      if (known !== undefined) return known;
      const address = this.entries + this.known.size * this.entrySize;
      this.known.set(short, address);
      const word = normaliseForm(short);
      const row = this.model.lookUp(word.toLowerCase());
      this.writeFeatures(row.vector, row.form, affixRows(word), shapeOf(word));
      this.compute(address);
      return address;
    });
  }

  /** Bytes of the five vectors of a form. */
  private get entrySize(): number {
    return 5 * 4 * this.model.width;
  }

  /** Puts the features side by side, as floats, where `compute` reads them. */
  private writeFeatures(vector: number, form: number, affixes: readonly number[], shape: number): void {
    const out = new Float32Array(this.kernel.buffer, this.scratch.floats, this.inner.columns).fill(0);
    let offset = 0;
    const write = ({ columns, values, scales }: Table, row: number): void => {
      for (let i = 0; i < columns; i++) out[offset + i] = values[row * columns + i]! * scales[row]!;
      offset += columns;
    };
    write(this.tables.vectors, vector);
    write(this.tables.form, form);
    for (const row of affixes) write(this.tables.affix, row);
    write(this.tables.shape, shape);
  }

  private compute(address: number): void {
    const { kernel, scratch, inner, up, down } = this;
    const { norm, quantise, add } = kernel.functions;
    const d = this.model.width;
    quantise(scratch.floats, 1, inner.columns, 0, scratch.levels, scratch.scale);
    multiply(kernel, inner, scratch.levels, 1, scratch.scale, address);
    norm(address, 1, d, scratch.levels);
    multiply(kernel, up, scratch.levels, 1, scratch.one, scratch.floats);
    quantise(scratch.floats, 1, up.rows, 1, scratch.levels, scratch.scale);
    multiply(kernel, down, scratch.levels, 1, scratch.scale, scratch.more);
    add(address, scratch.more, d);
    norm(address, 1, d, scratch.levels);
    this.first.forEach((layer, i) => {
      multiply(kernel, layer, scratch.levels, 1, scratch.one, address + 4 * d * (i + 1));
    });
  }
}
