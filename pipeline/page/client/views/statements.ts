/** Statements: who said what, in the source's words. */
import { h } from "../dom.ts";
import { filterBar } from "../filters.ts";
import { answerNote, entityLink, evidenceBlock, linkedRecords, recordList, reviewLine, section } from "../parts.ts";
import { hrefOf } from "../route.ts";
import type { StatementRow, Store } from "../store.ts";
import { dateWords, UNSHOWN } from "../words.ts";
import { browse } from "./browse.ts";
import type { Context, View } from "./view.ts";

export function statementsView({ store, search }: Context): View {
  return browse<StatementRow>({
    view: "statements",
    title: "Statements",
    noun: ["statement", "statements"],
    bar: filterBar("statements", ["q", "quote", "review"], "a speaker, a name, a word"),
    find: (filter) => search.statements(filter),
    row: (row, filter) =>
      h(
        "a",
        { href: hrefOf({ view: "statements", id: row.statement_id, filter }) },
        h(
          "span",
          { class: "line" },
          h("span", { class: "type" }, speakerOf(row, store)),
          answerNote(row.statement_id, store),
          h("span", { class: "date" }, dateWords(store.source(row.source_id)?.published ?? null, true)),
        ),
        h("span", { class: "what" }, row.content ?? UNSHOWN),
      ),
    record: (id) => {
      const row = store.statement(id);
      return row === undefined ? null : statementRecord(row, store);
    },
  });
}

export function speakerOf(row: StatementRow, store: Store): string {
  return row.speaker_id === null ? (row.speaker_text ?? "Nobody named") : store.name(row.speaker_id);
}

function statementRecord(row: StatementRow, store: Store): HTMLElement {
  const id = row.statement_id;
  const carried = [...new Set(store.attributedTo(id).map((evidence) => evidence.record_id))];
  const linked = linkedRecords(id, store);
  const named = store.namedIn(id);
  return h(
    "div",
    {},
    h("p", { class: "line" }, `${row.quote_type === "direct" ? "Quoted" : "Reported"} speech`),
    h("h2", {}, `${speakerOf(row, store)}${row.cue === null ? "" : ` (“${row.cue}”)`}`),
    h("blockquote", { class: "said-words" }, h("p", {}, row.content ?? UNSHOWN)),
    h(
      "dl",
      { class: "facts" },
      h(
        "div",
        {},
        h("dt", {}, "Speaker"),
        h(
          "dd",
          {},
          row.speaker_id === null ? "not settled" : entityLink(row.speaker_id, store),
          row.speaker_text === null ? "" : `, named as “${row.speaker_text}”`,
        ),
      ),
      row.addressee_id !== null && h("div", {}, h("dt", {}, "To"), h("dd", {}, entityLink(row.addressee_id, store))),
      named.length > 0 &&
        h(
          "div",
          {},
          h("dt", {}, "Names"),
          h(
            "dd",
            {},
            ...named.flatMap(({ entity_id }, index) => [index > 0 ? ", " : "", entityLink(entity_id, store)]),
          ),
        ),
      h("div", {}, h("dt", {}, "Review"), h("dd", {}, reviewLine(row, store))),
    ),
    h(
      "div",
      { class: linked.length > 0 ? "beside" : "" },
      section("Evidence", ...store.evidenceOf(id).map((evidence) => evidenceBlock(evidence, [row], store))),
      linked.length > 0 && section("What bears on it", ...linked),
    ),
    carried.length > 0 && section("What rests on it", recordList(carried, store)),
    h("p", { class: "small" }, `Id ${id}`),
  );
}
