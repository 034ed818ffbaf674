import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints } from "../../pipeline/text/offsets.ts";

describe("code points before an offset", () => {
  it("counts a pair of surrogates as one", () => {
    const counter = countCodePoints("a\u{1F600}b");
    expect([0, 1, 3, 4].map(counter.at)).toEqual([0, 1, 2, 3]);
    expect(counter.length).toBe(3);
  });

  it("counts an offset inside a pair as before it", () => {
    expect(countCodePoints("\u{1F600}").at(1)).toBe(0);
  });

  it("agrees with the text cut into characters, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const counter = countCodePoints(text);
        let offset = 0;
        let characters = 0;
        for (const character of text) {
          expect(counter.at(offset)).toBe(characters);
          offset += character.length;
          characters += 1;
        }
        expect(counter.length).toBe(characters);
      }),
    );
  });
});
