import { describe, expect, test } from "vitest";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import { pairsOf } from "../../pipeline/release/derive/parties.ts";
import { countIndependent } from "../../pipeline/release/derive/sources.ts";
import type { ParticipantsRow } from "../../pipeline/schema/generated/rows.ts";
import { sampleTables } from "./sample.ts";

function parties(...list: readonly (readonly [string, ParticipantsRow["role"]])[]): ParticipantsRow[] {
  return list.map(([entity_id, role]) => ({ event_id: "ev-1", entity_id, role }));
}

describe("pairs of an event's parties", () => {
  test("a mutual event has each unordered pair once", () => {
    const pairs = pairsOf(parties(["c", "participant"], ["a", "participant"], ["b", "participant"], ["d", "attendee"]));
    expect(pairs).toEqual([
      { actor: "a", recipient: "b", directed: false },
      { actor: "a", recipient: "c", directed: false },
      { actor: "b", recipient: "c", directed: false },
    ]);
  });

  test("a one-sided event has each actor with each recipient", () => {
    const pairs = pairsOf(parties(["r1", "recipient"], ["a2", "actor"], ["a1", "actor"], ["r2", "recipient"]));
    expect(pairs.map(({ actor, recipient, directed }) => `${actor} ${recipient} ${directed}`)).toEqual([
      "a1 r1 true",
      "a1 r2 true",
      "a2 r1 true",
      "a2 r2 true",
    ]);
  });

  test("a party alone has one row with the other side empty", () => {
    expect(pairsOf(parties(["a", "actor"]))).toEqual([{ actor: "a", recipient: null, directed: true }]);
    expect(pairsOf(parties(["r", "recipient"]))).toEqual([{ actor: null, recipient: "r", directed: true }]);
    expect(pairsOf(parties(["p", "participant"]))).toEqual([{ actor: "p", recipient: null, directed: false }]);
  });
});

test("copies count once, also copies of copies and of a source that does not tell of it", () => {
  const sources = sampleTables().sources;
  const byId = new Map([
    ["a", { ...sources[0]!, copy_of: null }],
    ["b", { ...sources[0]!, copy_of: "a" }],
    ["c", { ...sources[0]!, copy_of: "b" }],
    ["d", { ...sources[0]!, copy_of: null }],
  ]);
  expect(countIndependent(["a", "b", "c", "d"], byId)).toBe(2);
  expect(countIndependent(["b", "c"], byId)).toBe(1);
});

describe("dyads", () => {
  const { dyads } = sampleTables();

  test("carry names, date, place and the first-published quotation", () => {
    expect(dyads).toHaveLength(4);
    expect(dyads[0]).toEqual({
      event_id: "ev-meeting0000001",
      year: 2020,
      month: 5,
      date_earliest: "2020-05-03",
      date_latest: "2020-05-03",
      event_type: "CONSULT",
      quad: 1,
      mode: "multilateral",
      status: "reported",
      actor_id: "ada-quill",
      actor_name: "Ada Quill",
      actor_country: "VRN",
      recipient_id: "bo-renn",
      recipient_name: 'Bo "the Boat" Renn',
      recipient_country: null,
      directed: false,
      place: "Port Varn",
      sources: 2,
      independent_sources: 2,
      review_status: "accepted",
      quotation: "Ada Quill and Bo Renn met on Sunday.",
      attributed_to: null,
      url: null,
      first_reported: "2020-05-04",
    });
  });

  test("an allegation names who says so", () => {
    expect(dyads[3]).toMatchObject({
      actor_id: "bo-renn",
      recipient_id: null,
      status: "alleged",
      year: null,
      attributed_to: "Keld Union",
      quotation: "The Keld Union says that Bo Renn threatened the harbour guild.",
    });
  });
});

test("edges hold what is reported, summed over events", () => {
  const tables = sampleTables();
  const again = { ...tables.events[0]!, event_id: "ev-2", date_earliest: "2019-01-01", date_latest: "2019-01-31" };
  const participants = [
    ...tables.participants,
    { event_id: "ev-2", entity_id: "bo-renn", role: "participant" as const },
    { event_id: "ev-2", entity_id: "ada-quill", role: "participant" as const },
  ];
  const { edges } = deriveTables({ ...tables, events: [...tables.events, again], participants });
  expect(edges.map(({ source, target, weight }) => [source, target, weight])).toEqual([
    ["ada-quill", "bo-renn", 2],
    ["ada-quill", "keld-union", 1],
    ["bo-renn", "keld-union", 1],
  ]);
  expect(edges[0]).toMatchObject({ first_date: "2019-01-01", last_date: "2020-05-03", directed: false });
});

test("entities count the sources and mentions of the release", () => {
  const [ada, , union] = sampleTables().entities;
  expect(ada).toMatchObject({ sources: 2, mentions: 3, first_reported: "2020-05-04", last_reported: "2020-05-04" });
  expect(union).toMatchObject({ sources: 0, mentions: 0, first_reported: null, schema_type: "Organization" });
});
