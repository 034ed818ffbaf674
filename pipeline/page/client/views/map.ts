/** Where events are told to have taken place: a map to pan and zoom, and the same counts as a table. */
import { h, svg } from "../dom.ts";
import { filterBar } from "../filters.ts";
import { type Label, showLabels } from "../labels.ts";
import { entityLink } from "../parts.ts";
import { type PlaceCount, placesOf, type Spot, spotsOf } from "../places.ts";
import { project, WORLD } from "../projection.ts";
import { hrefOf, type Route } from "../route.ts";
import type { Filter } from "../search.ts";
import type { Store } from "../store.ts";
import { count, PRECISION_WORDS, STATUS_WORDS } from "../words.ts";
import type { Context, View } from "./view.ts";
import { zoomable } from "./zoom.ts";

/** Outline of the land in units of the sheet; `bundle/land.ts` makes it. */
declare const LAND: string;

/** Radius in pixels of the largest and the smallest circle, on a picture that is so many pixels wide or more. */
const LARGEST = 24;
const SMALLEST = 6;
const WIDE = 800;
/** Least width and height of what one sees first, in units of the sheet: about a country. */
const LEAST = 120;
const HINT =
  "A circle is a place; the larger, the more events. Filled: reported. Striped: alleged, denied, planned, demanded or hypothetical. A broken ring around it: the point stands for a whole country or province, where nothing need have happened. Drag to move; click the map, then turn the wheel to zoom; click a circle for its events. Outline of the land: Natural Earth (public domain).";

export function mapView({ store, search }: Context): View {
  const bar = filterBar("map", ["q", "type", "status", "from", "to"], "a name, a place");
  const note = h("p", { class: "found", role: "status" });
  const picture = h("div", { class: "picture map" });
  const list = h("div", {});
  const element = h("div", { class: "whole" }, h("h2", {}, "Map"), bar.element, note, picture, list);
  let shown = "";
  return {
    element,
    title: "Map",
    show({ filter }: Route) {
      bar.show(filter);
      const key = JSON.stringify(filter);
      if (key === shown) return;
      shown = key;
      const events = search.events(filter);
      const places = placesOf(events, store);
      const spots = spotsOf(places);
      note.textContent = noteWords(events.length, places);
      picture.replaceChildren(
        spots.length === 0
          ? h("p", {}, "No place of these events has coordinates in places.csv, so there is nothing to draw.")
          : draw(spots, filter, store),
      );
      list.replaceChildren(places.length === 0 ? "" : placeTable(places, filter, store));
    },
  };
}

/** Says also what the map cannot show. */
function noteWords(events: number, places: readonly PlaceCount[]): string {
  const eventsAt = (some: readonly PlaceCount[]) => some.reduce((sum, place) => sum + place.events, 0);
  const drawn = places.filter(({ point }) => point !== undefined);
  const others = places.filter(({ point }) => point === undefined);
  const nowhere = events - eventsAt(places);
  return [
    `${count(eventsAt(drawn), "event")} at ${count(drawn.length, "place")} on the map`,
    others.length === 0
      ? ""
      : `${count(eventsAt(others), "event")} at ${count(others.length, "place")} without coordinates, in the table only`,
    nowhere === 0 ? "" : `${count(nowhere, "event")} told without a place, neither on the map nor in the table`,
  ]
    .filter((words) => words !== "")
    .join("; ");
}

function statusWords({ statuses }: PlaceCount): string {
  return statuses.map(([status, number]) => `${number} ${STATUS_WORDS[status]!.name.toLowerCase()}`).join(", ");
}

function eventsHref(places: readonly PlaceCount[], filter: Filter): string {
  return hrefOf({ view: "events", filter: { ...filter, place: places.map(({ id }) => id).join(",") } });
}

function isCoarse({ point }: Spot): boolean {
  return point.precision === "country" || point.precision === "admin1";
}

