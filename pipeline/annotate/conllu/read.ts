/** CoNLL-U in, line by line, so that what is not understood goes out again as it came. */

export interface ConlluLine {
  readonly kind: "comment" | "word" | "range" | "empty";
  /** The line as it stands, without its end. */
  readonly text: string;
  /** The ten columns; `[]` for a comment. */
  readonly columns: readonly string[];
}

/** The lines of one sentence; its words are numbered from 1 without a gap. */
export type ConlluBlock = readonly ConlluLine[];

/** What is wrong with a file, and on which line (from 1). */
export class ConlluFault extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const COLUMNS = 10;
const WORD = /^\d+$/;
const RANGE = /^\d+-\d+$/;
const EMPTY = /^\d+\.\d+$/;

/** Sentences of a CoNLL-U file in order. Throws `ConlluFault` at the first line that is not CoNLL-U. */
export function readConllu(content: string): ConlluBlock[] {
  const blocks: ConlluLine[][] = [];
  let block: ConlluLine[] = [];
  let words = 0;
  const lines = content.replace(/^\ufeff/, "").split(/\r?\n/);
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") {
      if (block.length > 0) blocks.push(block);
      block = [];
      words = 0;
      continue;
    }
    const line = readLine(text, index + 1);
    if (line.kind === "word") {
      words += 1;
      if (line.columns[0] !== String(words)) {
        throw new ConlluFault(index + 1, `word ${words} of the sentence is numbered ${line.columns[0]}`);
      }
    }
    block.push(line);
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function readLine(text: string, line: number): ConlluLine {
  if (text.startsWith("#")) return { kind: "comment", text, columns: [] };
  const columns = text.split("\t");
  if (columns.length !== COLUMNS) {
    throw new ConlluFault(line, `a line has ${COLUMNS} columns with tabs between them, this one has ${columns.length}`);
  }
  const [id, form] = columns as [string, string];
  if (form === "") throw new ConlluFault(line, "the form is empty");
  if (WORD.test(id)) return { kind: "word", text, columns };
  if (RANGE.test(id)) return { kind: "range", text, columns };
  if (EMPTY.test(id)) return { kind: "empty", text, columns };
  throw new ConlluFault(line, `"${id}" is not the number of a word, a range or an empty node`);
}
