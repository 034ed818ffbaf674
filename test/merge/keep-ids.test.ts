import { describe, expect, it } from "vitest";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { codedOf, type EventSpec, listsOf } from "../helpers/coded.ts";

const lists = listsOf({ ada: "Ada", ivo: "Ivo" });
const parties = { Ada: ["participant", "ada"], Ivo: ["participant", "ivo"] } as const;
const dated = (id: string, text: string, events: readonly EventSpec[]) =>
  codedOf(id, { published: "2031-05-09", text, events });
const first = dated("first", "Ada met Ivo on 5 May.", [{ trigger: "met", parties, date: ["5 May", "2031-05-05"] }]);
const second = dated("second", "Ada saw Ivo on 5 May.", [{ trigger: "saw", parties, date: ["5 May", "2031-05-05"] }]);
const apart = dated("second", "Ada saw Ivo on 5 May.", [{ trigger: "saw", parties, date: ["5 May", "2031-05-07"] }]);

function merge(documents: readonly ReturnType<typeof codedOf>[], base: unknown = null) {
  return mergeDocuments({ documents, lists, base: base as Tables | null, version: "0.2.0" }).tables;
}

describe("an event's id", () => {
  it("stays when another source is added that comes first", () => {
    const before = merge([second]);
    const after = merge([first, second], before);
    expect(after.events.map(({ event_id }) => event_id)).toEqual(before.events.map(({ event_id }) => event_id));
    expect(after.redirects).toEqual([]);
  });

  it("stays when the first source goes but an account of the event remains", () => {
    const before = merge([first, second]);
    expect(merge([second], before).events[0]!.event_id).toBe(before.events[0]!.event_id);
  });

  it("leads on when two events turn out to be one", () => {
    const before = merge([first, apart]);
    expect(before.events).toHaveLength(2);
    const after = merge([first, second], before);
    const gone = before.events.map(({ event_id }) => event_id).find((id) => id !== after.events[0]!.event_id);
    expect(after.redirects).toEqual([
      { old_id: gone, new_id: after.events[0]!.event_id, reason: "the accounts are of one event", since: "0.2.0" },
    ]);
  });

  it("stays with one half when one event turns out to be two, and the other half gets a new one", () => {
    const before = merge([first, second]);
    const after = merge([first, apart], before);
    const ids = after.events.map(({ event_id }) => event_id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(before.events[0]!.event_id);
  });

  it("is retired when no account remains", () => {
    const before = merge([first]);
    expect(merge([], before).redirects).toMatchObject([{ old_id: before.events[0]!.event_id, new_id: null }]);
  });

  it("differs for two events told in the same words", () => {
    const twin = dated("twin", "Ada met Ivo on 5 May and met Ivo on 7 May.", [
      { trigger: "met", parties, date: ["5 May", "2031-05-05"] },
      { trigger: "met", occurrence: 1, parties, date: ["7 May", "2031-05-07"] },
    ]);
    const ids = merge([twin]).events.map(({ event_id }) => event_id);
    expect(new Set(ids).size).toBe(2);
    expect(merge([twin], merge([twin])).events.map(({ event_id }) => event_id)).toEqual(ids);
  });
});

describe("an event's id, where the licence lets no release show the words it rests on", () => {
  const words = "Ada, who had come by the night train with two of her brothers, met Ivo on 5 May";
  const told = `${words}, ${"and again ".repeat(20)}at noon. Ada met Ivo on 9 May.`;
  const document = (text: string) =>
    dated("first", text, [
      { trigger: "met", parties, date: ["5 May", "2031-05-05"] },
      { trigger: "met", occurrence: 1, parties, date: ["9 May", "2031-05-09"] },
    ]);
  const limited = (extent: "quotations" | "offsets" | "text", maxWords: number | null) => ({
    ...lists,
    licences: [{ licence: "LicenseRef-agency", extent, maxWords, reason: null }],
  });
  const mergeUnder = (rights: ReturnType<typeof limited>, text: string, base: unknown = null) => {
    const coded = document(text);
    const documents = [{ ...coded, description: { ...coded.description, licence: "LicenseRef-agency" } }];
    return mergeDocuments({ documents, lists: rights, base: base as Tables | null, version: "0.2.0" }).tables;
  };
  const idsOf = (tables: Pick<Tables, "events">) => tables.events.map(({ event_id }) => event_id);
  /** With an id for the longer quotation that is not made of its words, and so is kept or lost. */
  const renamed = (tables: Pick<Tables, "evidence">): Tables => {
    const { record_id } = tables.evidence.find(({ end }) => end > 100 && end < 330)!;
    return JSON.parse(JSON.stringify(tables).replaceAll(record_id, "ev-kept"));
  };
  const all = limited("text", null);
  const cut = limited("quotations", 6);
  const none = limited("offsets", null);

  it("is the same whatever is shown", () => {
    const shown = (rights: ReturnType<typeof limited>) => mergeUnder(rights, told).evidence.map(({ text }) => text);
    expect(shown(cut).sort()).toEqual(["Ada met Ivo on 9 May.", "[…] her brothers, met Ivo on 5 […]"]);
    expect(shown(none)).toEqual([null, null]);
    for (const rights of [cut, none]) expect(idsOf(mergeUnder(rights, told))).toEqual(idsOf(mergeUnder(all, told)));
  });

  it("is kept from release to release, whatever either of them shows", () => {
    const first = mergeUnder(cut, told, renamed(mergeUnder(all, told)));
    const second = mergeUnder(none, told, first);
    const third = mergeUnder(limited("quotations", 4), told, second);
    for (const tables of [first, second, third]) {
      expect(idsOf(tables)).toContain("ev-kept");
      expect(tables.redirects).toEqual([]);
    }
  });

  it("is kept when words are put before it, as long as some of its own were shown", () => {
    const before = renamed(mergeUnder(cut, told));
    const after = mergeUnder(none, `By our own reporter. ${told}`, before);
    expect(idsOf(after).toSorted()).toEqual(idsOf(before).toSorted());
  });
});
