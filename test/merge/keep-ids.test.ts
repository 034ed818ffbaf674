import { describe, expect, it } from "vitest";
import { mergeDocuments } from "../../pipeline/merge/merge.ts";
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
