/** `parse`: what the machine sees in a text, as CoNLL-U on standard output, so that any linguist's viewer shows it. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseSentences } from "../annotate/annotate.ts";
import { fillConllu } from "../annotate/conllu/fill.ts";
import { ConlluFault, readConllu } from "../annotate/conllu/read.ts";
import { writeConllu } from "../annotate/conllu/write.ts";
import { findParagraphs } from "../annotate/sentences/paragraphs.ts";
import { loadSyntaxModel } from "../annotate/syntax/load.ts";
import { describeFinding } from "../findings/describe.ts";
import { decodeText } from "../ingest/decode.ts";
import { readTextFile } from "../ingest/read-text-file.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse, type Terminal } from "./command.ts";
import { oneLine } from "./print.ts";

/** Without FILE the text is read from standard input. Front matter is no part of the text, as in a release. */
export const parse: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { conllu: { type: "string" } },
    allowPositionals: true,
  });
  const files = [...positionals, ...(values.conllu === undefined ? [] : [values.conllu])];
  if (files.length > 1) throw new Misuse("parse takes one file");
  const [file] = files;
  const bytes = file === undefined ? Buffer.from(terminal.readInput()) : readBytes(file, terminal);
  if (bytes === null) return EXIT_DATA_AT_FAULT;
  return values.conllu === undefined
    ? parseText(file ?? "standard input", bytes, terminal)
    : fillFile(values.conllu, bytes, terminal);
};

function readBytes(file: string, terminal: Terminal): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    terminal.note(`${file}: cannot be read: ${(error as Error).message}`);
    return null;
  }
}

function parseText(name: string, bytes: Uint8Array, terminal: Terminal): number {
  const { documents, findings } = readTextFile(name, bytes);
  for (const finding of findings) terminal.note(oneLine(describeFinding(finding)));
  for (const { text } of documents) {
    terminal.out(writeConllu(text, parseSentences(text, findParagraphs(text), loadSyntaxModel())));
  }
  return documents.length > 0 ? EXIT_DONE : EXIT_DATA_AT_FAULT;
}

function fillFile(file: string, bytes: Uint8Array, terminal: Terminal): number {
  try {
    terminal.out(fillConllu(readConllu(decodeText(bytes).text), loadSyntaxModel()));
    return EXIT_DONE;
  } catch (error) {
    if (!(error instanceof ConlluFault)) throw error;
    terminal.note(`${file}:${error.line}: ${error.message}`);
    return EXIT_DATA_AT_FAULT;
  }
}
