/** What every command is: arguments in, exit code out. Only `cli.ts` gives it a real terminal. */
import type { Progress } from "../io/progress.ts";

export interface Terminal {
  /** Results, to standard output; the text is written as it is. */
  out(text: string): void;
  /** Findings and faults, one line, to standard error. */
  note(line: string): void;
  /** How far a run is and what it has done, to standard error; silent where the caller asked for quiet. */
  readonly progress: Progress;
  /** All of standard input, in whatever encoding it comes, or as text. */
  readInput(): Uint8Array | string;
}

export const EXIT_DONE = 0;
export const EXIT_DATA_AT_FAULT = 1;
export const EXIT_MISUSED = 2;
/** What failed lies in the machine and may go well another time or elsewhere; `EX_TEMPFAIL` of sysexits.h. */
export const EXIT_TRY_AGAIN = 75;

/** Thrown for a wrong call; the command line prints the message and exits with 2. */
export class Misuse extends Error {}

export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;
