/** How the reviewed decisions judged each rule of the machine, and each program that proposed events. */
import type { JudgedRule } from "../../release/derive/merged.ts";
import { compareKeys } from "../../text/order.ts";
import type { Judgement } from "./apply.ts";

/** A row for each rule that was judged at all, by table and name; what a reviewer added judges no rule. */
export function countJudgements(judgements: readonly Judgement[]): JudgedRule[] {
  const rules = new Map<string, JudgedRule>();
  for (const { rule, ofProgram, table, verdict } of judgements) {
    if (verdict === "add") continue;
    const key = JSON.stringify([table, rule]);
    const { n_judged, n_right } = rules.get(key) ?? { n_judged: 0, n_right: 0 };
    const right = n_right + (verdict === "accept" ? 1 : 0);
    const counted = { rule, table, n_judged: n_judged + 1, n_right: right };
    rules.set(key, ofProgram ? { ...counted, description: describeProgram(rule) } : counted);
  }
  return [...rules.values()].sort((a, b) => compareKeys([a.table, a.rule], [b.table, b.rule]));
}

function describeProgram(program: string): string {
  return `An event that the program ${program} coded and a reviewer accepted or corrected.`;
}
