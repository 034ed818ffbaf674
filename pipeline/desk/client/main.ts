/** The desk's page: queues as tabs, the list of one beside the card of what is decided on, and what the last decision did. */
import { h, soon } from "../../page/client/dom.ts";
import { fold } from "../../page/client/search.ts";
import { virtualList } from "../../page/client/virtual-list.ts";
import { count } from "../../page/client/words.ts";
import type { Outcome } from "../desk.ts";
import type { DeskState } from "../state.ts";
import { getState, sendDecision, sendForget, sendRestore, sendReviewer, sendUndo } from "./api.ts";
import { type Bench, type Card, type Queue, withNames } from "./card.ts";
import { aliasesQueue, duplicatesQueue } from "./entities.ts";
import { namesQueue } from "./names.ts";
import { differingQueue, pairsQueue } from "./pairs.ts";
import { effectBlock, lostBlock, reviewerForm } from "./panels.ts";
import { recordsQueue } from "./records.ts";

const QUEUES = [
  namesQueue,
  recordsQueue,
  pairsQueue,
  differingQueue,
  duplicatesQueue,
  aliasesQueue,
] as unknown as Queue<unknown>[];

const main = document.getElementById("main")!;
const tabs = document.getElementById("queues")!;
const who = document.getElementById("who")!;

let state: DeskState;
let loaded = false;
let queue = QUEUES[0]!;
let items: readonly unknown[] = [];
let place = 0;
let card: Card | null = null;
let busy = false;

const search = h("input", { type: "search", placeholder: "any word of it", autocomplete: "off" });
const found = h("p", { class: "found", role: "status" });
const list = virtualList<number>({
  label: "What waits",
  rowHeight: 84,
  render: (index) => {
    const [first, second, third] = queue.row(items[index], state);
    return h(
      "a",
      { href: `#/${queue.id}/${index}`, ...(index === place && { "aria-current": "true" }) },
      h("span", { class: "line" }, h("span", { class: "type" }, first)),
      h("span", { class: "what" }, second),
      h("span", { class: "more" }, third),
    );
  },
});
const names = h("datalist", { id: "entities" });
const outcome = h("section", { class: "outcome", "aria-label": "The last decision", "aria-live": "polite" });
const lost = h("section", { "aria-label": "Rows that are gone", "aria-live": "polite" });
const detail = h("article", { class: "record", "aria-label": "What is to be decided" });
const left = h(
  "div",
  { class: "left" },
  h("div", { class: "filters" }, h("label", { class: "wide" }, h("span", {}, "Search"), search)),
  found,
  list.element,
);
const bench = h("div", { class: "browse chosen" }, left, h("div", {}, lost, outcome, detail));

function showTabs(): void {
  tabs.replaceChildren(
    ...QUEUES.map((one) =>
      h(
        "a",
        { href: `#/${one.id}`, ...(one === queue && { "aria-current": "page" }) },
        `${one.title} ${state.inAll[one.id as keyof DeskState["inAll"]] ?? one.items(state).length}`,
      ),
    ),
  );
}

function showQueue(): void {
  const words = fold(search.value).split(/\s+/);
  items = queue.items(state).filter((item) => {
    const text = search.value === "" ? "" : fold(JSON.stringify(item));
    return words.every((word) => text.includes(word) || search.value === "");
  });
  place = Math.max(0, Math.min(place, items.length - 1));
  found.textContent = `${count(items.length, "question")}; j and k go down and up${state.stops.length > 0 ? `; ${count(state.stops.length, "finding")} would stop a release` : ""}`;
  list.show(items.map((_, index) => index));
  list.element.scrollTop = Math.max(0, place * 84 - 84);
  showCard();
}

