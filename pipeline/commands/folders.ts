/** The options that every command over a corpus takes. */
import { dirname, join } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { Misuse } from "./command.ts";

export interface Folders {
  readonly raw: string;
  readonly reviewed: string;
  readonly out: string;
  /** Where what waits for a person is written: beside the releases, not in git. */
  readonly review: string;
  /** Where releases stand in other formats: SQLite, Parquet, GEXF; not in git. */
  readonly formats: string;
  /** Where results of documents are kept for the next run; not in git. */
  readonly cache: string;
  /** The file that says what the last release is proved to be made of; not in git. */
  readonly proof: string;
  /** Threads that code documents; null leaves it to the size of the corpus and of the machine. */
  readonly workers: number | null;
}

const FOLDER_OPTIONS = {
  raw: { type: "string", default: "raw" },
  reviewed: { type: "string", default: "reviewed" },
  out: { type: "string", default: "out" },
  workers: { type: "string" },
  quiet: { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

export interface ReadArguments {
  readonly folders: Folders;
  /** Whether nothing is to be said but results, findings and faults. */
  readonly quiet: boolean;
  readonly positionals: readonly string[];
  /** The command's own options, as given. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Throws what `parseArgs` throws for a wrong option, and Misuse for a wrong value. */
export function readArguments(
  args: readonly string[],
  own: NonNullable<ParseArgsConfig["options"]> = {},
  positionals = 0,
): ReadArguments {
  const read = parseArgs({
    args: [...args],
    options: { ...FOLDER_OPTIONS, ...own },
    allowPositionals: positionals > 0,
  });
  const values = read.values as Record<string, string | boolean | undefined>;
  if (read.positionals.length > positionals)
    throw new Misuse(`"${read.positionals[positionals]}" is one word too many`);
  const workers = values.workers === undefined ? null : Number(values.workers);
  if (workers !== null && !(Number.isInteger(workers) && workers >= 1)) {
    throw new Misuse("--workers takes a whole number from 1 on");
  }
  for (const name of ["raw", "reviewed", "out"]) if (values[name] === "") throw new Misuse(`--${name} takes a folder`);
  const out = String(values.out);
  return {
    folders: {
      raw: String(values.raw),
      reviewed: String(values.reviewed),
      out,
      review: join(dirname(out), "build", "review"),
      formats: join(dirname(out), "build", "formats"),
      cache: join(dirname(out), "build", "cache"),
      proof: join(dirname(out), "build", "proof.json"),
      workers,
    },
    quiet: values.quiet === true,
    positionals: read.positionals,
    values,
  };
}
