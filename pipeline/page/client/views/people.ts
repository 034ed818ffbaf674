/** People, organizations, places and groups: the list, and the page of one. */
import { h } from "../dom.ts";
import { filterBar } from "../filters.ts";
import { entityLink, recordList, section } from "../parts.ts";
import { hrefOf } from "../route.ts";
import type { EntityRow, Store } from "../store.ts";
import { count, ENTITY_WORDS } from "../words.ts";
import { browse } from "./browse.ts";
import type { Context, View } from "./view.ts";

export function peopleView({ store, search }: Context): View {
  return browse<EntityRow>({
    view: "people",
    title: "People and bodies",
    noun: ["entry", "entries"],
    bar: filterBar("people", ["q", "entity"], "a name"),
    find: (filter) => search.entities(filter),
    row: (row, filter) =>
      h(
        "a",
        { href: hrefOf({ view: "people", id: row.entity_id, filter }) },
        h(
          "span",
          { class: "line" },
          h("span", { class: "type" }, ENTITY_WORDS[row.type] ?? row.type),
          h("span", { class: "date" }, count(store.eventsOf(row.entity_id).length, "event")),
        ),
        h("span", { class: "what" }, row.name),
        h("span", { class: "more" }, row.description),
      ),
    record: (id) => {
      const row = store.entity(id);
      return row === undefined ? null : entityRecord(row, store);
    },
  });
}

function entityRecord(row: EntityRow, store: Store): HTMLElement {
  const id = row.entity_id;
  const events = store.eventsOf(id).map(({ event_id }) => event_id);
  const here = store.eventsAt(id).map(({ event_id }) => event_id);
  const by = store.statementsBy(id).map(({ statement_id }) => statement_id);
  const about = store.statementsAbout(id).map(({ statement_id }) => statement_id);
  const ties = store.tiesOf(id).map(({ relation_id }) => relation_id);
  const contacts = store.contactsOf(id);
  const names = [...new Set(store.namesOf(id).map(({ name }) => name))];
  const identifiers = [
    ...(row.wikidata_id === null ? [] : [`Wikidata ${row.wikidata_id}`]),
    ...store.identifiersOf(id).map(({ scheme, value }) => `${scheme} ${value}`),
  ];
  const fact = (name: string, value: string | null) => value && h("div", {}, h("dt", {}, name), h("dd", {}, value));
  return h(
    "div",
    {},
    h("p", { class: "line" }, ENTITY_WORDS[row.type] ?? row.type),
    h("h2", {}, row.name),
    row.description !== null && h("p", { class: "lead" }, row.description),
    h(
      "dl",
      { class: "facts" },
      fact("Acts for", row.country),
      fact("Named as", names.join(", ")),
      fact("Known as", identifiers.join(", ")),
      fact("Occurs", `${count(row.mentions, "time")} in ${count(row.sources, "source")}`),
    ),
    events.length > 0 &&
      section(
        count(events.length, "event"),
        recordList(events, store, hrefOf({ view: "events", filter: { who: id } })),
      ),
    here.length > 0 &&
      section(
        `${count(here.length, "event")} told of this place`,
        recordList(here, store, hrefOf({ view: "events", filter: { place: id } })),
      ),
    contacts.length > 0 &&
      section(
        "In events with",
        h(
          "ul",
          { class: "contacts" },
          ...contacts
            .slice(0, 40)
            .map((contact) => h("li", {}, entityLink(contact.entityId, store), ` ${contact.events}`)),
        ),
      ),
    by.length > 0 &&
      section(`Said by ${row.name}`, recordList(by, store, hrefOf({ view: "statements", filter: { who: id } }))),
    about.length > 0 && section(`Said about ${row.name}`, recordList(about, store)),
    ties.length > 0 && section("Ties", recordList(ties, store)),
    h("p", { class: "small" }, `Id ${id}`),
  );
}
