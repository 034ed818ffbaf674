import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAliasIndex } from "../../pipeline/resolve/index-aliases.ts";
import { matchAliases } from "../../pipeline/resolve/match-aliases.ts";
import type { ReviewedAlias } from "../../pipeline/reviewed/lists.ts";
import { foldName } from "../../pipeline/text/fold.ts";
import { alias, listsOf } from "./world.ts";

const nowhere = { sourceId: "s1", publisher: null, published: null };

function found(text: string, rows: readonly ReviewedAlias[]): string[] {
  const matches = matchAliases(text, buildAliasIndex(listsOf([], rows)), nowhere);
  return matches.map(({ start, end, settlement }) => {
    const entity = settlement.outcome === "entity" ? settlement.entityId : settlement.outcome;
    return `${text.slice(start, end)} = ${entity}`;
  });
}

describe("matchAliases", () => {
  const rows = [
    alias("Bank of Varn", "bank"),
    alias("Varn North", "north"),
    alias("Varn", "varn"),
    alias("Varn's Day", null, { decision: "not" }),
  ];

  it.each([
    ["the longest", "the Bank of Varn opened", ["Bank of Varn = bank"]],
    ["the longest where two cross", "the Bank of Varn North opened", ["Bank of Varn = bank"]],
    ["what is left beside it", "Varn and the Bank of Varn", ["Varn = varn", "Bank of Varn = bank"]],
    ["no part of a word", "Varnish and Varns", []],
    ["nothing over a blank line", "the Bank of\n\nVarn", ["Varn = varn"]],
    ["over a line end", "the Bank of\nVarn", ["Bank of\nVarn = bank"]],
    ["words that are nobody's, to keep others out", "on Varn’s Day", ["Varn’s Day = barred"]],
    ["a name before a possessive", "Varn’s roads, Varn' roads", ["Varn = varn", "Varn = varn"]],
    ["a name in quotation marks", "“Varn” and 'Varn'", ["Varn = varn", "Varn = varn"]],
    ["no part of a name with an apostrophe", "O'Varn and Varn'ur", []],
    ["both of a pair with a hyphen", "the Varn-Varn road", ["Varn = varn", "Varn = varn"]],
    ["a name before a dash", "Varn—Oska is far—fell", ["Varn = varn"]],
  ])("finds %s", (_, text, expected) => {
    expect(found(text, rows)).toEqual(expected);
  });

  it("finds an alias that begins or ends with a mark", () => {
    expect(
      found("the Keld (North) and “Red” Tolen", [alias("Keld (North)", "keld"), alias('"Red" Tolen', "red")]),
    ).toEqual(["Keld (North) = keld", "“Red” Tolen = red"]);
  });

  it("finds every alias in its own sentence", () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Z][a-z]{2,6}$/), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(name, fc.constantFrom("", "’s", ".", ",", " (KU)", "”"), (words, behind) => {
        expect(found(`then “the ${words}${behind} said`, [alias(words, "x")])).toEqual([`${words} = x`]);
      }),
    );
  });

  it("finds nothing but the alias, folded", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-cA-C' -]{0,40}$/),
        fc.stringMatching(/^[a-c]{1,3}( [a-c]{1,3})?$/),
        (text, words) => {
          for (const line of found(text, [alias(words, "x")]))
            expect(foldName(line.split(" = ")[0]!)).toBe(foldName(words));
        },
      ),
    );
  });
});
