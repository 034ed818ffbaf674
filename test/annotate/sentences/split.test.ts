import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import openers from "../../../pipeline/annotate/sentences/openers.json" with { type: "json" };
import openersSchema from "../../../pipeline/annotate/sentences/openers.schema.json" with { type: "json" };
import { findParagraphs } from "../../../pipeline/annotate/sentences/paragraphs.ts";
import speech from "../../../pipeline/annotate/sentences/speech.json" with { type: "json" };
import speechSchema from "../../../pipeline/annotate/sentences/speech.schema.json" with { type: "json" };
import { splitSentences } from "../../../pipeline/annotate/sentences/split.ts";
import { tokenize } from "../../../pipeline/annotate/tokens/tokenize.ts";

function split(text: string): string[] {
  return findParagraphs(text).flatMap((paragraph) =>
    splitSentences(text, paragraph).map((tokens) => text.slice(tokens[0]!.start, tokens[tokens.length - 1]!.end)),
  );
}

/** The text is what stands between the bars, with spaces for them. */
function expectSplit(barred: string, bar = " | "): void {
  const sentences = barred.split(bar);
  expect(split(sentences.join(" "))).toEqual(sentences);
}

describe("sentences", () => {
  it.each([
    ["abbreviations", "Lt. Gen. K. Tarn met U.S. envoys in Orl, D.C. on Jan. 5 at 5 p.m. on Marr St. | He left."],
    [
      "an abbreviation at the end",
      "He lives in the U.S. | The army left at 5 p.m. | They met Orl Inc. | But it failed.",
    ],
    ["firms", "Orl Inc. said it would pay. | Marr Co. Ltd. Chairman Ode agreed."],
    ["initials", "J. K. Marr and T.S. Lind left. | They met W. Ode."],
    ["numbers", "Resolution No. 3 passed. | It cost 3.5 million. | 4 men left."],
    ["quotations", '“They must go home.” | He left. | "It ends." | Marr agreed.'],
    [
      "quotations inside a sentence",
      '"Will you go?" Mr. Adan asked. | “It is over!” shouted the crowd. | “We won’t,” she said.',
    ],
    ["a quotation that opens", "He was angry. | “We lost.” | ‘So it is.’"],
    ["brackets", "(He was freed.) | It was late (see fig. 3). | They left."],
    ["dots", "He waited... and left. | And then... | Nobody came."],
    ["a small letter behind a whole word", "They fled to the hills. | al-Orl said so."],
    ["no stray dots", "He had no proof. ... | She left. … | They stayed. ( * )"],
    ["marks in a row", "What?! | Really... | Yes!!! | He left."],
    ["the ends of numbered items", "1. They left. | 2. Nobody came. | a. It was late."],
    ["notes", "He left.[12] | She stayed. [3] | They met."],
  ])("part at %s", (_, barred) => {
    expectSplit(barred);
  });

  it("are not parted inside a dateline", () => {
    expectSplit("ST. ORL, W. Va., Jan. 5 (ON) — The army left. | It was late.");
  });

  it("part at blank lines, headings and list items, not where a line is wrapped", () => {
    const text = `Party says no to talks
The party, which has long been opposed to talks with the government of
Marr, said that it would never agree to them, whatever the
Senate said.
- one item
- another

# Heading
No stop here

The end`;
    expect(split(text)).toEqual([
      "Party says no to talks",
      "The party, which has long been opposed to talks with the government of\nMarr, said that it would never agree to them, whatever the\nSenate said.",
      "- one item",
      "- another",
      "# Heading",
      "No stop here",
      "The end",
    ]);
  });

  it("hold every token of their paragraph, in order, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "Mr. ",
        "U.S. ",
        "left. ",
        "“",
        "”",
        '"',
        "? ",
        "...",
        "\n",
        "\n\n",
        "- ",
        "The ",
        "he ",
        "said ",
        ") ",
        "[1] ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const paragraphs = findParagraphs(text);
        const tokens = paragraphs.flatMap((paragraph) => splitSentences(text, paragraph));
        for (const sentence of tokens) expect(sentence.length).toBeGreaterThan(0);
        expect(tokens.flat()).toEqual(paragraphs.flatMap((paragraph) => tokenize(text, paragraph)));
        // Nothing but space lies outside of paragraphs.
        expect(tokens.flat()).toHaveLength(tokenize(text, { start: 0, end: text.length }).length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['"', ".", ". ", "? ", "U.S. ", "[1] ", "\n", "a\n", "\n\na"])("do not choke on 50,000 times %j", (piece) => {
    const text = `A${piece.repeat(50_000)}`;
    const tokens = findParagraphs(text).flatMap((paragraph) => splitSentences(text, paragraph).flat());
    expect(tokens[0]!.start).toBe(0);
  });

  it.each(["Ada met Bo, ", "word ", "'a' ", ". . ", "(", "— ", "x\n"])(
    "of endless %j are cut, best behind a mark",
    (piece) => {
      const text = `A ${piece.repeat(2_000)}`;
      const [paragraph] = findParagraphs(text);
      const sentences = splitSentences(text, paragraph!);
      expect(sentences.flat()).toEqual(tokenize(text, paragraph!));
      expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(240);
      const ends = sentences.slice(0, -1).map((tokens) => text.slice(tokens.at(-1)!.start, tokens.at(-1)!.end));
      if (piece.includes(",")) expect(new Set(ends)).toEqual(new Set([","]));
    },
  );

  it("have lists that keep their schemas", () => {
    const ajv = new Ajv2020();
    expect(ajv.validate(openersSchema, openers), ajv.errorsText()).toBe(true);
    expect(ajv.validate(speechSchema, speech), ajv.errorsText()).toBe(true);
  });
});

describe("openers and verbs of speech", () => {
  it.each(openers.words)("'%s' opens a sentence behind an abbreviation", (word) => {
    const opener = word[0]!.toUpperCase() + word.slice(1);
    expectSplit(`They live in the U.S. | ${opener} who came did so late.`);
  });

  it.each(speech.verbs)("'%s' behind a name carries the quotation on", (verb) => {
    expectSplit(`“Who did it?” Tom Marr ${verb}. | Nobody knew.`);
  });
});
