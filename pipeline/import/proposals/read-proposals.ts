/** A file of events that another program coded, line by line, to rows of `reviewed/proposals.csv`. */
import type { Finding } from "../../findings/finding.ts";
import { decodeText } from "../../ingest/decode.ts";
import { splitLines } from "../../ingest/split-lines.ts";
import { sha256 } from "../../text/sha256.ts";
import type { ReviewedRow } from "../make-rows.ts";
import { BadProposal } from "./bad-proposal.ts";
import { readLine } from "./line.ts";
import { type Corpus, readEvent } from "./values.ts";

export interface ReadProposals {
  /** In the order of the lines; of a proposal that is there already, none. */
  readonly rows: readonly ReviewedRow[];
  readonly counts: { readonly new: number; readonly known: number; readonly faulty: number };
  /** One for each line at fault, with the first thing that is wrong in it. */
  readonly findings: readonly Finding[];
}

/** A line with an event and its words is never longer. In bytes. */
const LONGEST_LINE = 1_000_000;

/** `known`: ids of proposals that are there already. A line at fault is left out, and the others stay. */
export async function readProposals(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  corpus: Corpus,
  known: Iterable<string>,
): Promise<ReadProposals> {
  const ids = new Set(known);
  const rows: ReviewedRow[] = [];
  const findings: Finding[] = [];
  const counts = { new: 0, known: 0, faulty: 0 };
  for await (const { number, bytes } of splitLines(pieces, LONGEST_LINE)) {
    try {
      if (bytes === null) throw new BadProposal("is longer than a million bytes; quote less");
      const text = decodeText(bytes).text.trim();
      if (text === "") continue;
      const own = rowsOf(text, corpus);
      const id = own[0]!.proposal_id!;
      counts[ids.has(id) ? "known" : "new"] += 1;
      if (!ids.has(id)) rows.push(...own);
      ids.add(id);
    } catch (error) {
      if (!(error instanceof BadProposal)) throw error;
      counts.faulty += 1;
      findings.push({ kind: "bad_proposal", file, line: number, detail: error.message });
    }
  }
  return { rows, counts, findings };
}

function rowsOf(text: string, corpus: Corpus): ReviewedRow[] {
  const line = readLine(text);
  const { sourceId, quoted, occurrence, values } = readEvent(line, corpus);
  // Not of the version and the day: a later run that says the same proposes nothing new.
  const ordered = values.map((value) => JSON.stringify(value)).sort();
  const key = JSON.stringify([line.program, sourceId, quoted, occurrence, ordered]);
  const id = `p-${sha256(key).slice(0, 12)}`;
  return values.map(([column, value]) => ({
    proposal_id: id,
    source_id: sourceId,
    quoted,
    occurrence: String(occurrence),
    column,
    value,
    program: line.program,
    program_version: line.version,
    coded_on: line.coded_on,
  }));
}
