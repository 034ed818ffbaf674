/** What a decision did, and who decides. */
import { h } from "../../page/client/dom.ts";
import { count } from "../../page/client/words.ts";
import type { Outcome } from "../desk.ts";
import type { DeskState } from "../state.ts";
import { action, field, shorten } from "./card.ts";

const MOST_CHANGES = 6;

export function effectBlock(
  { rows, effect, recoded, warnings }: Outcome,
  undo: string | null,
  takeBack: () => void,
): HTMLElement {
  const changes = (["appears", "changes", "vanishes"] as const)
    .map((change) => ({ change, number: effect.filter((one) => one.change === change).length }))
    .filter(({ number }) => number > 0)
    .map(({ change, number }) => `${count(number, "record")} ${number === 1 ? change : change.replace(/e?s$/, "")}`);
  return h(
    "div",
    { class: "panel" },
    h(
      "p",
      { class: "summary" },
      h("b", {}, "Written. "),
      `${changes.join(", ") || "No record of the release reads otherwise"}; ${count(recoded, "document")} read anew.`,
      undo !== null && action("u", `Take back: ${shorten(undo, 44)}`, takeBack),
    ),
    effect.length > 0 &&
      h(
        "ul",
        { class: "effect" },
        ...effect.slice(0, MOST_CHANGES).map(({ change, words }) => h("li", {}, h("b", {}, `${change}: `), words)),
        effect.length > MOST_CHANGES && h("li", {}, `and ${effect.length - MOST_CHANGES} more`),
      ),
    ...warnings.map((warning) => h("p", { class: "refused" }, `This now stops a release: ${warning}`)),
    h(
      "details",
      {},
      h("summary", {}, "The rows"),
      h("ul", { class: "rows" }, ...rows.map((row) => h("li", {}, h("code", {}, row)))),
    ),
  );
}

/** Shown where rows that were written here are no longer in their files. */
export function lostBlock(lost: readonly string[], again: () => void, leave: () => void): HTMLElement {
  return h(
    "div",
    { class: "panel" },
    h(
      "p",
      { class: "refused" },
      `${count(lost.length, "row")} that you wrote here ${lost.length === 1 ? "is" : "are"} no longer in the files: another program has saved over ${lost.length === 1 ? "it" : "them"}, or somebody took ${lost.length === 1 ? "it" : "them"} out.`,
    ),
    h("ul", { class: "rows" }, ...lost.map((row) => h("li", {}, h("code", {}, row)))),
    h(
      "div",
      { class: "actions" },
      h("button", { type: "button", class: "main", onclick: again }, "Write again"),
      h("button", { type: "button", onclick: leave }, "Leave it so"),
    ),
  );
}

export function reviewerForm({ reviewers }: DeskState, done: (name: string, about: string) => void): HTMLElement {
  const name = h("input", { type: "text", list: "reviewers", required: true, autocomplete: "off", maxlength: 60 });
  const about = h("input", { type: "text", autocomplete: "off", maxlength: 300 });
  return h(
    "form",
    {
      class: "panel",
      "aria-label": "Who decides",
      onsubmit: (event: Event) => {
        event.preventDefault();
        done(name.value.trim(), about.value.trim());
      },
    },
    h("h3", {}, "Who decides?"),
    h("p", { class: "small" }, "Every decision is signed. A new name goes on the list of reviewers as a person."),
    h("datalist", { id: "reviewers" }, ...reviewers.map((one) => h("option", { value: one }))),
    h("div", { class: "fields" }, field("Short name", name), field("What qualifies you (for a new name)", about)),
    h("button", { class: "main" }, "Decide under this name"),
  );
}
