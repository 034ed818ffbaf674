import { type Command, EXIT_DONE } from "./command.ts";

export const parse: Command = async () => EXIT_DONE;
