/** The queue of records that nobody has decided on: does the sentence say so? */
import { h } from "../../page/client/dom.ts";
import { STATUS_WORDS, TYPE_WORDS, termWords } from "../../page/client/words.ts";
import type { WaitingRecord } from "../queue/records.ts";
import type { DeskState } from "../state.ts";
import { action, type Bench, type Card, passageBlock, type Queue, reasonField, shorten, withNames } from "./card.ts";
import { addForm, correctForm } from "./value-forms.ts";

export const recordsQueue: Queue<WaitingRecord> = {
  id: "records",
  title: "Records",
  items: (state) => state.records,
  row: (record, state) => [record.table.slice(0, -1), claimWords(record, state), shorten(record.quoted)],
  card: recordCard,
};

/** The claim with its codes in words. */
function claimWords({ table, claim }: WaitingRecord, state: DeskState): string {
  if (table === "relations")
    return withNames(
      claim.replace(/^(\S+) (\S+) /, (_, who, term) => `${who} ${termWords(term)} `),
      state,
    );
  if (table === "statements") return withNames(claim, state);
  const found = /^([A-Z]+) ([a-z]+): (.*)$/s.exec(claim);
  if (found === null) return claim;
  const [, type, status, parties] = found;
  const name = status === "reported" ? "" : `${STATUS_WORDS[status!]?.name ?? status}: `;
  return `${name}${TYPE_WORDS[type!] ?? type}: ${withNames(parties!, state)}`;
}

/** Who proposes it. */
function readBy({ programs, alone }: WaitingRecord): string {
  const others = `proposed by ${programs.join(" and ")}`;
  if (alone) return others;
  return programs.length === 0 ? "by rule" : `by rule, also ${others}`;
}

const ROLES = new Set(["actor", "recipient", "participant", "attendee"]);

function recordCard(record: WaitingRecord, bench: Bench): Card {
  const { decision_id, table, source_id, quoted, occurrence, claim } = record;
  const item = { decision_id, table, source_id, quoted, occurrence, claim };
  const reason = reasonField("Read with its sentence");
  const accept = () => bench.decide({ kind: "accept", record: item }, reason.read());
  const reject = () => bench.decide({ kind: "reject", record: item }, reason.read());
  const correct = correctForm(record, bench.state, (changes) =>
    bench.decide({ kind: "correct", record: item, changes }, reason.read()),
  );
  const add = addForm(record, bench.state, (added) => bench.decide({ kind: "add", ...added }, reason.read()));
  const values = record.values.filter(({ value }) => value !== "");
  return {
    keys: { a: accept, r: reject, c: correct.open, n: add.open },
    element: h(
      "div",
      {},
      h("p", { class: "line" }, `${table.slice(0, -1)}, ${readBy(record)}`),
      h("h2", {}, claimWords(record, bench.state)),
      passageBlock(record.passage),
      h(
        "dl",
        { class: "facts" },
        ...values.map(({ column, value }) =>
          h(
            "div",
            {},
            h("dt", {}, column.replaceAll("_", " ")),
            h("dd", {}, column.endsWith("_id") || ROLES.has(column) ? withNames(value, bench.state) : value),
          ),
        ),
      ),
      h("div", { class: "fields" }, reason.element),
      h(
        "div",
        { class: "actions" },
        action("a", "Accept", accept, true),
        action("r", "Reject", reject),
        action("c", "Correct", correct.open),
        action("n", "Add what is missing", add.open),
      ),
      correct.element,
      add.element,
    ),
  };
}
