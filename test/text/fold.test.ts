import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capitalsOf, caseAllows, foldName, foldText } from "../../pipeline/text/fold.ts";

const words = (name: string) => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
const allows = (alias: string, found: string) => caseAllows(words(alias), words(found));

describe("foldText", () => {
  it.each([
    ["accents", "José Ibáñez", "Jose Ibanez"],
    ["letters without a decomposition", "Łukasz Bjørn Strauß", "Lukasz Bjorn Strauss"],
    ["composed and decomposed", "Kala\u0304t", "Kal\u0101t"],
    ["dashes", "Velia–North", "Velia-North"],
    ["apostrophes", "N’Dour", "N'Dour"],
    ["double quotation marks", "“Red” Osk", '"Red" Osk'],
    ["white space", "Mira\u00A0\n Tolen", "Mira Tolen"],
    ["soft hyphens", "To\u00ADlen", "Tolen"],
    ["capitals", "MIRA TOLEN", "Mira Tolen"],
    ["a capital I with a dot", "İzmir", "Izmir"],
  ])("makes %s equal", (_, one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ["a dash and a space", "Velia-North", "Velia North"],
    ["a dash with and without spaces", "Velia-North", "Velia - North"],
    ["a blank line and a space", "Mira\n\nTolen", "Mira Tolen"],
    ["initials with and without points", "U.N.", "UN"],
  ])("keeps %s apart", (_, one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it("ends a word before a possessive", () => {
    expect(foldText("Osk’s").map((piece) => piece.key)).toEqual(["osk", "'", "s"]);
    expect(foldText("the Rangers' camp").map((piece) => piece.key)).toContain("rangers");
  });

  it("maps every piece back to the characters it was made of, in order and without overlap", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let end = 0;
        for (const piece of foldText(text)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(foldText(text.slice(piece.start, piece.end)).map((again) => again.key)).toEqual([piece.key]);
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("leaves out nothing but characters of no width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const covered = foldText(text).reduce((sum, piece) => sum + piece.end - piece.start, 0);
        const ignored = text.match(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu)?.join("").length ?? 0;
        expect(covered).toBeGreaterThanOrEqual(text.length - ignored);
      }),
    );
  });

  it("is idempotent for every character by itself", () => {
    const changing: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const once = foldName(String.fromCodePoint(code));
      if (foldName(once) !== once) changing.push(code.toString(16));
    }
    expect(changing).toEqual([]);
  });

  it("is idempotent", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => foldName(foldName(text)) === foldName(text)));
  });
});

describe("caseAllows", () => {
  it.each([
    ["US", "US", true],
    ["US", "us", false],
    ["WHO", "Who", false],
    ["US Senate", "us Senate", false],
    ["Farooq Sattar", "Farooq sattar", true],
    ["Farooq Sattar", "farooq sattar", false],
    ["Turkey", "turkey", false],
    ["Turkey", "TURKEY", true],
    ["The Rangers", "the Rangers", true],
    ["The Rangers", "The rangers", false],
    ["aid agencies", "Aid agencies", true],
    ["a man", "A man", true],
    ["UNESCO", "Unesco", true],
    ["KHAN OF OSKA", "Khan of Oska", true],
    ["قلات", "قلات", true],
  ])("%s may be written %s: %s", (alias, found, allowed) => {
    expect(allows(alias, found)).toBe(allowed);
  });

  it("always allows the alias itself", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (alias) => caseAllows(alias, alias)),
    );
  });
});

it("tells how a word is capitalised", () => {
  expect(["osk", "Osk", "OSK", "A", "al", "2017", "iOS"].map(capitalsOf)).toEqual([
    "lower",
    "capital",
    "all",
    "capital",
    "lower",
    "capital",
    "lower",
  ]);
});
