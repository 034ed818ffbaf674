import { describe, expect, it } from "vitest";
import { GoldFault, readGoldLine } from "../../pipeline/score/gold.ts";
import { renderStatementScore, scoreStatements } from "../../pipeline/score/statements.ts";

const TEXT = "Dana Orlik said the bridge was safe. “We will rebuild the dam,” the mayor said. Marek Tolan seems tired.";

function spanOf(words: string): [number, number][] {
  const start = TEXT.indexOf(words);
  return [[start, start + words.length]];
}

function goldLine(): string {
  const attribution = (source: string, cue: string, content: string) => ({
    source: spanOf(source),
    cue: spanOf(cue),
    content: spanOf(content),
  });
  return JSON.stringify({
    id: "mirsk",
    text: TEXT,
    attributions: [
      attribution("Dana Orlik", "said", "the bridge was safe"),
      attribution("the mayor", "said", "“We will rebuild the dam,”"),
      attribution("Marek Tolan", "seems", "tired"),
    ],
  });
}

describe("the score of statements", () => {
  it("counts what is found of each kind, and what is found wrongly", () => {
    const found = new Map([
      [
        "mirsk",
        [
          { speaker: "Dana Orlik", content: "that the bridge was safe", rule: "content_behind" },
          { speaker: "Marek Tolan", content: "“We will rebuild the dam,”", rule: "content_before" },
        ],
      ],
    ]);
    const score = scoreStatements([readGoldLine(goldLine())], found);
    expect(score.direct).toEqual({ hits: 0, of: 1 });
    expect(score.reporting).toEqual({ hits: 1, of: 2 });
    expect(score.all).toEqual({ hits: 1, of: 3 });
    expect(score.precision).toEqual({ hits: 1, of: 2 });
    expect(score.kinds.find(([kind]) => kind === "say")).toEqual(["say", { hits: 1, of: 2 }]);
    expect(score.rules).toEqual([
      ["content_before", { hits: 0, of: 1 }],
      ["content_behind", { hits: 1, of: 1 }],
    ]);
    expect(renderStatementScore(score)).toContain("precision\t0.500\t1 of 2\nF1\t0.400\n");
  });

  it("pairs one to one", () => {
    const twice = { speaker: "Dana Orlik", content: "the bridge was safe", rule: "content_behind" };
    const score = scoreStatements([readGoldLine(goldLine())], new Map([["mirsk", [twice, twice]]]));
    expect(score.precision).toEqual({ hits: 1, of: 2 });
  });

  it("takes a whole sentence for nobody's name", () => {
    const speaker =
      "Dana Orlik of the old town council of Mirsk who came by train last night with her friend Marek Tolan";
    const found = new Map([["mirsk", [{ speaker, content: "the bridge was safe", rule: "content_behind" }]]]);
    expect(scoreStatements([readGoldLine(goldLine())], found).all.hits).toBe(0);
  });

  it("has nothing to divide where there is nothing", () => {
    expect(renderStatementScore(scoreStatements([], new Map()))).toContain("direct\t0.000\t0 of 0\n");
  });
});

describe("a line of a gold file", () => {
  it("counts code points", () => {
    const line = JSON.stringify({
      id: "a",
      text: "😀 Orlik spoke",
      attributions: [{ source: [[2, 7]], cue: [[8, 13]], content: [] }],
    });
    expect(readGoldLine(line).attributions).toEqual([{ source: "Orlik", cue: "spoke", content: "" }]);
  });

  it.each([
    ["no JSON", "{"],
    ["no text", '{"id":"a"}'],
    ["no attributions", '{"id":"a","text":"b"}'],
    ["an attribution that is none", '{"id":"a","text":"b","attributions":[1]}'],
    ["spans that are none", '{"id":"a","text":"b","attributions":[{"source":1,"cue":[],"content":[]}]}'],
    ["a span outside", '{"id":"a","text":"b","attributions":[{"source":[[0,9]],"cue":[],"content":[]}]}'],
  ])("is refused with %s", (_, line) => {
    expect(() => readGoldLine(line)).toThrow(GoldFault);
  });
});
