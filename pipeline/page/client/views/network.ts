/** Who had to do with whom: a picture to pan, zoom and filter, and the same ties as a list for eyes and keys without it. */
import { h, svg } from "../dom.ts";
import { filterBar } from "../filters.ts";
import { FONT, type Label, showLabels } from "../labels.ts";
import { layOut } from "../layout.ts";
import { entityLink } from "../parts.ts";
import { hrefOf, type Route } from "../route.ts";
import type { Filter } from "../search.ts";
import type { Store } from "../store.ts";
import { type Tie, tiesOf } from "../ties.ts";
import { count, TYPE_WORDS } from "../words.ts";
import type { Context, View } from "./view.ts";
import { zoomable } from "./zoom.ts";

/** More would be a ball of wool; the list below the picture has the rest. */
const MOST_NODES = 150;
const MOST_LISTED = 200;
/** Units of the picture for each unit of the layout. */
const SCALE = 100;

export function networkView({ store, search }: Context): View {
  const bar = filterBar("network", ["q", "type", "status", "from", "to"], "a name, a place");
  const note = h("p", { class: "found", role: "status" });
  const picture = h("div", { class: "picture" });
  const list = h("div", {});
  const element = h("div", { class: "whole" }, h("h2", {}, "Network"), bar.element, note, picture, list);
  let shown = "";
  return {
    element,
    title: "Network",
    show({ filter }: Route) {
      bar.show(filter);
      const key = JSON.stringify(filter);
      if (key === shown) return;
      shown = key;
      // As edges.csv: a network of allegations is nobody's, unless the reader asks for one.
      const events = search.events(filter.status === "" ? { ...filter, status: "reported" } : filter);
      const ties = tiesOf(events, store);
      const nodes = chooseNodes(ties);
      note.textContent = `${count(nodes.all, "name")}, ${count(ties.length, "pair")} in ${count(events.length, "event")}${filter.status === "" ? ", reported ones only" : ""}${nodes.all > nodes.ids.length ? `; the picture shows the ${nodes.ids.length} with most events` : ""}`;
      picture.replaceChildren(
        nodes.ids.length === 0 ? h("p", {}, "No two parties in these events.") : draw(nodes.ids, ties, store),
      );
      list.replaceChildren(pairTable(ties, filter, store));
    },
  };
}

function chooseNodes(ties: readonly Tie[]): { ids: string[]; all: number } {
  const weights = new Map<string, number>();
  for (const { a, b, events } of ties) {
    for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + events);
  }
  const ordered = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  return { ids: ordered.slice(0, MOST_NODES), all: ordered.length };
}

function draw(ids: readonly string[], ties: readonly Tie[], store: Store): HTMLElement {
  const place = new Map(ids.map((id, index) => [id, index]));
  const drawn = ties.filter(({ a, b }) => place.has(a) && place.has(b));
  const points = layOut(
    ids.length,
    drawn.map(({ a, b, events }) => ({ a: place.get(a)!, b: place.get(b)!, weight: events })),
  ).map(({ x, y }) => ({ x: 1.5 * x * SCALE, y: y * SCALE }));
  const degree = ids.map((id) => drawn.filter(({ a, b }) => a === id || b === id).length);
  const lines = drawn.map(({ a, b, events, types }) => {
    const [from, to] = [points[place.get(a)!]!, points[place.get(b)!]!];
    const words = `${store.name(a)} and ${store.name(b)}: ${typeWords(types)}`;
    return svg(
      "line",
      { x1: from.x, y1: from.y, x2: to.x, y2: to.y, "stroke-width": Math.min(8, 1 + events) },
      svg("title", {}, words),
    );
  });
  const labels: Label[] = [];
  const marks = ids.map((id, index) => {
    const { x, y } = points[index]!;
    const size = 6 + 2.2 * Math.sqrt(degree[index]!);
    const type = store.entity(id)?.type ?? "group";
    const shape =
      type === "person"
        ? svg("circle", { cx: x, cy: y, r: size })
        : svg("rect", {
            x: x - size,
            y: y - size,
            width: 2 * size,
            height: 2 * size,
            rx: type === "place" ? 0 : size / 2,
          });
    const label = svg("text", { x, y: y + size, dy: "1.1em", "text-anchor": "middle" }, store.name(id));
    labels.push({ element: label, x, y: y + size, letters: store.name(id).length });
    const node = svg(
      "g",
      { class: `node ${type}` },
      svg("title", {}, `${store.name(id)}, ${count(degree[index]!, "tie")}`),
      shape,
      label,
    );
    node.addEventListener("click", () => {
      location.hash = hrefOf({ view: "people", id });
    });
    return node;
  });
  const bounds = boundsOf(points);
  const label = `Picture of ${count(ids.length, "name")} and ${count(drawn.length, "tie")}; the same ties stand in the list below`;
  const image = svg(
    "svg",
    { role: "img", "aria-label": label },
    svg("g", { class: "ties" }, ...lines),
    svg("g", { class: "nodes" }, ...marks),
  );
  return zoomable(image, bounds, {
    label: "The network",
    hint: "Round: people. Square: places. Rounded: organizations and groups. Drag to move; click it, then turn the wheel to zoom; click a name to open it.",
    widest: bounds.width * 2,
    rescale: (scale) => {
      image.style.fontSize = `${FONT * scale}px`;
      showLabels(labels, scale);
    },
  });
}

function boundsOf(points: readonly { x: number; y: number }[]) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - 90, Math.min(...ys) - 50];
  return { x: left, y: top, width: Math.max(...xs) + 90 - left, height: Math.max(...ys) + 60 - top };
}

function typeWords(types: Tie["types"]): string {
  return types.map(([type, number]) => `${TYPE_WORDS[type] ?? type} ${number}`).join(", ");
}

function pairTable(ties: readonly Tie[], filter: Filter, store: Store): HTMLElement {
  const rows = ties.slice(0, MOST_LISTED).map(({ a, b, events, types }) => {
    const both = { ...filter, who: a, q: `${filter.q} ${store.name(b)}`.trim() };
    return h(
      "tr",
      {},
      h("td", {}, entityLink(a, store)),
      h("td", {}, entityLink(b, store)),
      h("td", {}, typeWords(types)),
      h("td", { class: "number" }, h("a", { href: hrefOf({ view: "events", filter: both }) }, count(events, "event"))),
    );
  });
  const head = ["One", "The other", "What", "Events"].map((name) => h("th", { scope: "col" }, name));
  return h(
    "section",
    {},
    h("h3", {}, "The pairs", ties.length > MOST_LISTED ? `, the first ${MOST_LISTED} of ${ties.length}` : ""),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Pairs of names" },
      h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows)),
    ),
  );
}
