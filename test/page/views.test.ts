import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "../../pipeline/page/client/layout.ts";
import { around, markParts } from "../../pipeline/page/client/marks.ts";
import { placesOf, spotsOf } from "../../pipeline/page/client/places.ts";
import { project, WORLD } from "../../pipeline/page/client/projection.ts";
import { hrefOf, readRoute } from "../../pipeline/page/client/route.ts";
import { makeSearch } from "../../pipeline/page/client/search.ts";
import { makeStore, unpack } from "../../pipeline/page/client/store.ts";
import { stretchesOf } from "../../pipeline/page/client/stretches.ts";
import { tiesOf } from "../../pipeline/page/client/ties.ts";
import { dateWords, durationWords } from "../../pipeline/page/client/words.ts";
import { pageData } from "../../pipeline/page/data.ts";
import { sampleTables } from "../release/sample.ts";

const tables = sampleTables();
const store = makeStore(pageData(tables, new Map(), { version: "0.1.0", date: null, withdrawn: [] }));
const search = makeSearch(store);
const NO_FILTER = readRoute("").filter;
const idsOf = (filter: object) => search.events({ ...NO_FILTER, ...filter }).map((row) => row.event_id);

test("the page reads back the rows that it was given", () => {
  expect(store.events().map(({ event_id, status }) => [event_id, status])).toEqual(
    tables.events.map(({ event_id, status }) => [event_id, status]),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.option(fc.string()), b: fc.integer() })), (rows) => {
      const columns = { a: rows.map(({ a }) => a), b: { values: [7], index: rows.map(() => 0) } };
      expect(unpack({ rows: rows.length, columns })).toEqual(rows.map(({ a }) => ({ a, b: 7 })));
    }),
  );
});

describe("search", () => {
  test("finds every word, whatever its case and accents, also in other names of the parties", () => {
    expect(idsOf({ q: "THREATENED guild" })).toEqual(["ev-threat00000001"]);
    expect(idsOf({ q: "bo renn" })).toHaveLength(2);
    expect(idsOf({ q: "quill nowhere" })).toEqual([]);
  });

  test("filters by type, status, party and day", () => {
    expect(idsOf({ type: "CONSULT" })).toEqual(["ev-meeting0000001"]);
    expect(idsOf({ status: "alleged" })).toEqual(["ev-threat00000001"]);
    expect(idsOf({ who: "keld-union" })).toEqual(["ev-meeting0000001"]);
    expect(idsOf({ from: "2020-05-03", to: "2020-05-03" })).toEqual(["ev-meeting0000001"]);
    expect(idsOf({ from: "2020-05-04" })).toEqual([]);
  });

  test("finds statements by their speaker's name and people by kind", () => {
    const said = search.statements({ ...NO_FILTER, q: "keld" });
    expect(said.map((row) => row.statement_id)).toEqual(["st-claim00000001"]);
    expect(search.entities({ ...NO_FILTER, kind: "place" }).map((row) => row.entity_id)).toEqual(["port-varn"]);
  });
});

test("a person's contacts are the other parties of the person's events", () => {
  expect(store.contactsOf("ada-quill")).toEqual([
    { entityId: "bo-renn", events: 1 },
    { entityId: "keld-union", events: 1 },
  ]);
});

test("the network counts the pairs that dyads.csv counts", () => {
  const pairs = tiesOf(store.events(), store).map(({ a, b, events }) => [a, b, events]);
  const dyads = tables.dyads.filter((row) => row.actor_id !== null && row.recipient_id !== null);
  expect(pairs).toEqual(dyads.map((row) => [row.actor_id, row.recipient_id, 1]));
});

