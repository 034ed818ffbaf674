/** Records that have no list of their own: a tie, a source. */
import { h } from "../dom.ts";
import { entityLink, evidenceBlock, recordList, reviewLine, section, sourceLine } from "../parts.ts";
import { hrefOf } from "../route.ts";
import type { RelationRow, SourceRow, Store } from "../store.ts";
import { dateWords, termWords } from "../words.ts";
import type { Context, View } from "./view.ts";

export function tiesView({ store }: Context): View {
  return single("Ties", (id) => {
    const row = id === null ? undefined : store.relation(id);
    if (row !== undefined) return tie(row, store);
    const all = store.relations().map(({ relation_id }) => relation_id);
    return h("div", {}, h("h2", {}, "Ties"), recordList(all, store, undefined, 500));
  });
}

export function sourcesView({ store }: Context): View {
  return single("Sources", (id) => {
    const row = id === null ? undefined : store.source(id);
    if (row !== undefined) return source(row, store);
    const items = store.sources().slice(0, 1000);
    return h(
      "div",
      {},
      h("h2", {}, "Sources"),
      h("ul", { class: "records" }, ...items.map(({ source_id }) => h("li", {}, sourceLine(source_id, store)))),
    );
  });
}

function single(title: string, make: (id: string | null) => HTMLElement): View {
  const element = h("article", { class: "record alone" });
  return {
    element,
    title,
    show: ({ id }) => {
      element.replaceChildren(make(id));
      const heading = element.querySelector("h2");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
    },
  };
}

function tie(row: RelationRow, store: Store): HTMLElement {
  const valid =
    row.valid_from === null && row.valid_until === null
      ? "not said"
      : `${row.valid_from === null ? "unknown" : dateWords(row.valid_from)} to ${row.valid_until === null ? "unknown" : dateWords(row.valid_until)}`;
  return h(
    "div",
    {},
    h("p", { class: "line" }, "Tie"),
    h("h2", {}, `${store.name(row.subject_id)}: ${termWords(row.relation)} ${store.name(row.object_id)}`),
    h("p", {}, entityLink(row.subject_id, store), ` · ${termWords(row.relation)} · `, entityLink(row.object_id, store)),
    h(
      "p",
      { class: "small" },
      `${row.label === null ? "" : `In the source's words: “${row.label}”. `}Held: ${valid}. ${reviewLine(row, store)}.`,
    ),
    section("Evidence", ...store.evidenceOf(row.relation_id).map((evidence) => evidenceBlock(evidence, [], store))),
  );
}

function source(row: SourceRow, store: Store): HTMLElement {
  const records = [...new Set(store.recordsOf(row.source_id).map(({ record_id }) => record_id))];
  const text = store.data.texts[row.source_id];
  return h(
    "div",
    {},
    h("p", { class: "line" }, row.form === "digest" ? "Source, as our digest of it" : "Source"),
    h("h2", {}, row.title ?? row.source_id),
    sourceLine(row.source_id, store),
    h("p", { class: "small" }, `Id ${row.source_id}; licence ${row.licence ?? "not given"}.`),
    text !== undefined && section("Text", h("pre", { class: "text" }, text.trim())),
    records.length > 0 && section("Records that rest on it", recordList(records, store, undefined, 300)),
    h("p", {}, h("a", { href: hrefOf({ view: "sources" }) }, "All sources")),
  );
}
