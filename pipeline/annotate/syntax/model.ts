// Reads the model file (layout: train/export.py) as views on one buffer, which threads can share.
import { hashUnits } from "./features.ts";

interface TensorEntry {
  type: "int8" | "uint16" | "uint32" | "float32";
  shape: number[];
  offset: number;
}

interface Header {
  width: number;
  layers: string[];
  arc: number;
  label: number;
  upos: string[];
  xpos: string[];
  deprel: string[];
  tensors: Record<string, TensorEntry>;
}

export interface ModelFile extends Omit<Header, "tensors"> {
  levels(name: string): { rows: number; columns: number; values: Int8Array };
  floats(name: string): Float32Array;
  /** Rows of a lower-cased form in the tables of vectors and of forms; 0 where it has none. */
  lookUp(form: string): { vector: number; form: number };
}

const FIRST_SEED = 0x51ed270b;
const SECOND_SEED = 0x2545f491;

/** @throws Error if the buffer is no model file. */
export function readModelFile(buffer: SharedArrayBuffer): ModelFile {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < 8 || new TextDecoder().decode(bytes.slice(0, 4)) !== "DSYN") throw new Error("not a syntax model");
  const size = new DataView(buffer).getUint32(4, true);
  const { tensors, ...header } = JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + size))) as Header;
  const entry = (name: string): TensorEntry => {
    const found = tensors[name];
    if (!found) throw new Error(`the syntax model lacks ${name}`);
    return found;
  };
  const at = (t: TensorEntry): [SharedArrayBuffer, number, number] => [
    buffer,
    8 + size + t.offset,
    t.shape.reduce((a, b) => a * b, 1),
  ];
  const first = new Uint32Array(...at(entry("lexicon.first")));
  const second = new Uint32Array(...at(entry("lexicon.second")));
  const vector = new Uint16Array(...at(entry("lexicon.vector")));
  const form = new Uint16Array(...at(entry("lexicon.form")));
  return {
    ...header,
    levels(name) {
      const t = entry(`${name}.levels`);
      return { rows: t.shape[0]!, columns: t.shape[1]!, values: new Int8Array(...at(t)) };
    },
    floats: (name) => new Float32Array(...at(entry(name))),
    lookUp(word) {
      const a = hashUnits(word, 0, word.length, FIRST_SEED);
      const b = hashUnits(word, 0, word.length, SECOND_SEED);
      let low = 0;
      let high = first.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (first[middle]! < a) low = middle + 1;
        else high = middle;
      }
      for (let i = low; first[i] === a; i++) {
        if (second[i] === b) return { vector: vector[i]!, form: form[i]! };
      }
      return { vector: 0, form: 0 };
    },
  };
}
