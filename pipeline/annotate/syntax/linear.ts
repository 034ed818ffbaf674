// A layer of the network as the kernel multiplies with it.
import type { Kernel } from "./kernel.ts";
import type { ModelFile } from "./model.ts";

/** Rows and columns as padded in the model file; the rest are addresses in the kernel's memory. */
export interface Linear {
  rows: number;
  columns: number;
  levels: number;
  scale: number;
  bias: number;
}

export function loadLinear(model: ModelFile, kernel: Kernel, name: string): Linear {
  const { rows, columns, values } = model.levels(name);
  return {
    rows,
    columns,
    levels: kernel.put(Int16Array.from(values)),
    scale: kernel.put(model.floats(`${name}.scale`)),
    bias: kernel.put(model.floats(`${name}.bias`)),
  };
}

/** `rows` rows of i16 at `x`, each with its scale at `scales`, times the layer: `rows` rows of floats at `out`. */
export function multiply(kernel: Kernel, l: Linear, x: number, rows: number, scales: number, out: number): void {
  kernel.functions.product(x, rows, l.columns, l.levels, l.rows, l.scale, l.bias, scales, out);
}
