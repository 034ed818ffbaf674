/** The row of an entity that is new. */
import { h } from "../../page/client/dom.ts";
import type { NewEntity } from "../decisions.ts";
import type { DeskState } from "../state.ts";
import { choice, field } from "./card.ts";

export function entityForm(name: string, state: DeskState, done: (entity: NewEntity) => void) {
  const id = h("input", { type: "text", value: freeId(name, state), autocomplete: "off" });
  const type = choice(["person", "organization", "place", "group"], "person");
  const title = h("input", { type: "text", value: name, autocomplete: "off" });
  const description = h("input", { type: "text", autocomplete: "off" });
  const country = h("input", { type: "text", maxlength: 3, autocomplete: "off" });
  const element = h(
    "form",
    {
      class: "panel",
      hidden: true,
      "aria-label": "New entity",
      onsubmit: (event: Event) => {
        event.preventDefault();
        done({
          entityId: id.value.trim(),
          type: type.value,
          name: title.value.trim(),
          description: description.value.trim(),
          country: country.value.trim().toUpperCase(),
        });
      },
    },
    h("h3", {}, "New entity"),
    h(
      "div",
      { class: "fields" },
      field("Name to print", title),
      field("Id, for ever", id),
      field("Type", type),
      field("Who or what it is, in neutral words", description),
      field("State it acts for (three letters)", country),
    ),
    h("button", { class: "main" }, "Add it, with this name"),
  );
  return {
    element,
    open: () => {
      element.hidden = false;
      description.focus();
    },
  };
}

function freeId(name: string, { entities }: DeskState): string {
  const slug = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const taken = new Set(entities.map(({ entityId }) => entityId));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}
