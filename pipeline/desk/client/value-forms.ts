/** Forms over the values of a record: to correct what the machine gives, or to add what it missed. */
import { h } from "../../page/client/dom.ts";
import { STATUS_WORDS, TYPE_WORDS } from "../../page/client/words.ts";
import type { ValueChange } from "../decisions.ts";
import type { WaitingRecord } from "../queue/records.ts";
import type { DeskState } from "../state.ts";
import { choice, field } from "./card.ts";

const ROLES = ["actor", "recipient", "participant", "attendee"];

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  events: ["event_type", "status", "mode", "date", "place_id", ...ROLES],
  statements: ["speaker_id", "speaker_text", "addressee_id", "cue", "quote_type", "content"],
  relations: ["subject_id", "relation", "object_id", "label", "valid_from", "valid_until"],
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  event_type: Object.keys(TYPE_WORDS),
  status: Object.keys(STATUS_WORDS),
  quote_type: ["direct", "indirect", "mixed"],
};

type Input = HTMLInputElement | HTMLSelectElement;

function inputFor(column: string, value: string, empty: boolean): Input {
  const options = CHOICES[column];
  if (options !== undefined) return choice(empty ? ["", ...options] : options, value);
  const named = ROLES.includes(column) || column.endsWith("_id");
  return h("input", { type: "text", value, autocomplete: "off", ...(named && { list: "entities" }) });
}

function label(column: string): string {
  return column.replaceAll("_", " ");
}

export function correctForm(record: WaitingRecord, _state: DeskState, done: (changes: ValueChange[]) => void) {
  const rows = record.values.map(({ column, value }) => ({
    column,
    expect: value,
    input: inputFor(column, value, false),
  }));
  const roles = record.table === "events" ? ROLES : [];
  const more = roles.map((column) => ({ column, expect: "", input: inputFor(column, "", true) }));
  const element = h(
    "form",
    {
      class: "panel",
      hidden: true,
      "aria-label": "Correct the record",
      onsubmit: (event: Event) => {
        event.preventDefault();
        const changes = [...rows, ...more].map(({ column, expect, input }) => ({
          column,
          expect,
          value: input.value.trim(),
        }));
        done(changes.filter(({ expect, value }) => expect !== value));
      },
    },
    h("h3", {}, "Correct it"),
    h("p", { class: "small" }, "Change what is wrong; empty a party's field to take it out."),
    h(
      "div",
      { class: "fields" },
      ...rows.map(({ column, input }) => field(label(column), input)),
      ...more.map(({ column, input }) => field(`one more ${label(column)}`, input)),
    ),
    h("button", { class: "main" }, "Write the correction"),
  );
  return { element, open: () => show(element, rows[0]?.input) };
}

interface Added {
  readonly table: string;
  readonly sourceId: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly changes: readonly ValueChange[];
}

export function addForm(record: WaitingRecord, _state: DeskState, done: (added: Added) => void) {
  const table = choice(Object.keys(COLUMNS), "events");
  const quoted = h("textarea", { rows: 3 }, record.quoted);
  const fields = h("div", { class: "fields" });
  let inputs: { column: string; input: Input }[] = [];
  const fill = () => {
    inputs = COLUMNS[table.value]!.map((column) => ({ column, input: inputFor(column, "", true) }));
    fields.replaceChildren(...inputs.map(({ column, input }) => field(label(column), input)));
  };
  table.addEventListener("change", fill);
  fill();
  const element = h(
    "form",
    {
      class: "panel",
      hidden: true,
      "aria-label": "Add a record",
      onsubmit: (event: Event) => {
        event.preventDefault();
        const changes = inputs
          .map(({ column, input }) => ({ column, expect: "", value: input.value.trim() }))
          .filter(({ value }) => value !== "");
        const occurrence = quoted.value === record.quoted ? record.occurrence : 1;
        done({ table: table.value, sourceId: record.source_id, quoted: quoted.value, occurrence, changes });
      },
    },
    h("h3", {}, "Add a record that rests on these words"),
    h("div", { class: "fields" }, field("Table", table), field("The words, as the source has them", quoted)),
    fields,
    h("button", { class: "main" }, "Add it"),
  );
  return { element, open: () => show(element, table) };
}

function show(form: HTMLElement, first: HTMLElement | undefined): void {
  form.hidden = false;
  first?.focus();
}
