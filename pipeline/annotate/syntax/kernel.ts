// The compiled kernel with a memory of its own, laid out from the bottom up.
import { readFileSync } from "node:fs";

/** The exports of kernel/kernel.as.ts; all pointers are byte addresses. */
interface KernelFunctions {
  product(
    x: number,
    rows: number,
    k: number,
    w: number,
    n: number,
    scale: number,
    bias: number,
    xScale: number,
    out: number,
  ): void;
  norm(x: number, rows: number, d: number, out: number): void;
  quantise(x: number, rows: number, k: number, positive: number, out: number, scales: number): void;
  rectify(x: number, n: number): void;
  add(x: number, y: number, n: number): void;
  addGated(x: number, value: number, gate: number, n: number): void;
  neighbours(x: number, rows: number, d: number, gap: number, out: number): void;
  firstLayer(slots: number, rows: number, d: number, gap: number, bias: number, x: number): void;
  attention(
    qkv: number,
    rows: number,
    d: number,
    heads: number,
    scale: number,
    distance: number,
    buckets: number,
    side: number,
    scores: number,
    out: number,
  ): void;
  arcs(
    query: number,
    key: number,
    rows: number,
    a: number,
    byDistance: number,
    buckets: number,
    bucketSide: number,
    scale: number,
    side: number,
    out: number,
  ): void;
  logSoftmax(x: number, rows: number, columns: number, n: number): void;
  pair(dependent: number, head: number, distance: number, n: number, out: number): void;
}

/** What is used of the global object, which the compiler's library names only for browsers. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: Memory } }) => { exports: unknown };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const PAGE = 65536;
let compiled: object | undefined;

export class Kernel {
  readonly functions: KernelFunctions;
  private readonly memory: Memory = new WebAssembly.Memory({ initial: 1 });
  /** The first bytes are left to AssemblyScript's own static data. */
  private top = 4096;

  constructor() {
    compiled ??= new WebAssembly.Module(readFileSync(new URL("./kernel/kernel.wasm", import.meta.url)));
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.functions = instance.exports as KernelFunctions;
  }

  /** Read anew after each `reserve` or `put`: a memory that grows gets a new buffer. */
  get buffer(): ArrayBuffer {
    return this.memory.buffer;
  }

  /** Address of `bytes` zeroed bytes, a multiple of 16. */
  reserve(bytes: number): number {
    const address = this.top;
    this.top = Math.ceil((address + bytes) / 16) * 16;
    const missing = Math.ceil((this.top - this.memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.memory.grow(missing);
    return address;
  }

  /** Address of a copy of the values. */
  put(values: Int16Array | Float32Array | Uint8Array): number {
    const address = this.reserve(values.byteLength);
    new Uint8Array(this.memory.buffer, address, values.byteLength).set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
    return address;
  }
}
