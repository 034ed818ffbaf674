/** The filter bar of a view. Each control writes the filter into the address, and the view follows the address. */
import { h, soon } from "./dom.ts";
import { hrefOf } from "./route.ts";
import type { Filter } from "./search.ts";
import { ENTITY_WORDS, STATUS_WORDS, TYPE_WORDS } from "./words.ts";

type Control = "q" | "type" | "status" | "review" | "from" | "to" | "quote" | "entity";

const CHOICES: Readonly<
  Record<string, { key: keyof Filter; label: string; options: readonly (readonly [string, string])[] }>
> = {
  type: {
    key: "type",
    label: "Type",
    options: Object.entries(TYPE_WORDS).map(([code, words]) => [code, `${words} (${code})`]),
  },
  status: {
    key: "status",
    label: "Status",
    options: Object.entries(STATUS_WORDS).map(([code, { name }]) => [code, name]),
  },
  review: {
    key: "review",
    label: "Review",
    options: [
      ["machine", "Decided on by nobody"],
      ["decided", "Decided on"],
    ],
  },
  quote: {
    key: "kind",
    label: "Quotation",
    options: [
      ["direct", "Direct"],
      ["indirect", "Indirect"],
      ["mixed", "Mixed"],
    ],
  },
  entity: { key: "kind", label: "Kind", options: Object.entries(ENTITY_WORDS) },
};

export interface FilterBar {
  readonly element: HTMLElement;
  /** Shows a filter that came from the address. */
  show(filter: Filter): void;
}

export function filterBar(view: string, controls: readonly Control[], placeholder: string): FilterBar {
  let current: Filter;
  const inputs = new Map<keyof Filter, HTMLInputElement | HTMLSelectElement>();
  const go = () => {
    const given = Object.fromEntries([...inputs].map(([key, input]) => [key, input.value.trim()]));
    location.replace(hrefOf({ view, filter: { ...current, ...given } }));
  };
  const later = soon(go);
  const field = (label: string, input: HTMLElement) => h("label", {}, h("span", {}, label), input);
  const fields = controls.map((control) => {
    if (control === "q") {
      const input = h("input", { type: "search", placeholder, autocomplete: "off", oninput: later });
      inputs.set("q", input);
      const label = field("Search", input);
      label.className = "wide";
      return label;
    }
    if (control === "from" || control === "to") {
      const input = h("input", { type: "date", min: "1000-01-01", max: "9999-12-31", onchange: go });
      inputs.set(control, input);
      return field(control === "from" ? "From" : "Until", input);
    }
    const { key, label, options } = CHOICES[control]!;
    const select = h(
      "select",
      { onchange: go },
      h("option", { value: "" }, "All"),
      ...options.map(([value, words]) => h("option", { value }, words)),
    );
    inputs.set(key, select);
    return field(label, select);
  });
  const who = h("p", { class: "who", hidden: true });
  const clear = h("a", { class: "clear", href: hrefOf({ view }) }, "Clear the filter");
  const element = h(
    "form",
    { class: "filters", role: "search", onsubmit: (event: Event) => event.preventDefault() },
    ...fields,
    who,
    clear,
  );
  return {
    element,
    show(filter) {
      current = filter;
      for (const [key, input] of inputs) if (input !== document.activeElement) input.value = filter[key];
      const only = [filter.who && `with ${filter.who}`, filter.place && `at ${filter.place.replaceAll(",", " or ")}`];
      who.textContent = only.some((words) => words !== "") ? `Only ${only.filter(Boolean).join(", ")}` : "";
      who.hidden = who.textContent === "";
      clear.hidden = Object.values(filter).every((value) => value === "");
    },
  };
}
