/** `import`: rows of `reviewed/` from what others keep, below what is there and still to be reviewed. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { appendRows, CannotAppend } from "../import/append-rows.ts";
import { readCountries } from "../import/countries/read-countries.ts";
import { makeRows } from "../import/make-rows.ts";
import { readActorDictionary } from "../import/readers/actor-dictionary.ts";
import { readFollowTheMoney } from "../import/readers/follow-the-money.ts";
import { readLegislators } from "../import/readers/legislators.ts";
import { readWikidata } from "../import/readers/wikidata.ts";
import type { SeedList } from "../import/seed.ts";
import { decodeText } from "../ingest/decode.ts";
import { unzip } from "../ingest/unzip.ts";
import { readIfThere } from "../io/read-if-there.ts";
import { readReviewedFolder } from "../io/read-reviewed.ts";
import { replaceFile } from "../io/release-folder.ts";
import { REVIEWED_FILES } from "../reviewed/schemas.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse } from "./command.ts";
import { readArguments } from "./folders.ts";
import { importProposals } from "./import-proposals.ts";
import { printFindings } from "./print.ts";

interface List {
  /** What the list is called in the rows. */
  readonly name: string;
  readonly read: (path: string) => SeedList | Promise<SeedList>;
}

const whole = (read: (text: string, file: string) => SeedList) => async (path: string) =>
  read(decodeText(await readFile(path)).text, basename(path));

const stream =
  (read: (pieces: AsyncIterable<Uint8Array>, file: string) => Promise<SeedList>) =>
  (path: string): Promise<SeedList> => {
    const pieces = createReadStream(path, { highWaterMark: 1 << 18 });
    return read(path.endsWith(".gz") ? unzip(pieces) : pieces, basename(path));
  };

const LISTS: Readonly<Record<string, List>> = {
  legislators: { name: "congress-legislators", read: whole(readLegislators) },
  ftm: { name: "FollowTheMoney", read: stream(readFollowTheMoney) },
  wikidata: { name: "Wikidata", read: stream(readWikidata) },
  actors: { name: "a CAMEO actor dictionary", read: whole(readActorDictionary) },
  countries: { name: "i18n-iso-countries", read: readCountries },
};

/** Not a list of names but events, for the queue. */
const PROPOSALS = "proposals";

/** Parents go first: a crash in between leaves entities without names, which the same import completes. */
const ORDER = ["reviewers", "entities", "aliases", "identifiers"] as const;

export const importList: Command = async (args, terminal) => {
  const { folders, positionals, values } = readArguments(
    args,
    { on: { type: "string" }, accept: { type: "string" } },
    2,
  );
  const [listName = "", path] = positionals;
  if (listName === PROPOSALS) {
    if (path === undefined || values.accept !== undefined) throw new Misuse("proposals takes a file, and no --accept");
    return importProposals(path, folders, terminal);
  }
  const list = LISTS[listName];
  if (list === undefined) throw new Misuse(`say what to import: ${[...Object.keys(LISTS), PROPOSALS].join(", ")}`);
  const needsFile = listName !== "countries";
  if (needsFile !== (path !== undefined)) throw new Misuse(`${listName} takes ${needsFile ? "a file" : "no file"}`);
  const on = values.on === undefined ? new Date().toISOString().slice(0, 10) : String(values.on);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new Misuse("--on takes a day as 2017-06-27");
  const acceptedBy = values.accept === undefined ? null : String(values.accept);

  const reviewed = await readReviewedFolder(folders.reviewed);
  if (printFindings(reviewed.findings, terminal)) {
    terminal.note(`nothing was imported: mend ${folders.reviewed} first, or entities would be taken for new ones`);
    return EXIT_DATA_AT_FAULT;
  }
  if (acceptedBy !== null && !reviewed.lists.reviewers.some(({ reviewer }) => reviewer === acceptedBy)) {
    throw new Misuse(`--accept takes a reviewer of reviewers.csv, and "${acceptedBy}" is not there`);
  }
  const { seeds, findings } = await list.read(path ?? "");
  printFindings(findings, terminal);
  const rows = makeRows(seeds, reviewed.lists, { list: list.name, on, acceptedBy });
  try {
    const texts = new Map<string, string>();
    for (const table of ORDER) {
      if (rows[table].length === 0) continue;
      const file = join(folders.reviewed, REVIEWED_FILES[table].file);
      texts.set(file, appendRows(table, await readIfThere(file), rows[table]));
    }
    for (const [file, text] of texts) await replaceFile(file, text);
  } catch (error) {
    if (!(error instanceof CannotAppend)) throw error;
    terminal.note(error.message);
    return EXIT_DATA_AT_FAULT;
  }
  for (const table of ORDER) terminal.out(`${REVIEWED_FILES[table].file}\t${rows[table].length}\n`);
  return EXIT_DONE;
};
