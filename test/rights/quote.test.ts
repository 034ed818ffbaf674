import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutQuotation, isCut, quotes, quoteTitle, quoteWords, wordsIn } from "../../pipeline/rights/quote.ts";

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

describe("words as a release carries them", () => {
  const text = "Ada Quill met Odo Keld in Varn.";
  const words = (limit: number, seen?: string) => {
    const start = text.indexOf(seen ?? text);
    return quoteWords(
      text,
      { start: 0, end: text.length },
      { kind: "words", words: limit },
      { start, end: start + (seen ?? text).length },
    );
  };

  it("have a mark where some are left out", () => {
    expect(words(7)).toBe(text);
    expect(words(3)).toBe("Ada Quill met […]");
    expect(words(3, "Varn")).toBe("[…] Keld in Varn.");
    expect(words(3, "Odo")).toBe("[…] met Odo Keld […]");
    expect(quoteWords(text, { start: 0, end: 9 }, { kind: "none" })).toBeNull();
  });

  it("are known to be cut, and cut from what", () => {
    for (const limit of [1, 2, 3, 6]) {
      for (const seen of [undefined, "Odo", "Varn"]) {
        expect(isCut(words(limit, seen)!)).toBe(true);
        expect(quotes(words(limit, seen)!, text)).toBe(true);
      }
    }
    expect(isCut(text)).toBe(false);
    expect(quotes("Ada Quill met Odo", text)).toBe(false);
    expect(quotes("[…] Ada Quill", text)).toBe(false);
    expect(quotes("Odo Keld […]", text)).toBe(false);
    expect(quotes("[…] Bo Renn […]", text)).toBe(false);
    expect(quotes("[…] so he said […]", "[…] so he said […]")).toBe(true);
  });

  it("are many where no white space parts them", () => {
    const long = "x".repeat(1000);
    expect(quoteWords(long, { start: 0, end: 1000 }, { kind: "words", words: 2 })).toBe(`${"x".repeat(80)} […]`);
  });

  it("of a title stand where a licence allows no others", () => {
    expect(quoteTitle("Talks in Varn", { kind: "none" })).toBe("Talks in Varn");
    expect(quoteTitle("a ".repeat(30), { kind: "none" })).toBe(`${"a ".repeat(25)}[…]`);
    expect(quoteTitle("Talks in Varn", { kind: "words", words: 2 })).toBe("Talks in […]");
    expect(quoteTitle("a ".repeat(30), { kind: "all" })).toBe("a ".repeat(30));
  });
});
