/** Accounts that may be one event, and events whose accounts differ. */
import { h } from "../../page/client/dom.ts";
import { dateWords, TYPE_WORDS } from "../../page/client/words.ts";
import type { DifferingEvent, Side, WaitingPair } from "../queue/pairs.ts";
import { action, type Bench, type Card, passageBlock, type Queue, reasonField, shorten, withNames } from "./card.ts";

const OBSTACLES: Readonly<Record<string, string>> = {
  no_year: "one of them gives no year",
  dates: "their days differ",
  places: "their places differ",
};

const why = (pair: WaitingPair) =>
  pair.obstacles.map((word) => OBSTACLES[word] ?? word.replaceAll("_", " ")).join(", ");

export const pairsQueue: Queue<WaitingPair> = {
  id: "pairs",
  title: "One event or two",
  items: (state) => state.pairs,
  row: (pair, state) => [
    TYPE_WORDS[pair.type] ?? pair.type,
    withNames(pair.parties.join(", "), state),
    `kept apart, for ${why(pair)}`,
  ],
  card: pairCard,
};

function pairCard(pair: WaitingPair, bench: Bench): Card {
  const reason = reasonField("Both read side by side");
  const sides = pair.sides.map(({ quoted, passage }) => ({ sourceId: passage.sourceId, quoted })) as [
    { sourceId: string; quoted: string },
    { sourceId: string; quoted: string },
  ];
  const decide = (link: "same" | "different") => bench.decide({ kind: "pair", link, sides }, reason.read());
  const same = () => decide("same");
  const different = () => decide("different");
  return {
    keys: { s: same, d: different },
    element: h(
      "div",
      {},
      h("h2", {}, `${TYPE_WORDS[pair.type] ?? pair.type}: ${withNames(pair.parties.join(", "), bench.state)}`),
      h("p", { class: "found" }, `One event or two? The machine keeps them apart, for ${why(pair)}.`),
      h("div", { class: "beside" }, ...pair.sides.map(sideBlock)),
      h("div", { class: "fields" }, reason.element),
      h("div", { class: "actions" }, action("s", "The same event", same, true), action("d", "Two events", different)),
    ),
  };
}

function sideBlock({ date, places, passage }: Side): HTMLElement {
  return h(
    "div",
    {},
    h("p", { class: "small" }, `${dateWords(date)}${places.length > 0 ? `, ${places.join(", ")}` : ""}`),
    passageBlock(passage),
  );
}

export const differingQueue: Queue<DifferingEvent> = {
  id: "differing",
  title: "Accounts differ",
  items: (state) => state.differing,
  row: ({ type, label, rows }) => [
    TYPE_WORDS[type] ?? type,
    shorten(label),
    rows.map(({ property }) => property).join(", "),
  ],
  card: ({ eventId, label, sources, rows }) => ({
    keys: {},
    element: h(
      "div",
      {},
      h("h2", {}, label),
      h(
        "p",
        {},
        "Disagreement is data: every account stays. Where one is misread, correct its record; its source finds it in the queue of records.",
      ),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": "Accounts side by side" },
        h(
          "table",
          { class: "accounts" },
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              h("td", {}),
              ...sources.map((source) =>
                h("th", { scope: "col" }, h("a", { href: `#/records?q=${encodeURIComponent(source)}` }, source)),
              ),
            ),
          ),
          h(
            "tbody",
            {},
            ...rows.map(({ property, cells }) =>
              h(
                "tr",
                { class: "differs" },
                h("th", { scope: "row" }, property),
                ...cells.map((cell) => h("td", {}, cell || "not said")),
              ),
            ),
          ),
        ),
      ),
      h("p", { class: "small" }, `Id ${eventId}`),
    ),
  }),
};
