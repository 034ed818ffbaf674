/** The page's start: reads its data and shows the view that the address names. */
import type { PageData } from "../data.ts";
import { readRoute } from "./route.ts";
import { makeSearch } from "./search.ts";
import { makeStore } from "./store.ts";
import { eventsView } from "./views/events.ts";
import { mapView } from "./views/map.ts";
import { networkView } from "./views/network.ts";
import { peopleView } from "./views/people.ts";
import { sourcesView, tiesView } from "./views/single.ts";
import { statementsView } from "./views/statements.ts";
import { timelineView } from "./views/timeline.ts";
import type { Context, View } from "./views/view.ts";

const MAKERS: Readonly<Record<string, (context: Context) => View>> = {
  events: eventsView,
  statements: statementsView,
  people: peopleView,
  network: networkView,
  map: mapView,
  timeline: timelineView,
  ties: tiesView,
  sources: sourcesView,
};

const data = JSON.parse(document.getElementById("data")!.textContent!) as PageData;
const store = makeStore(data);
const context: Context = { store, search: makeSearch(store) };
const overview = document.getElementById("overview")!;
const place = document.getElementById("view")!;
const made = new Map<string, View>();

function show(): void {
  const route = readRoute(location.hash);
  const make = MAKERS[route.view];
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === `#/${route.view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  overview.hidden = make !== undefined;
  place.hidden = make === undefined;
  document.title = `${make === undefined ? "" : `${route.view}: `}${data.title}, ${data.version}`;
  if (make === undefined) {
    place.replaceChildren();
    return;
  }
  const view = made.get(route.view) ?? make(context);
  made.set(route.view, view);
  if (place.firstChild !== view.element) place.replaceChildren(view.element);
  view.show(route);
}

window.addEventListener("hashchange", show);
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key !== "/" || typing) return;
  const search = place.querySelector<HTMLInputElement>("input[type=search]");
  if (search === null) return;
  event.preventDefault();
  search.focus();
});
show();
