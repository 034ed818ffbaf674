import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel } from "../../pipeline/annotate/syntax/load.ts";
import { isSpace } from "../../pipeline/annotate/tokens/spaces.ts";
import { subjects } from "../../pipeline/annotate/tree/subjects.ts";
import { readTextFile } from "../../pipeline/ingest/read-text-file.ts";

const model = loadSyntaxModel();

function annotated(text: string): ReturnType<typeof annotate> {
  const { documents } = readTextFile("raw/a.txt", new TextEncoder().encode(text));
  return annotate(documents[0]!, model);
}

describe("annotate", () => {
  it("gives sentences with trees, quotations and times, all counted in the text", () => {
    const { document, paragraphs, sentences, quotations, times } = annotated(
      "Talks fail\n\nGen. Tarn met Mr. Ode on 5 May 2017. “They must go home.” He left.",
    );
    const words = (span: { start: number; end: number }): string => document.text.slice(span.start, span.end);
    expect(paragraphs.map(words)[0]).toBe("Talks fail");
    expect(sentences.map(words)).toEqual([
      "Talks fail",
      "Gen. Tarn met Mr. Ode on 5 May 2017.",
      "“They must go home.”",
      "He left.",
    ]);
    expect(sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1, 1, 1]);
    expect(quotations.map(words)).toEqual(["“They must go home.”"]);
    expect(times.map(words)).toEqual(["5 May 2017"]);
    const met = sentences[1]!.tokens.find((token) => token.text === "met")!;
    expect([met.lemma, met.upos, met.head, met.deprel]).toEqual(["meet", "VERB", -1, "root"]);
  });

  it("hangs a dateline beside the sentence, so that the town is nobody's subject", () => {
    const [sentence] = annotated("MIRSK, Jan. 5 (Orl News) - The army attacked the rebels in Narva.").sentences;
    const attacked = sentence!.tokens.find((token) => token.text === "attacked")!;
    const town = sentence!.tokens[0]!;
    expect([attacked.head, town.head, town.deprel]).toEqual([-1, attacked.index, "parataxis"]);
    expect(subjects(sentence!, attacked.index).map((index) => sentence!.tokens[index]!.text)).toEqual(["army"]);
  });

  it("holds for any text: tokens are their characters, cover all that is no space, and form one tree a sentence", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "Mr. Ode ",
        "met ",
        "the U.S. ",
        "envoy. ",
        "“",
        "”",
        "\n\n",
        "said ",
        "ACCUSED ",
        ", ",
        "who ",
        "- ",
        "...",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { document, sentences, paragraphs } = annotated(`x ${pieces.join("")}`);
        const { text } = document;
        let at = 0;
        for (const [index, sentence] of sentences.entries()) {
          expect(sentence.index).toBe(index);
          const { start, end } = paragraphs[sentence.paragraph]!;
          expect(sentence.start >= start && sentence.end <= end).toBe(true);
          expect(sentence.tokens.filter((token) => token.head === -1)).toHaveLength(1);
          for (const token of sentence.tokens) {
            expect(token.text).toBe(text.slice(token.start, token.end));
            for (let i = at; i < token.start; i += 1) expect(isSpace(text.charCodeAt(i))).toBe(true);
            expect(token.start).toBeGreaterThanOrEqual(at);
            at = token.end;
            if (token.head >= 0) expect(sentence.children[token.head]).toContain(token.index);
          }
        }
        for (let i = at; i < text.length; i += 1) expect(isSpace(text.charCodeAt(i))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same twice", () => {
    const text = "Orl accused Mirsk of lying, Bero said on Friday. Nobody answered.";
    expect(annotated(text)).toEqual(annotated(text));
  });
});
