import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCopies as findCopiesOf, type Text } from "../../pipeline/merge/independence.ts";
import { shareOf, shinglesOf, signatureOf } from "../../pipeline/merge/shingles.ts";

const WIRE =
  "Ada Quill, the minister of trade, met leaders of the Keld Union in Varn on Tuesday and asked them to end the blockade of the port, which has cut off the north of the country for nine days, her office said in a statement. The union refused and said that it would go on until the wages of the dock workers were raised and the men who were taken from the harbour in May were let go.";

function findCopies(texts: readonly Text[]): ReadonlyMap<string, string> {
  const byId = new Map(texts.map(({ sourceId, text }) => [sourceId, text]));
  return findCopiesOf(texts, (sourceId) => byId.get(sourceId)!);
}

function copies(texts: readonly Text[]): Record<string, string> {
  return Object.fromEntries([...findCopies(texts)].filter(([id, original]) => id !== original));
}

describe("copies", () => {
  it("are found in whatever papers they stand, and belong to the first by day, then by id", () => {
    const texts = [
      { sourceId: "b", published: "2017-06-28", text: `(Varn Wire) ${WIRE.toUpperCase()}` },
      { sourceId: "c", published: "2017-06-27", text: `${WIRE} Our staff.` },
      { sourceId: "a", published: "2017-06-28", text: WIRE.replaceAll(" ", "\n") },
      {
        sourceId: "d",
        published: "2017-06-27",
        text: "Odo Keld, who leads the union, said on Tuesday that nobody had met him.",
      },
      { sourceId: "e", published: "9999-12-31", text: "" },
      { sourceId: "f", published: "9999-12-31", text: "..." },
    ];
    expect(copies(texts)).toEqual({ a: "c", b: "c" });
  });

  it("of copies are copies of the first, also where the last shares less with it", () => {
    const words = WIRE.split(" ");
    const cut = (from: number) => words.slice(from).join(" ");
    const texts = [0, 8, 16].map((from) => ({ sourceId: `s${from}`, published: "2017-06-27", text: cut(from) }));
    expect(shareOf(shinglesOf(cut(0)), shinglesOf(cut(16)))).toBeLessThan(0.8);
    expect(copies(texts)).toEqual({ s8: "s0", s16: "s0" });
  });

  it("are not texts that quote the same statement", () => {
    const quote = WIRE.slice(0, 120);
    const texts = [
      "one paper has much to add to this of its own",
      "and the other tells of something else again at length",
    ];
    expect(
      copies(
        texts.map((own, i) => ({ sourceId: `s${i}`, published: "2017-06-27", text: `${quote} ${own.repeat(3)}` })),
      ),
    ).toEqual({});
  });

  it("may be short, if they are the same", () => {
    const texts = ["No comment.", "no comment", "No comments."].map((text, i) => ({
      sourceId: `s${i}`,
      published: "x",
      text,
    }));
    expect(copies(texts)).toEqual({ s1: "s0" });
  });

  it("by the thousand are one family", () => {
    const texts = Array.from({ length: 1500 }, (_, i) => ({
      sourceId: `s${10_000 + i}`,
      published: "2017-06-27",
      text: `${WIRE} Page ${i % 40}`,
    }));
    expect(new Set(findCopies(texts).values())).toEqual(new Set(["s10000"]));
  });
});

/** Texts of few words, so that many share much. */
const someTexts = fc
  .array(fc.array(fc.constantFrom("quill", "met", "keld", "in", "varn", "and"), { maxLength: 30 }), { maxLength: 12 })
  .map((texts) =>
    texts.map(
      (words, i): Text => ({
        sourceId: `s${i}`,
        published: `2017-06-${10 + (words.length % 3)}`,
        text: words.join(" "),
      }),
    ),
  );

describe("in any corpus", () => {
  it("the order of the texts does not matter", () => {
    fc.assert(
      fc.property(someTexts, fc.integer(), (texts, seed) => {
        const shuffled = [...texts].sort(
          (a, b) => (((a.sourceId.length + seed) * 31) % 7) - (((b.text.length + seed) * 17) % 7),
        );
        const order = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : 1);
        expect([...findCopies(shuffled)].sort(order)).toEqual([...findCopies(texts)].sort(order));
      }),
    );
  });

  it("every text has an original that is its own, and no later than it", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const found = findCopies(texts);
        const byId = new Map(texts.map((text) => [text.sourceId, text]));
        for (const [id, original] of found) {
          expect(found.get(original)).toBe(original);
          const [a, b] = [byId.get(original)!, byId.get(id)!];
          expect([a.published, a.sourceId] <= [b.published, b.sourceId]).toBe(true);
        }
        expect(found.size).toBe(texts.length);
      }),
    );
  });

  it("two texts that share four fifths are of one family", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const found = findCopies(texts);
        const sets = texts.map(({ text }) => shinglesOf(text));
        for (const [i, a] of sets.entries()) {
          for (const [j, b] of sets.entries()) {
            if (a.length === 0 || b.length === 0 || shareOf(a, b) < 0.8) continue;
            expect(found.get(`s${i}`)).toBe(found.get(`s${j}`));
          }
        }
      }),
    );
  });
});

describe("a signature", () => {
  it("agrees in about as many places as two texts share", () => {
    const words = Array.from({ length: 600 }, (_, i) => `w${i}`);
    for (const start of [50, 150, 300]) {
      const [a, b] = [words.slice(0, 400), words.slice(start, start + 300)].map((part) => shinglesOf(part.join(" ")));
      const size = 512;
      const [x, y] = [signatureOf(a!, size), signatureOf(b!, size)];
      const agree = x.filter((value, i) => value === y[i]).length / size;
      expect(Math.abs(agree - shareOf(a!, b!))).toBeLessThan(0.07);
    }
  });
});
