/** The queue of names that nothing settles: whose name is it? */
import { h } from "../../page/client/dom.ts";
import { count } from "../../page/client/words.ts";
import type { WaitingName } from "../queue/names.ts";
import {
  action,
  type Bench,
  type Card,
  choice,
  field,
  passageBlock,
  type Queue,
  reasonField,
  shorten,
} from "./card.ts";
import { entityForm } from "./entity-form.ts";

const KINDS = ["name", "short", "title", "acronym", "demonym"];

export const namesQueue: Queue<WaitingName> = {
  id: "names",
  title: "Names",
  items: (state) => state.names,
  row: ({ name, reason, count: times, sources, unlocks }) => [
    name,
    `${count(times, "time")} in ${count(sources, "source")}; settles ${count(unlocks, "record")}`,
    reason === "unknown" ? "" : reason,
  ],
  card: nameCard,
};

function nameCard(item: WaitingName, bench: Bench): Card {
  const [first] = item.contexts;
  const where =
    first === undefined
      ? ""
      : `${first.sourceId}: “${shorten(`${first.before.slice(-50)}${first.words}${first.after.slice(0, 60)}`)}”`;
  const reason = reasonField(`Read in ${where}`);
  const kind = choice(KINDS, /^[A-Z]{2,5}$/.test(item.name) ? "acronym" : /\s/.test(item.name) ? "name" : "short");
  const scope = h("input", { type: "text", list: "scopes", autocomplete: "off" });
  const scopes = item.contexts.flatMap(({ sourceId, publisher }) => [
    sourceId,
    ...(publisher === null ? [] : [publisher]),
  ]);
  const entity = h("input", {
    type: "text",
    list: "entities",
    autocomplete: "off",
    value: item.suggestions[0]?.entityId ?? "",
  });
  const suggestions = item.suggestions.map(({ entityId, name, description, score, reasons }, index) => {
    const take = () => {
      entity.value = entityId;
      mark();
    };
    const button = h(
      "button",
      { type: "button", class: "suggestion", "data-entity": entityId, onclick: take },
      h("kbd", {}, String(index + 1)),
      h("b", {}, ` ${name} `),
      h("span", { class: "small" }, `${score.toFixed(2)} · ${reasons.join(", ")}`),
      description !== null && h("span", { class: "small" }, description),
    );
    return { button, take };
  });
  const mark = () => {
    for (const { button } of suggestions) {
      button.setAttribute("aria-pressed", String(button.dataset.entity === entity.value.trim()));
    }
  };
  entity.addEventListener("input", mark);
  mark();

  const settle = (decision: "same" | "unsure") => {
    const entityId = entity.value.trim();
    if (entityId === "") entity.focus();
    else
      bench.decide(
        { kind: decision, name: item.name, entityId, aliasKind: kind.value, scope: scope.value.trim() },
        reason.read(),
      );
  };
  const form = entityForm(item.name, bench.state, (made) =>
    bench.decide({ kind: "new", name: item.name, aliasKind: kind.value, entity: made }, reason.read()),
  );
  const same = () => settle("same");
  const unsure = () => settle("unsure");
  const not = () => bench.decide({ kind: "not", name: item.name }, reason.read());
  return {
    keys: {
      s: same,
      n: form.open,
      x: not,
      q: unsure,
      ...Object.fromEntries(suggestions.map(({ take }, index) => [String(index + 1), take])),
    },
    element: h(
      "div",
      {},
      h("h2", {}, item.name),
      h(
        "p",
        { class: "found" },
        `${count(item.count, "time")} in ${count(item.sources, "source")}. Settling it settles a party of ${count(item.unlocks, "record")}.`,
      ),
      ...item.contexts.map((context) => passageBlock(context)),
      h("h3", {}, "Whose name is it?"),
      h("div", { class: "suggestions" }, ...suggestions.map(({ button }) => button)),
      h(
        "div",
        { class: "fields" },
        field("Entity", entity),
        field("The words are its", kind),
        field("Only in this source or publisher", scope),
      ),
      h("datalist", { id: "scopes" }, ...[...new Set(scopes)].map((value) => h("option", { value }))),
      h("div", { class: "fields" }, reason.element),
      h(
        "div",
        { class: "actions" },
        action("s", "Same as this entity", same, true),
        action("n", "New entity", form.open),
        action("x", "Not a name", not),
        action("q", "Not sure", unsure),
      ),
      form.element,
    ),
  };
}
