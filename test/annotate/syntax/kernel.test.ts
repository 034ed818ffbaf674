// The kernel's steps against the same steps in plain JavaScript.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kernel } from "../../../pipeline/annotate/syntax/kernel.ts";

const kernel = new Kernel();
const k = kernel.functions;
const floats = (address: number, n: number): Float32Array => new Float32Array(kernel.buffer, address, n).slice();
const numbers = (n: number, most = 4): number[] =>
  fc.sample(fc.double({ min: -most, max: most, noNaN: true }), { seed: n, numRuns: n });
const close = (actual: Float32Array, expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((e, i) => {
    expect(Math.abs(actual[i]! - e)).toBeLessThan(1e-4 * Math.max(1, Math.abs(e)));
  });
};

describe("kernel", () => {
  it("multiplies matrices of integers exactly, at their largest values too", () => {
    for (const rows of [1, 2, 5]) {
      const [columns, n] = [1024, 8];
      const x = Int16Array.from({ length: rows * columns }, (_, i) => (i % 7 ? 16383 : -16383));
      const w = Int16Array.from({ length: n * columns }, (_, i) => (i % 5 ? 127 : -127));
      const scale = Float32Array.from({ length: n }, (_, i) => 2 ** -(i + 20));
      const bias = Float32Array.from({ length: n }, (_, i) => i - 3);
      const each = Float32Array.from({ length: rows }, (_, i) => 2 ** -i);
      const out = kernel.reserve(4 * rows * n);
      k.product(
        kernel.put(x),
        rows,
        columns,
        kernel.put(w),
        n,
        kernel.put(scale),
        kernel.put(bias),
        kernel.put(each),
        out,
      );
      const expected: number[] = [];
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < n; c++) {
          let sum = 0;
          for (let i = 0; i < columns; i++) sum += x[r * columns + i]! * w[c * columns + i]!;
          expected.push(Math.fround(bias[c]! + Math.fround(scale[c]! * each[r]! * Math.fround(sum))));
        }
      }
      expect([...floats(out, rows * n)]).toEqual(expected);
    }
  });

  it("normalises rows", () => {
    const [rows, d] = [3, 16];
    const x = numbers(rows * d);
    const out = kernel.reserve(2 * rows * d);
    k.norm(kernel.put(Float32Array.from(x)), rows, d, out);
    const actual = new Int16Array(kernel.buffer, out, rows * d);
    for (let r = 0; r < rows; r++) {
      const row = x.slice(r * d, (r + 1) * d);
      const mean = row.reduce((a, b) => a + b) / d;
      const deviation = Math.sqrt(row.reduce((a, b) => a + (b - mean) ** 2, 0) / d);
      row.forEach((v, i) => {
        expect(Math.abs(actual[r * d + i]! - (1024 * (v - mean)) / deviation)).toBeLessThan(1.1);
      });
    }
  });

  it("gives each row a scale of its own, and none of them overflows", () => {
    const x = Float32Array.from([...numbers(8), ...numbers(8, 1e30), ...new Array<number>(8).fill(0)]);
    const [out, scales] = [kernel.reserve(48), kernel.reserve(16)];
    for (const positive of [0, 1]) {
      k.quantise(kernel.put(x), 3, 8, positive, out, scales);
      const levels = new Int16Array(kernel.buffer, out, 24);
      const scale = floats(scales, 3);
      levels.forEach((level, i) => {
        const value = positive ? Math.max(0, x[i]!) : x[i]!;
        expect(Math.abs(level)).toBeLessThanOrEqual(16000);
        expect(Math.abs(level * scale[i >> 3]! - value)).toBeLessThanOrEqual(0.51 * scale[i >> 3]!);
      });
    }
  });

  it("attends: a softmax over the words of the sentence, with a term for their distance", () => {
    const [rows, d, heads, side] = [5, 16, 2, 8];
    const qkv = numbers((rows + 4) * 3 * d);
    const terms = numbers(heads * 30);
    const buckets = Uint8Array.from({ length: side * side }, (_, i) => (i * 7) % 30);
    const out = kernel.reserve(4 * rows * d);
    const distance = kernel.put(Float32Array.from(terms));
    k.attention(
      kernel.put(Float32Array.from(qkv)),
      rows,
      d,
      heads,
      0.5,
      distance,
      kernel.put(buckets),
      side,
      kernel.reserve(64),
      out,
    );
    const at = (row: number, part: number, head: number, i: number): number =>
      qkv[row * 3 * d + part * d + head * 8 + i]!;
    const expected: number[] = [];
    for (let i = 0; i < rows; i++) {
      for (let h = 0; h < heads; h++) {
        const weights = Array.from({ length: rows }, (_, j) => {
          let dot = 0;
          for (let c = 0; c < 8; c++) dot += at(i, 0, h, c) * at(j, 1, h, c);
          return Math.exp(0.5 * dot + terms[30 * h + buckets[i * side + j]!]!);
        });
        const total = weights.reduce((a, b) => a + b);
        for (let c = 0; c < 8; c++) expected.push(weights.reduce((sum, w, j) => sum + (w / total) * at(j, 2, h, c), 0));
      }
    }
    close(floats(out, rows * d), expected);
  });

  it("turns scores into logarithms of probabilities", () => {
    const x = numbers(24, 60);
    const address = kernel.put(Float32Array.from(x));
    k.logSoftmax(address, 3, 8, 7);
    for (let r = 0; r < 3; r++) {
      const row = x.slice(8 * r, 8 * r + 7);
      const total = Math.log(row.reduce((sum, v) => sum + Math.exp(v), 0));
      close(
        floats(address + 32 * r, 7),
        row.map((v) => v - total),
      );
    }
  });

  it("scores arcs by query, key and distance", () => {
    const [rows, a, side] = [3, 8, 4];
    const [query, key, terms] = [numbers(rows * a), numbers((rows + 4) * a), numbers(rows * 32)];
    const buckets = Uint8Array.from({ length: side * side }, (_, i) => (i * 11) % 30);
    const out = kernel.reserve(4 * rows * side);
    const put = (values: number[]): number => kernel.put(Float32Array.from(values));
    k.arcs(put(query), put(key), rows, a, put(terms), kernel.put(buckets), side, 0.25, side, out);
    for (let i = 0; i < rows; i++) {
      const expected = Array.from({ length: rows }, (_, j) => {
        let dot = terms[32 * i + buckets[i * side + j]!]!;
        for (let c = 0; c < a; c++) dot += query[i * a + c]! * key[j * a + c]!;
        return dot / 4;
      });
      close(floats(out + 4 * side * i, rows), expected);
    }
  });

  it("puts neighbours side by side and zeros beyond the ends", () => {
    const x = kernel.put(Int16Array.from({ length: 24 }, (_, i) => 1 + (i >> 3)));
    const out = kernel.reserve(2 * 72);
    k.neighbours(x, 3, 8, 2, out);
    const firsts = new Int16Array(kernel.buffer, out, 72).filter((_, i) => i % 8 === 0);
    expect([...firsts]).toEqual([0, 1, 3, 0, 2, 0, 1, 3, 0]);
  });
});
