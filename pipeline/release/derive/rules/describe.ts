/** rules.csv: each rule that fired in a release or was judged by its decisions. */
import type { EvidenceRow, MentionsRow, RulesRow } from "../../../schema/generated/rows.ts";
import { compareKeys } from "../../../text/order.ts";
import type { JudgedRule } from "../merged.ts";
import { sayingOf } from "./sayings.ts";
import { wilson } from "./wilson.ts";

const TABLES: Readonly<Record<string, RulesRow["table"]>> = { ev: "events", st: "statements", re: "relations" };

/** By table and name. */
export function describeRules(
  judged: readonly JudgedRule[],
  evidence: Iterable<EvidenceRow>,
  mentions: Iterable<MentionsRow>,
): RulesRow[] {
  const keyOf = (table: string, rule: string) => `${table} ${rule}`;
  const fired = new Map<string, number>();
  const count = (table: string, rule: string) => {
    const key = keyOf(table, rule);
    fired.set(key, (fired.get(key) ?? 0) + 1);
  };
  for (const { record_id, rule } of evidence) count(TABLES[record_id.slice(0, 2)]!, rule);
  for (const { rule } of mentions) count("mentions", rule);
  const judgements = new Map(judged.map((row) => [keyOf(row.table, row.rule), row]));
  const names = new Set([...fired.keys(), ...judgements.keys()]);
  const rows = [...names].map((key): RulesRow => {
    // No name of a table has a space in it.
    const end = key.indexOf(" ");
    const [table, rule] = [key.slice(0, end) as RulesRow["table"], key.slice(end + 1)];
    const { n_judged, n_right, description: own = null } = judgements.get(key) ?? { n_judged: 0, n_right: 0 };
    const { description, example } = sayingOf(rule, table);
    return {
      rule,
      table,
      description: description ?? own,
      example,
      fired: fired.get(key) ?? 0,
      n_judged,
      n_right,
      ...wilson(n_right, n_judged),
    };
  });
  return rows
    .filter((row) => row.fired > 0 || row.n_judged > 0)
    .sort((a, b) => compareKeys([a.table, a.rule], [b.table, b.rule]));
}