describe("the map", () => {
  const [meeting, threat] = store.events();
  const at = (place_id: string | null, status: "reported" | "alleged") => ({ ...meeting!, place_id, status });

  test("counts the events of each place by status, those without a place in none", () => {
    const places = placesOf([at("port-varn", "alleged"), ...store.events(), at("nowhere", "reported")], store);
    expect(threat!.place_id).toBeNull();
    expect(places.map(({ id, events, statuses, point }) => [id, events, statuses, point?.precision])).toEqual([
      [
        "port-varn",
        2,
        [
          ["reported", 1],
          ["alleged", 1],
        ],
        "city",
      ],
      ["nowhere", 1, [["reported", 1]], undefined],
    ]);
  });

  test("draws places of the same point as one, and none without a point", () => {
    const [place] = placesOf([at("port-varn", "reported"), at("port-varn", "alleged")], store);
    const harbour = { ...place!, id: "harbour" };
    const spots = spotsOf([place!, { ...place!, id: "nowhere", point: undefined }, harbour]);
    expect(spots.map((spot) => [spot.places.map(({ id }) => id), spot.events, spot.reported])).toEqual([
      [["port-varn", "harbour"], 4, 2],
    ]);
  });

  test("leads to the events of its places", () => {
    expect(idsOf({ place: "port-varn,harbour" })).toEqual(["ev-meeting0000001"]);
    expect(idsOf({ place: "harbour" })).toEqual([]);
  });

  test("has the corners of the globe at the corners of the sheet", () => {
    expect(project(90, -180)).toEqual({ x: WORLD.x, y: WORLD.y });
    expect(project(-90, 180)).toEqual({ x: WORLD.x + WORLD.width, y: WORLD.y + WORLD.height });
  });
});

test("the same ties give the same picture, and no two names one place", () => {
  const ties = [
    { a: 0, b: 1, weight: 2 },
    { a: 1, b: 2, weight: 1 },
  ];
  const points = layOut(5, ties);
  expect(layOut(5, ties)).toEqual(points);
  const apart = points.flatMap((p, i) => points.slice(i + 1).map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
  expect(Math.min(...apart)).toBeGreaterThan(0.3);
  expect(Math.max(...apart)).toBeLessThan(20);
});

test("a route survives its address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (id, q) => {
      const route = readRoute(hrefOf({ view: "events", id, filter: { q } }));
      expect([route.view, route.id ?? "", route.filter.q]).toEqual(["events", id, q]);
    }),
  );
});

test("marked parts are the text, and the marks its spans in code points", () => {
  expect(markParts("a𝒜bc", [{ start: 1, end: 3 }])).toEqual([
    { text: "a", marked: false },
    { text: "𝒜b", marked: true },
    { text: "c", marked: false },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.tuple(fc.integer(), fc.nat())), (text, spans) => {
      const parts = markParts(
        text,
        spans.map(([start, length]) => ({ start, end: start + length })),
      );
      expect(parts.map((part) => part.text).join("")).toBe(text);
    }),
  );
  expect(around("one\n\ntwo three four\n\nfive", { start: 9, end: 14 })).toEqual({ before: "two ", after: " four" });
});

test("stretches are months where the time is short and years where it is long, gaps included", () => {
  const event = (day: string | null) => ({ date_earliest: day, status: "reported" as const });
  const short = stretchesOf([event("2020-01-31"), event("2020-03-01"), event(null)]);
  expect(short.map(({ name, from, to, events }) => [name, from, to, events])).toEqual([
    ["January 2020", "2020-01-01", "2020-01-31", 1],
    ["February 2020", "2020-02-01", "2020-02-29", 0],
    ["March 2020", "2020-03-01", "2020-03-31", 1],
  ]);
  expect(stretchesOf([event("2007-01-01"), event("2012-01-01")]).map(({ name }) => name)).toHaveLength(6);
});

test.each([
  ["2017-06-27", "27 June 2017"],
  ["2017-08~", "about August 2017"],
  ["XXXX-06", "June of an unknown year"],
  ["201X", "2010s"],
  ["2017-06-27/2017-06-29", "27 June 2017 to 29 June 2017"],
])("the date %s is %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test("durations in words", () => {
  expect(durationWords("PT4H")).toBe("4 hours");
  expect(durationWords("P1Y2M")).toBe("1 year 2 months");
});
