/** How the events lie in time: a bar for each stretch, and below it the events of the stretch that is chosen. */
import { h } from "../dom.ts";
import { filterBar } from "../filters.ts";
import { eventTitle, statusChip } from "../parts.ts";
import { hrefOf, type Route } from "../route.ts";
import type { Filter } from "../search.ts";
import type { EventRow } from "../store.ts";
import { stretchesOf } from "../stretches.ts";
import { virtualList } from "../virtual-list.ts";
import { count, dateWords } from "../words.ts";
import type { Context, View } from "./view.ts";

const ROW_HEIGHT = 84;

export function timelineView({ store, search }: Context): View {
  const bar = filterBar("timeline", ["q", "type", "status", "from", "to"], "a name, a place");
  const note = h("p", { class: "found", role: "status" });
  const bars = h("div", { class: "bars" });
  const list = virtualList<EventRow>({
    label: "Events in the order of their dates",
    rowHeight: ROW_HEIGHT,
    render: (event) =>
      h(
        "a",
        { href: hrefOf({ view: "events", id: event.event_id }) },
        h("span", { class: "line" }, h("span", { class: "type" }, dateWords(event.date)), statusChip(event.status)),
        h("span", { class: "what" }, eventTitle(event, store)),
        h("span", { class: "more" }, store.evidenceOf(event.event_id)[0]?.text),
      ),
  });
  const element = h("div", { class: "whole" }, h("h2", {}, "Timeline"), bar.element, note, bars, list.element);
  let shown = "";
  return {
    element,
    title: "Timeline",
    show({ filter }: Route) {
      bar.show(filter);
      const key = JSON.stringify(filter);
      if (key === shown) return;
      shown = key;
      const events = search.events(filter);
      const undated = events.filter((row) => row.date_earliest === null).length;
      note.textContent = `${count(events.length, "event")}${undated > 0 ? `, ${undated} of them without a year and in no bar` : ""}`;
      bars.replaceChildren(drawBars(events, filter));
      list.show(events);
    },
  };
}

/** Bars are links that narrow the dates; their words say the number, and how many of it are not told as done. */
function drawBars(events: readonly EventRow[], filter: Filter): HTMLElement {
  const stretches = stretchesOf(events);
  const most = Math.max(1, ...stretches.map(({ events: number }) => number));
  return h(
    "ol",
    { "aria-label": "Events by time" },
    ...stretches.map(({ name, from, to, events: number, reported }) => {
      const others = number - reported;
      const done = h("span", { class: "bar done" });
      const open = h("span", { class: "bar open" });
      done.style.width = `${(60 * reported) / most}%`;
      open.style.width = `${(60 * others) / most}%`;
      const words = h("span", { class: "words" }, `${number}${others > 0 ? `, ${others} not told as done` : ""}`);
      const label = h("span", { class: "stretch" }, name);
      if (number === 0) return h("li", { class: "empty" }, label, words);
      return h(
        "li",
        {},
        h("a", { href: hrefOf({ view: "timeline", filter: { ...filter, from, to } }) }, label, done, open, words),
      );
    }),
  );
}
