import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSpace } from "../../../pipeline/annotate/tokens/spaces.ts";
import { tokenize } from "../../../pipeline/annotate/tokens/tokenize.ts";

function cut(text: string): string {
  return tokenize(text, { start: 0, end: text.length })
    .map((token) => text.slice(token.start, token.end))
    .join(" | ");
}

describe("tokenize", () => {
  it.each([
    ["They didn't go.", "They | did | n't | go | ."],
    ["Marr’s aide won’t.", "Marr | ’s | aide | wo | n’t | ."],
    ["The owners' dogs' o'clock", "The | owners | ' | dogs | ' | o'clock"],
    ["I'm sure they'd've left", "I | 'm | sure | they | 'd | 've | left"],
    ["an Orl-London flight, US-based", "an | Orl | - | London | flight | , | US | - | based"],
    ["anti-war and co-founder's", "anti-war | and | co-founder | 's"],
    ["al-Orl's Re-elected", "al | - | Orl | 's | Re-elected"],
    ["$5m, US$3.5 and €40,000", "$ | 5 | m | , | US$ | 3.5 | and | € | 40,000"],
    ["40% in 1947-1948", "40 | % | in | 1947 | - | 1948"],
    ["the 1980s, the '90s, the 20th", "the | 1980s | , | the | '90s | , | the | 20th"],
    ["at 5pm, 5:30 p.m. or 17.30", "at | 5 | pm | , | 5:30 | p.m. | or | 17.30"],
    ["9/11 and/or 11/28/2000", "9/11 | and | / | or | 11/28/2000"],
    ["Dr. Ode of U.S., D.C. and U.N.", "Dr. | Ode | of | U.S. | , | D.C. | and | U.N."],
    ["No. 3 but no. He said no.", "No. | 3 | but | no | . | He | said | no | ."],
    ["J. K. Marr, plan B.", "J. | K. | Marr | , | plan | B | ."],
    ["GEN. TARN SPOKE.", "GEN. | TARN | SPOKE | ."],
    ["“Go…” he said... -- well", "“ | Go | … | ” | he | said | ... | -- | well"],
    ["(Orl)—[sic]–'x'", "( | Orl | ) | — | [ | sic | ] | – | ' | x | '"],
    [
      "see https://orl.example/a?b=1. Or tom.marr@orl.example!",
      "see | https://orl.example/a?b=1 | . | Or | tom.marr@orl.example | !",
    ],
    ["orl.com's @orl #orl", "orl.com | 's | @orl | #orl"],
    ["the U.S.'s and U.S.’s", "the | U.S. | 's | and | U.S. | ’s"],
    ["AT&T and R&D&x", "AT&T | and | R&D | & | x"],
    ["they left.Then ended", "they | left | . | Then | ended"],
    ["zero\u200bwidth no\u00adbreak\u00a0space", "zero | width | no\u00adbreak | space"],
    ["São Tomé’s Ñandú", "São | Tomé | ’s | Ñandú"],
  ])("%s", (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it("keeps to its span and counts in the whole text", () => {
    const text = "One. Two three. Four";
    expect(tokenize(text, { start: 5, end: 15 })).toEqual([
      { start: 5, end: 8 },
      { start: 9, end: 14 },
      { start: 14, end: 15 },
    ]);
  });

  it("covers every character that is no space exactly once, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "n't",
        "’s",
        "U.S.",
        "...",
        "$5m",
        "--",
        "“",
        "'",
        "\ud800",
        "\udc00",
        "\u200b",
        " ",
        "\n\n",
        "a-b",
        "@",
        "http://",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const tokens = tokenize(text, { start: 0, end: text.length });
        let at = 0;
        for (const token of tokens) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.start).toBeGreaterThanOrEqual(at);
          for (let i = at; i < token.start; i += 1) expect(isSpace(text.charCodeAt(i))).toBe(true);
          for (let i = token.start; i < token.end; i += 1) expect(isSpace(text.charCodeAt(i))).toBe(false);
          at = token.end;
        }
        for (let i = at; i < text.length; i += 1) expect(isSpace(text.charCodeAt(i))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["'", '"', "a", "a-", ".", "a@", "a.", "1,", "(", "\u200b", "\ud800", "/", "n't", "’s’", "www."])(
    "does not choke on 100,000 times %j",
    (piece) => {
      const text = piece.repeat(100_000);
      const tokens = tokenize(text, { start: 0, end: text.length });
      expect(tokens.reduce((sum, token) => sum + token.end - token.start, 0)).toBe(
        piece === "\u200b" ? 0 : text.length,
      );
    },
  );
});
