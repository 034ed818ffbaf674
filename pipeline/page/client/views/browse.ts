/** A list beside the record that is chosen from it: the same for events, statements and people. */
import { h } from "../dom.ts";
import type { FilterBar } from "../filters.ts";
import { hrefOf, type Route } from "../route.ts";
import type { Filter } from "../search.ts";
import { virtualList } from "../virtual-list.ts";
import { count } from "../words.ts";
import type { View } from "./view.ts";

interface Browse<T> {
  readonly view: string;
  readonly title: string;
  /** One and many of what is listed. */
  readonly noun: readonly [one: string, many: string];
  readonly bar: FilterBar;
  find(filter: Filter): readonly T[];
  row(item: T, filter: Filter): HTMLElement;
  /** Null where there is no record of that id. */
  record(id: string): HTMLElement | null;
}

/** As in the style sheet. */
const ROW_HEIGHT = 84;

export function browse<T>({ view, title, noun, bar, find, row, record }: Browse<T>): View {
  let filter: Filter;
  let shownFilter = "";
  let shownId: string | null = null;
  const found = h("p", { class: "found", role: "status" });
  const list = virtualList<T>({ label: title, rowHeight: ROW_HEIGHT, render: (item) => row(item, filter) });
  const detail = h("article", { class: "record", "aria-label": "Record" });
  const left = h("div", { class: "left" }, h("h2", {}, title), bar.element, found, list.element);
  const element = h("div", { class: "browse" }, left, detail);

  const showRecord = (route: Route) => {
    element.classList.toggle("chosen", route.id !== null);
    for (const link of list.element.querySelectorAll("a[aria-current]")) link.removeAttribute("aria-current");
    if (route.id === shownId && detail.hasChildNodes()) return;
    const moved = route.id !== shownId;
    shownId = route.id;
    const back = h("a", { class: "back", href: hrefOf({ view, filter: route.filter }) }, `Back to the ${noun[1]}`);
    if (route.id === null) {
      detail.replaceChildren(
        h(
          "p",
          { class: "hint" },
          `Choose from the list. The arrow keys, or j and k, go up and down it; / goes to the search.`,
        ),
      );
      return;
    }
    detail.replaceChildren(back, record(route.id) ?? h("p", {}, `This release has no record ${route.id}.`));
    detail.scrollTop = 0;
    const heading = detail.querySelector("h2");
    heading?.setAttribute("tabindex", "-1");
    // Beside a list the focus stays in it, so that one can go on through it with the keyboard.
    if (moved && !list.element.contains(document.activeElement)) heading?.focus();
    else if (moved && left.offsetParent === null) heading?.focus();
  };

  return {
    element,
    title,
    show(route) {
      filter = route.filter;
      bar.show(filter);
      showRecord(route);
      const key = JSON.stringify(filter);
      if (key !== shownFilter) {
        shownFilter = key;
        const items = find(filter);
        found.textContent = count(items.length, ...noun);
        list.show(items);
      }
    },
  };
}
