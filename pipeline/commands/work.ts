/** What the commands that work on a plan have in common. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { NoPlan, readPlan } from "../io/shard-folder.ts";
import type { Plan } from "../shards/plan.ts";
import { Misuse } from "./command.ts";

export function workOption(value: string | boolean | undefined): string {
  if (typeof value !== "string" || value === "")
    throw new Misuse("--work says which folder the plan and its shards are in");
  return value;
}

export interface PlannedWork {
  readonly work: string;
  readonly plan: Plan;
  readonly quiet: boolean;
  /** The command's own options, as given. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** The folders of the corpus are the plan's: these commands take `--work`, `--quiet` and the options of `own`, all with a value. */
export async function readPlannedWork(args: readonly string[], own: readonly string[] = []): Promise<PlannedWork> {
  const options: NonNullable<ParseArgsConfig["options"]> = {
    work: { type: "string" },
    quiet: { type: "boolean" },
    ...Object.fromEntries(own.map((name) => [name, { type: "string" as const }])),
  };
  const { values } = parseArgs({ args: [...args], options });
  const work = workOption(values.work as string | undefined);
  try {
    const named = values as Record<string, string | undefined>;
    return { work, plan: await readPlan(work), quiet: values.quiet === true, values: named };
  } catch (error) {
    if (error instanceof NoPlan) throw new Misuse(error.message);
    throw error;
  }
}

export function countOption(name: string, value: string): number {
  const count = Number(value);
  if (!(Number.isInteger(count) && count >= 1)) throw new Misuse(`${name} takes a whole number from 1 on`);
  return count;
}