function draw(spots: readonly Spot[], filter: Filter, store: Store): HTMLElement {
  const most = spots[0]!.events;
  const marks = spots.map((spot) => {
    const { x, y } = project(spot.point.latitude, spot.point.longitude);
    // By area, so that twice the events look like twice as many.
    const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(spot.events / most));
    const names = spot.places.map(({ id }) => store.name(id)).join(", ");
    const reach = radius + (isCoarse(spot) ? 4 : 0);
    const words = spot.places.map(
      (place) =>
        `${store.name(place.id)} (${PRECISION_WORDS[place.point!.precision]}): ${count(place.events, "event")}, ${statusWords(place)}`,
    );
    const text = svg("text", { dy: "1.1em", "text-anchor": "middle" }, `${names} ${spot.events}`);
    const mark = svg(
      "a",
      { class: "spot", href: eventsHref(spot.places, filter), "aria-label": words.join("; ") },
      svg("title", {}, words.join("\n")),
      svg("circle", { class: "open", r: radius }),
      sector(radius, spot.reported / spot.events),
      isCoarse(spot) && svg("circle", { class: "coarse", r: reach }),
    );
    // A name stands above all circles, so it is no part of its own.
    for (const name of ["focus", "pointerenter"]) mark.addEventListener(name, () => text.classList.add("shown"));
    for (const name of ["blur", "pointerleave"]) mark.addEventListener(name, () => text.classList.remove("shown"));
    return { mark, text, x, y, reach, letters: names.length + 3 };
  });
  const image = svg(
    "svg",
    {
      role: "group",
      "aria-label": `Map with ${count(spots.length, "circle")}; the same places stand in the table below`,
    },
    svg("defs", {}, stripes()),
    svg("path", { class: "land", d: LAND }),
    ...marks.map(({ mark }) => mark),
    svg("g", { class: "places", "aria-hidden": "true" }, ...marks.map(({ text }) => text)),
  );
  const rescale = (scale: number) => {
    // On a narrow screen circles of full size would hide each other.
    const drawn = scale * Math.min(1, Math.max(0.5, (image.clientWidth || WIDE) / WIDE));
    for (const { mark, text, x, y, reach } of marks) {
      mark.setAttribute("transform", `translate(${x} ${y}) scale(${drawn})`);
      text.setAttribute("transform", `translate(${x} ${y + reach * drawn}) scale(${scale})`);
    }
    const labels: Label[] = marks.map(({ text, x, y, reach, letters }) => ({
      element: text,
      x,
      y: y + reach * drawn,
      letters,
    }));
    showLabels(labels, scale);
  };
  return zoomable(image, boundsOf(marks), { label: "The map", hint: HINT, widest: WORLD.width, rescale });
}

/** The part of a circle that is reported, clockwise from the top. */
function sector(radius: number, part: number): SVGElement | null {
  if (part === 0) return null;
  if (part === 1) return svg("circle", { class: "done", r: radius });
  const angle = 2 * Math.PI * part;
  const end = `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
  return svg("path", { class: "done", d: `M0 0V${-radius}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} 1 ${end}z` });
}

function stripes(): SVGElement {
  const size = 5;
  return svg(
    "pattern",
    { id: "stripes", width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { class: "ground", width: size, height: size }),
    svg("rect", { class: "stripe", width: 2, height: size }),
  );
}

/** All marks with room around them. */
function boundsOf(points: readonly { x: number; y: number }[]) {
  const span = (values: readonly number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const length = Math.max(LEAST, (most - least) * 1.2);
    return { start: (least + most - length) / 2, length };
  };
  const [across, down] = [span(points.map(({ x }) => x)), span(points.map(({ y }) => y))];
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

function placeTable(places: readonly PlaceCount[], filter: Filter, store: Store): HTMLElement {
  const statuses = Object.keys(STATUS_WORDS).filter((status) =>
    places.some((place) => place.statuses.some(([other]) => other === status)),
  );
  const rows = places.map((place) => {
    const { id, point } = place;
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, entityLink(id, store)),
      h("td", {}, point === undefined ? "not entered" : PRECISION_WORDS[point.precision]),
      h("td", {}, point === undefined ? "" : `${point.latitude}, ${point.longitude}`),
      h("td", {}, point?.country ?? ""),
      ...statuses.map((status) =>
        h("td", { class: "number" }, String(place.statuses.find(([other]) => other === status)?.[1] ?? 0)),
      ),
      h("td", { class: "number" }, h("a", { href: eventsHref([place], filter) }, count(place.events, "event"))),
    );
  });
  const numbers = [...statuses.map((status) => STATUS_WORDS[status]!.name), "Events"];
  const head = [
    ...["Place", "The point stands for", "Latitude, longitude", "Country"].map((name) =>
      h("th", { scope: "col" }, name),
    ),
    ...numbers.map((name) => h("th", { scope: "col", class: "number" }, name)),
  ];
  return h(
    "section",
    {},
    h("h3", {}, "The places"),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Places and their events" },
      h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows)),
    ),
  );
}
