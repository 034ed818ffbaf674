import fc from "fast-check";
import { expect, test } from "vitest";
import { FRAMES } from "../../../pipeline/code/events/lexicon.ts";
import { read } from "./read.ts";

const sentence = fc.constantFrom(...FRAMES.flatMap((frame) => [frame.serves.text, frame.leaves]));
const joined = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));

test("events lie in their evidence, their parties in the text, and the same text gives the same events", () => {
  fc.assert(
    fc.property(joined, (text) => {
      const events = read(text);
      for (const { trigger, evidence, parties } of events) {
        expect(evidence.start).toBeLessThanOrEqual(trigger.start);
        expect(trigger.end).toBeLessThanOrEqual(evidence.end);
        for (const party of parties) {
          expect(party.start).toBeLessThan(party.end);
          expect(party.end).toBeLessThanOrEqual(text.length);
          if (party.entityId !== null) expect(text).toContain(party.entityId);
        }
      }
      expect(read(text)).toEqual(events);
    }),
    { numRuns: 60 },
  );
});
