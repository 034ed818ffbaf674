/** `import proposals`: events that another program coded, into the queue beside what the machine proposes. */
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { appendRows, CannotAppend } from "../import/append-rows.ts";
import { readProposals } from "../import/proposals/read-proposals.ts";
import { makeCorpus } from "../import/proposals/values.ts";
import { unzip } from "../ingest/unzip.ts";
import { readIfThere } from "../io/read-if-there.ts";
import { readRawFolder } from "../io/read-raw.ts";
import { readReviewedFolder } from "../io/read-reviewed.ts";
import { replaceFile } from "../io/release-folder.ts";
import { REVIEWED_FILES } from "../reviewed/schemas.ts";
import { EXIT_DATA_AT_FAULT, EXIT_DONE, type Terminal } from "./command.ts";
import type { Folders } from "./folders.ts";
import { printFindings } from "./print.ts";

/** Sound lines are imported and the others printed; the exit code says whether there were any. */
export async function importProposals(path: string, folders: Folders, terminal: Terminal): Promise<number> {
  const reviewed = await readReviewedFolder(folders.reviewed);
  if (printFindings(reviewed.findings, terminal)) {
    terminal.note(`nothing was imported: mend ${folders.reviewed} first`);
    return EXIT_DATA_AT_FAULT;
  }
  const raw = await readRawFolder(folders.raw);
  const corpus = makeCorpus(raw.documents, reviewed.lists);
  const pieces = createReadStream(path);
  const { rows, counts, findings } = await readProposals(
    path.endsWith(".gz") ? unzip(pieces) : pieces,
    basename(path),
    corpus,
    reviewed.lists.proposals.map(({ proposalId }) => proposalId),
  );
  const atFault = printFindings(findings, terminal);
  if (rows.length > 0) {
    const file = join(folders.reviewed, REVIEWED_FILES.proposals.file);
    try {
      await replaceFile(file, appendRows("proposals", await readIfThere(file), rows));
    } catch (error) {
      if (!(error instanceof CannotAppend)) throw error;
      terminal.note(error.message);
      return EXIT_DATA_AT_FAULT;
    }
  }
  terminal.out(`new proposals\t${counts.new}\n`);
  terminal.out(`there already\t${counts.known}\n`);
  terminal.out(`lines at fault\t${counts.faulty}\n`);
  return atFault ? EXIT_DATA_AT_FAULT : EXIT_DONE;
}
