import { describe, expect, test } from "vitest";
import { FRAMES } from "../../../pipeline/code/events/lexicon.ts";
import { inRole, NAMES, read } from "./read.ts";

const known = (words: readonly string[]): string[] => words.filter((word) => NAMES.includes(word)).sort();

describe.each(FRAMES.map((frame) => [frame.id, frame] as const))("%s", (id, frame) => {
  test("serves its example", () => {
    const events = read(frame.serves.text).filter((event) => event.rule.split("+")[0] === id);
    expect(events.length).toBeGreaterThan(0);
    const event = events[0]!;
    const parties = [...known(frame.serves.actor), ...known(frame.serves.recipient)].sort();
    expect(inRole(event, "actor", "recipient", "participant")).toEqual(parties);
    if (inRole(event, "participant").length === 0) expect(inRole(event, "actor")).toEqual(known(frame.serves.actor));
  });

  test("leaves what it must leave", () => {
    expect(read(frame.leaves).map((event) => event.rule.split("+")[0])).not.toContain(id);
  });
});
