import type { Command } from "./command.ts";

/** Loaded when it is asked for: a command needs little of what the others need. */
function lazily(load: () => Promise<Command>): Command {
  return async (args, terminal) => (await load())(args, terminal);
}

/** The commands by name, in the order in which `help` lists them. */
export const commands: Readonly<Record<string, Command>> = {
  release: lazily(async () => (await import("./release.ts")).release),
  check: lazily(async () => (await import("./check.ts")).check),
  review: lazily(async () => (await import("./review.ts")).review),
  explain: lazily(async () => (await import("./explain.ts")).explain),
  diff: lazily(async () => (await import("./diff.ts")).diff),
  formats: lazily(async () => (await import("./formats.ts")).formats),
  import: lazily(async () => (await import("./import.ts")).importList),
  score: lazily(async () => (await import("./score.ts")).score),
  parse: lazily(async () => (await import("./parse.ts")).parse),
  plan: lazily(async () => (await import("./plan.ts")).plan),
  code: lazily(async () => (await import("./code.ts")).code),
  missing: lazily(async () => (await import("./missing.ts")).missing),
  merge: lazily(async () => (await import("./merge.ts")).merge),
  slurm: lazily(async () => (await import("./slurm.ts")).slurm),
  help,
};

const HELP = `demarche: from raw/ and reviewed/ to out/<version>/

  release [--release-version X.Y.Z] [--base X.Y.Z|none]   make a release, or prove that nothing changed
    --review-status accepted,corrected,added              of the records of these statuses alone
  check                                                   print findings, the queue's size, unused and ambiguous aliases
  review [--reviewer NAME] [--port N]                     open the desk at which a person decides, on this machine only
  review --list                                           print the names that wait, with suggestions
  explain RECORD_ID [--release-version X.Y.Z]             print a record with its evidence, speaker, rule and decisions
  diff A B                                                say what release B differs in from release A
  formats [--version X.Y.Z]                               make SQLite, Parquet and GEXF files of a release, the newest
                                                          where none is named, in build/formats/
  import legislators|ftm|wikidata|actors FILE             add rows to reviewed/ from lists that others keep, to be
  import countries                                        reviewed; --accept REVIEWER stands for the list as a whole
  import proposals FILE.jsonl                             put events that another program coded into the queue
  score --gold FILE                                       hold statements against a file of coded articles
  parse [FILE] | parse --conllu FILE                      print CoNLL-U: what the machine sees in a text

The same release in pieces, on many machines (docs/cluster.md):
  plan --work DIR --shards N                              say what each shard reads; takes the options of release
  code --work DIR --shard i/N                             code one shard; one that is there and whole is left alone
  missing --work DIR                                      print the shards still to do, as --array takes them
  merge --work DIR                                        make the release of all shards, or name those that are at fault
  slurm --work DIR [--throttle T] [--partition P]         print the batch scripts of a plan and what submits them;
    [--account A] [--time T] [--cpus N] [--mem M] [--merge-mem M]

Folders: --raw DIR (raw), --reviewed DIR (reviewed), --out DIR (out). --workers N: threads that code documents.
--quiet: no progress and no word on what was done, on standard error; findings and faults are printed all the same.
Exit codes: 0 done, 1 the data is at fault (findings on standard error), 2 the command was misused,
75 (code) the machine failed: try again.
`;

async function help(_args: readonly string[], terminal: Parameters<Command>[1]): Promise<number> {
  terminal.out(HELP);
  return 0;
}