function showCard(): void {
  if (items.length === 0) {
    card = null;
    detail.replaceChildren(h("h2", {}, "Nothing waits here"), h("p", {}, "Choose another queue above."));
    return;
  }
  const board: Bench = { state, decide: (decided, reason) => void act(() => sendDecision(decided, reason)) };
  card = queue.card(items[place], board);
  detail.replaceChildren(card.element);
  for (const link of list.element.querySelectorAll("a")) {
    if (link.getAttribute("href") === `#/${queue.id}/${place}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** Sends a decision or takes one back, then shows what it did and what waits now. */
async function act(send: () => Promise<Outcome>): Promise<void> {
  if (busy) return;
  if (state.reviewer === null) {
    askReviewer();
    return;
  }
  busy = true;
  outcome.replaceChildren(h("p", {}, "Writing …"));
  try {
    const done = await send();
    await load();
    outcome.replaceChildren(effectBlock(done, state.undo === null ? null : withNames(state.undo, state), undo));
  } catch (error) {
    outcome.replaceChildren(h("p", { class: "refused" }, `Refused: ${(error as Error).message}`));
  } finally {
    busy = false;
  }
}

function undo(): void {
  void act(sendUndo);
}

function askReviewer(): void {
  outcome.replaceChildren(
    reviewerForm(state, async (name, about) => {
      try {
        await sendReviewer(name, about);
        outcome.replaceChildren();
        await load();
      } catch (error) {
        outcome.append(h("p", { class: "refused" }, (error as Error).message));
      }
    }),
  );
  outcome.querySelector("input")?.focus();
}

async function load(): Promise<void> {
  take(await getState());
}

function take(now: DeskState): void {
  state = now;
  loaded = true;
  names.replaceChildren(...state.entities.map(({ entityId, name }) => h("option", { value: entityId }, name)));
  who.replaceChildren(
    state.reviewer === null ? "Nobody has said who decides. " : `Deciding as ${state.reviewer}. `,
    h(
      "button",
      { type: "button", class: "quiet", onclick: askReviewer },
      state.reviewer === null ? "Say who" : "Change",
    ),
  );
  lost.replaceChildren(
    ...(state.lost.length === 0
      ? []
      : [
          lostBlock(
            state.lost,
            () => void act(sendRestore),
            () => void sendForget().then(load),
          ),
        ]),
  );
  showTabs();
  showQueue();
}

function follow(): void {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [id, at] = path.split("/");
  const next = QUEUES.find((one) => one.id === id) ?? QUEUES[0]!;
  const asked = new URLSearchParams(query).get("q");
  const changed = next !== queue || asked !== null;
  if (next !== queue) search.value = "";
  if (asked !== null) search.value = asked;
  queue = next;
  place = Number(at ?? 0) || 0;
  showTabs();
  if (changed) showQueue();
  else showCard();
}

function go(step: number): void {
  place = Math.max(0, Math.min(items.length - 1, place + step));
  history.replaceState(null, "", `#/${queue.id}/${place}`);
  const top = place * 84;
  if (top < list.element.scrollTop || top + 84 > list.element.scrollTop + list.element.clientHeight) {
    list.element.scrollTop = Math.max(0, top - 84);
  }
  showCard();
}

document.addEventListener(
  "keydown",
  (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement
    ) {
      if (event.key === "Escape") target.blur();
      return;
    }
    const run: (() => void) | undefined = {
      j: () => go(1),
      k: () => go(-1),
      u: undo,
      "/": () => search.focus(),
      ...card?.keys,
    }[event.key];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  },
  true,
);
search.addEventListener(
  "input",
  soon(() => {
    place = 0;
    showQueue();
  }),
);
window.addEventListener("hashchange", follow);
// Whoever comes back from an editor sees what it wrote; what is half typed here stays.
window.addEventListener("focus", async () => {
  if (busy || !loaded || main.querySelector("form:not([hidden])") !== null) return;
  const now = await getState();
  if (!busy && JSON.stringify(now) !== JSON.stringify(state)) take(now);
});

main.replaceChildren(bench, names);
load().then(
  () => {
    if (location.hash.length > 2) follow();
    if (state.reviewer === null) askReviewer();
  },
  (error: Error) => main.replaceChildren(h("p", { class: "refused" }, error.message)),
);
