/** `score --gold FILE`: how well the machine does on texts that people have coded; the form of the file is in `score/gold.ts`. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { annotate } from "../annotate/annotate.ts";
import { loadSyntaxModel, type SyntaxModel } from "../annotate/syntax/load.ts";
import { codeStatements } from "../code/statements/code.ts";
import type { SourceDescription } from "../ingest/document.ts";
import { type GoldDocument, GoldFault, readGoldLine } from "../score/gold.ts";
import { type FoundStatement, renderStatementScore, scoreStatements } from "../score/statements.ts";
import { wordsAt } from "../text/span.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse } from "./command.ts";

export const score: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { gold: { type: "string" } } });
  if (values.gold === undefined) throw new Misuse("score needs --gold FILE");
  const { gold, faults } = readGold(values.gold);
  for (const fault of faults) terminal.note(fault);
  if (faults.length > 0) return EXIT_DATA_AT_FAULT;
  const model = loadSyntaxModel();
  const found = new Map(gold.map((one) => [one.id, statementsIn(one, model)]));
  terminal.out(renderStatementScore(scoreStatements(gold, found)));
  return EXIT_DONE;
};

interface ReadGold {
  readonly gold: readonly GoldDocument[];
  /** One a line that is wrong, with file and line. */
  readonly faults: readonly string[];
}

function readGold(file: string): ReadGold {
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch (error) {
    return { gold: [], faults: [`${file}: cannot be read: ${(error as Error).message}`] };
  }
  const gold: GoldDocument[] = [];
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    try {
      gold.push(readGoldLine(line));
    } catch (error) {
      if (!(error instanceof GoldFault)) throw error;
      faults.push(`${file}:${index + 1}: ${error.message}`);
    }
  }
  return { gold, faults };
}

const NOTHING_KNOWN: SourceDescription = {
  title: null,
  publisher: null,
  publisherKind: null,
  author: null,
  published: null,
  dateline: null,
  language: "en",
  url: null,
  licence: null,
  form: "original",
};

/** Whom a name stands for is not scored, so nothing is resolved. */
function statementsIn({ id, text }: GoldDocument, model: SyntaxModel): FoundStatement[] {
  const document = { sourceId: id, path: id, sha256: "", description: NOTHING_KNOWN, text, firstLine: 1 };
  const annotated = annotate(document, model);
  return codeStatements({ annotated, mentions: [], unresolved: [] }).map(({ speaker, content, rule }) => ({
    speaker: speaker === null ? "" : wordsAt(text, speaker),
    content: wordsAt(text, content),
    rule,
  }));
}
