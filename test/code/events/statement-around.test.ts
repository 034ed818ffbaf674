/** The search for the innermost statement around a trigger against a look at each. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Quotation } from "../../../pipeline/annotate/sentence.ts";
import type { StatementAccount } from "../../../pipeline/code/account.ts";
import { statementAround } from "../../../pipeline/code/events/attribution.ts";
import { isHeld } from "../../../pipeline/code/statements/held.ts";

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]) => ({ start, end: start + size }));
const statement = fc.record({ content: span, quoteType: fc.constantFrom("direct", "indirect") });

test("finds the shortest content that holds the trigger, and the first of equals", () => {
  const found = { none: 0, some: 0 };
  fc.assert(
    fc.property(
      fc.array(statement, { maxLength: 12 }),
      fc.array(span, { maxLength: 4 }),
      span,
      (all, marks, trigger) => {
        const statements = all as unknown as StatementAccount[];
        const quotations = marks.sort((a, b) => a.start - b.start) as unknown as Quotation[];
        const lengthOf = (number: number) => all[number]!.content.end - all[number]!.content.start;
        const holding = [...all.keys()].filter((number) => isHeld(statements[number]!, trigger, quotations));
        const expected = holding.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b)[0] ?? null;
        found[expected === null ? "none" : "some"] += 1;
        expect(statementAround(trigger, statements, quotations)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
  expect(Math.min(found.none, found.some)).toBeGreaterThan(100);
});

test("looks at no more statements than lie around the trigger", () => {
  let looks = 0;
  const statements = Array.from({ length: 1000 }, (_, number) => ({
    quoteType: "indirect",
    get content() {
      looks += 1;
      return { start: 10 * number, end: 10 * number + 8 };
    },
  })) as unknown as StatementAccount[];
  statementAround({ start: 1, end: 2 }, statements, []);
  looks = 0;
  for (let at = 0; at < 1000; at += 1)
    expect(statementAround({ start: 10 * at + 1, end: 10 * at + 5 }, statements, [])).toBe(at);
  expect(looks).toBeLessThan(20 * 1000);
});
