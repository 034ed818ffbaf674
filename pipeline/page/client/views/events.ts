/** Events: the list, and the page of one with its evidence, accounts and what answers it. */
import { type Child, h } from "../dom.ts";
import { filterBar } from "../filters.ts";
import {
  answerNote,
  entityLink,
  eventTitle,
  evidenceBlock,
  linkedRecords,
  partyWords,
  reviewLine,
  section,
  statusChip,
} from "../parts.ts";
import { hrefOf } from "../route.ts";
import type { AccountRow, EventRow, Store } from "../store.ts";
import { count, dateWords, durationWords, STATUS_WORDS, TYPE_WORDS } from "../words.ts";
import { browse } from "./browse.ts";
import type { Context, View } from "./view.ts";

export function eventsView({ store, search }: Context): View {
  return browse<EventRow>({
    view: "events",
    title: "Events",
    noun: ["event", "events"],
    bar: filterBar("events", ["q", "type", "status", "from", "to", "review"], "a name, a place, a word of the source"),
    find: (filter) => search.events(filter),
    row: (event, filter) =>
      h(
        "a",
        { href: hrefOf({ view: "events", id: event.event_id, filter }) },
        h(
          "span",
          { class: "line" },
          statusChip(event.status),
          h("span", { class: "type" }, TYPE_WORDS[event.event_type] ?? event.event_type),
          answerNote(event.event_id, store),
          h("span", { class: "date" }, dateWords(event.date, true)),
        ),
        h("span", { class: "what" }, partyWords(event, store)),
        h("span", { class: "more" }, store.evidenceOf(event.event_id)[0]?.text),
      ),
    record: (id) => {
      const event = store.event(id);
      return event === undefined ? null : eventRecord(event, store);
    },
  });
}

function eventRecord(event: EventRow, store: Store): HTMLElement {
  const id = event.event_id;
  const accounts = store.accountsOf(id);
  const linked = linkedRecords(id, store);
  const evidence = store.evidenceOf(id);
  const words = (sourceId: string) => accounts.filter((row) => row.source_id === sourceId);
  return h(
    "div",
    {},
    h("p", { class: "line" }, statusChip(event.status), " ", STATUS_WORDS[event.status]?.meaning ?? ""),
    h("h2", {}, eventTitle(event, store)),
    facts(event, store),
    h(
      "div",
      { class: linked.length > 0 ? "beside" : "" },
      section("Evidence", ...evidence.map((row) => evidenceBlock(row, words(row.source_id), store))),
      linked.length > 0 && section("What bears on it", ...linked),
    ),
    compareAccounts(accounts, event, store),
    h("p", { class: "small" }, `Id ${id}`),
  );
}

function facts(event: EventRow, store: Store): HTMLElement {
  const parties = (role: string) => store.partiesOf(event.event_id).filter((row) => row.role === role);
  const people = (name: string, role: string): [string, Child[]] => [
    name,
    parties(role).flatMap((row, index) => [index > 0 ? ", " : "", entityLink(row.entity_id, store)]),
  ];
  const rows: [string, Child[]][] = [
    people("Took part", "participant"),
    people("Actor", "actor"),
    people("Recipient", "recipient"),
    people("Present", "attendee"),
    ["When", [`${event.date === null ? "not said" : dateWords(event.date)}${firstTold(event, store)}`]],
    ["Where", [event.place_id === null ? "not said" : entityLink(event.place_id, store)]],
    ["How long", event.duration === null ? [] : [durationWords(event.duration)]],
    [
      "Type",
      [
        `${event.event_type}${event.mode === null ? "" : `, ${event.mode}`}${event.context === null ? "" : `; ${event.context}`}`,
      ],
    ],
    [
      "Not resolved",
      event.unresolved === 0 ? [] : [`${count(event.unresolved, "party", "parties")} that no reviewed name settles`],
    ],
    ["Review", [reviewLine(event, store)]],
  ];
  return h(
    "dl",
    { class: "facts" },
    ...rows
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, ...value))),
  );
}

/** By when an event of which no source gives the year was told of, from the sources whose own year is certain. */
function firstTold({ event_id, date_earliest }: EventRow, store: Store): string {
  if (date_earliest !== null) return "";
  const published = store
    .evidenceOf(event_id)
    .map(({ source_id }) => store.source(source_id)?.published ?? null)
    .filter((date) => date !== null && !date.slice(0, 4).includes("X"));
  // What is less precise may be as late as its end.
  const lateness = (date: string) => date.replace(/[~?%]/g, "").padEnd(10, "~");
  const [first] = published.sort((a, b) => (lateness(a!) < lateness(b!) ? -1 : 1));
  return first === undefined ? "" : `; first report: ${dateWords(first)}`;
}

const SETTLED_BY_PLACE = new Set(["place", "actor", "recipient", "participant", "attendee"]);

/** A column a source, a row a property, so that one sees what each says; a row that differs says so. */
function compareAccounts(accounts: readonly AccountRow[], event: EventRow, store: Store): HTMLElement | null {
  const sources = [...new Set(accounts.map((row) => row.source_id))];
  if (sources.length < 2) return null;
  const properties = [...new Set(accounts.map((row) => row.property))];
  const value = (row: AccountRow) => {
    const read =
      row.value === null
        ? "not resolved"
        : SETTLED_BY_PLACE.has(row.property)
          ? store.name(row.value)
          : row.property === "date"
            ? dateWords(row.value)
            : row.value;
    return `${row.qualifier === null ? "" : `${row.qualifier} `}${read}`;
  };
  const rows = properties.map((property) => {
    const cells = sources.map((source) =>
      accounts.filter((row) => row.property === property && row.source_id === source),
    );
    const said = new Set(cells.filter((cell) => cell.length > 0).map((cell) => cell.map(value).sort().join("; ")));
    return h(
      "tr",
      { class: said.size > 1 ? "differs" : "" },
      h("th", { scope: "row" }, property, said.size > 1 && h("span", { class: "tag" }, "differs")),
      ...cells.map((cell) =>
        h(
          "td",
          {},
          ...(cell.length === 0
            ? [h("span", { class: "small" }, "not said")]
            : cell.map((row) => h("p", {}, value(row), " ", row.text === null ? "" : h("q", {}, row.text)))),
        ),
      ),
    );
  });
  return section(
    event.accounts_differ ? "The accounts differ" : "What each source says",
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Accounts side by side" },
      h(
        "table",
        { class: "accounts" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("td", {}),
            ...sources.map((id) => h("th", { scope: "col" }, store.source(id)?.publisher ?? id)),
          ),
        ),
        h("tbody", {}, ...rows),
      ),
    ),
  );
}
