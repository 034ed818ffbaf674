import { describe, it } from "vitest";
import { placesOfEvent } from "../../../pipeline/code/places/places-of-event.ts";
import type { Mention } from "../../../pipeline/resolve/mention.ts";
import type { EntityType } from "../../../pipeline/reviewed/lists.ts";
import { expectShare, findToken, readTable, resolvedText } from "../time/support.ts";

interface Row {
  readonly sentence: string;
  readonly event: string;
  readonly places: string;
}

const PLACES = ["Harbour Club", "League Secretariat", "Lodran", "Karvan", "Port Selm", "Veshti"];
const types = new Map<string, EntityType>([
  ...PLACES.map((name) => [name, "place"] as const),
  ["Brink", "person"],
  ["Dorran", "person"],
]);

function mentionsIn(text: string): Mention[] {
  const found = [...types.keys()].flatMap((name) =>
    [...text.matchAll(new RegExp(name, "gi"))].map((match) => ({
      start: match.index,
      end: match.index + name.length,
      entityId: name,
      form: "name" as const,
      rule: "alias",
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

function placesAt({ sentence: text, event }: Row): string {
  const resolved = { ...resolvedText(text, "2017-08-18"), mentions: mentionsIn(text) };
  const { sentence, index } = findToken(resolved, event);
  return placesOfEvent(resolved, sentence, index, types)
    .map(({ entityId }) => entityId)
    .join(" > ");
}

describe("placesOfEvent", () => {
  it("gives the table's places to its events, the most precise first", () => {
    expectShare(readTable<Row>(new URL("./sentences.csv", import.meta.url)), 0.95, placesAt, (row) => row.places);
  });
});
