import type { Command } from "./command.ts";
import { parse } from "./parse.ts";

/** The commands by name, in the order in which `help` lists them. */
export const commands: Readonly<Record<string, Command>> = {
  parse,
};
