// Loads the bundled tagger and parser and gives it the one function that the other stages call.
import { cutSentence, joinPieces } from "./cut.ts";
import { decode } from "./decode.ts";
import { Kernel } from "./kernel.ts";
import { readModelFile } from "./model.ts";
import { Network } from "./network.ts";
import { readSharedModel } from "./read-model.ts";

/** A tree over a sentence, aligned with its forms (Universal Dependencies, English). */
export interface Parse {
  upos: string[];
  xpos: string[];
  /** Index of each form's head; -1 for the root, of which there is exactly one in a sentence that is not empty. */
  head: number[];
  deprel: string[];
}

export interface SyntaxModel {
  /** Never throws; empty arrays for no forms. A sentence of more than 120 forms is cut at clause marks and joined again. */
  parse(forms: readonly string[]): Parse;
  /** The same trees as `parse` gives one by one, made faster. */
  parseAll(sentences: readonly (readonly string[])[]): Parse[];
}

/** A model over the given bytes (`readSharedModel`), or over bytes read now. */
export function loadSyntaxModel(shared: SharedArrayBuffer = readSharedModel()): SyntaxModel {
  const model = readModelFile(shared);
  const network = new Network(model, new Kernel());
  const parseAll = (sentences: readonly (readonly string[])[]): Parse[] => {
    const pieces = sentences.map(cutSentence);
    const flat = pieces.flat();
    const parses: Parse[] = [];
    network.run(flat, (scores) => parses.push(decode(model, scores)));
    let next = 0;
    return pieces.map((own) => {
      const first = next;
      next += own.length;
      return joinPieces(parses.slice(first, next));
    });
  };
  return { parseAll, parse: (forms) => parseAll([forms])[0]! };
}
