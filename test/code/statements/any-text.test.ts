import fc from "fast-check";
import { expect, it } from "vitest";
import { statementsOf } from "./read.ts";

const words = fc.constantFrom(
  ..."Dana Orlik said that the mayor “ ” \" ' ‘ ’ , . : ; — ( ) \n\n told who denied is was and according to accused of not I no claim quoted as says".split(
    " ",
  ),
);
const text = fc.array(words, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(" "));

it("statements of any text lie in it, in order, and are told by others without a circle", () => {
  fc.assert(
    fc.property(text, (sample) => {
      const all = statementsOf(sample);
      let before = 0;
      for (const [index, one] of all.entries()) {
        for (const span of [one.content, one.evidence, one.cue, one.speaker, one.addressee]) {
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(sample.length);
        }
        expect(one.content.start).toBeGreaterThanOrEqual(before);
        expect(sample.slice(one.content.start, one.content.end).trim()).toBe(
          sample.slice(one.content.start, one.content.end),
        );
        before = one.content.start;
        const seen = new Set([index]);
        for (let at = one.attributedTo; typeof at === "number"; at = all[at]!.attributedTo) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    }),
    { numRuns: 300 },
  );
});
