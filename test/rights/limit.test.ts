import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewedLicence } from "../../pipeline/reviewed/lists.ts";
import { quotationLimit } from "../../pipeline/rights/limit.ts";
import { cutQuotation, wordsIn } from "../../pipeline/rights/quote.ts";

const REVIEWED: readonly ReviewedLicence[] = [
  { licence: "LicenseRef-agency", extent: "quotations", maxWords: 10, reason: null },
  { licence: "LicenseRef-courier", extent: "quotations", maxWords: null, reason: null },
  { licence: "LicenseRef-archive", extent: "offsets", maxWords: null, reason: null },
  { licence: "LicenseRef-party", extent: "text", maxWords: null, reason: null },
  { licence: "CC-BY-ND-4.0", extent: "offsets", maxWords: null, reason: null },
];

describe("the limit of a licence", () => {
  it.each([
    [null, { kind: "words", words: 25 }],
    ["LicenseRef-nobody-knows", { kind: "words", words: 25 }],
    ["LicenseRef-agency", { kind: "words", words: 10 }],
    ["LicenseRef-courier", { kind: "words", words: 25 }],
    ["LicenseRef-archive", { kind: "none" }],
    ["LicenseRef-party", { kind: "all" }],
    ["CC-BY-4.0", { kind: "all" }],
    ["CC0-1.0", { kind: "all" }],
    ["CC-BY-ND-4.0", { kind: "none" }],
  ] as const)("%s allows %o", (licence, limit) => expect(quotationLimit(licence, REVIEWED)).toEqual(limit));
});

describe("a quotation", () => {
  const text = "On Tuesday, Ada Quill met Odo Keld  in Varn and asked him to talk.";
  const whole = { start: 0, end: text.length };
  const cut = (words: number, seen?: string) => {
    const start = seen === undefined ? 0 : text.indexOf(seen);
    const span = cutQuotation(
      text,
      whole,
      { kind: "words", words },
      seen === undefined ? whole : { start, end: start + seen.length },
    );
    return span === null ? null : text.slice(span.start, span.end);
  };

  it("keeps its first words, or those around what must be seen", () => {
    expect(cut(20)).toBe(text);
    expect(cut(5, "met")).toBe("On Tuesday, Ada Quill met");
    expect(cut(4, "met")).toBe("Quill met Odo Keld");
    expect(cut(3, "talk.")).toBe("him to talk.");
    expect(cut(3, "asked him to talk")).toBe("asked him to");
  });

  it("is all or nothing where the licence says so", () => {
    expect(cutQuotation(text, whole, { kind: "all" })).toEqual(whole);
    expect(cutQuotation(text, whole, { kind: "none" })).toBeNull();
  });

  it("never has more words than the limit, lies within the old one and shows what must be seen", () => {
    const spans = fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80), fc.nat(80));
    const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\u{1F600}"), minLength: 80, maxLength: 120 });
    fc.assert(
      fc.property(texts, spans, fc.integer({ min: 1, max: 12 }), (text, numbers, words) => {
        const [a, b, c, d] = [...numbers].sort((x, y) => x - y) as [number, number, number, number];
        const span = { start: a, end: d };
        const seen = { start: b, end: c };
        const kept = cutQuotation(text, span, { kind: "words", words }, seen)!;
        expect(wordsIn(text, kept).length).toBeLessThanOrEqual(words);
        expect(kept.start).toBeGreaterThanOrEqual(a);
        expect(kept.end).toBeLessThanOrEqual(d);
        const needed = wordsIn(text, span).filter((word) => word.end > b && word.start < c);
        if (c > b && needed.length > 0 && needed.length <= words) {
          expect(kept.start).toBeLessThanOrEqual(needed[0]!.start);
          expect(kept.end).toBeGreaterThanOrEqual(needed.at(-1)!.end);
        }
      }),
    );
  });
});
