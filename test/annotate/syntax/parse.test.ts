import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSyntaxModel, type Parse } from "../../../pipeline/annotate/syntax/load.ts";
import { readSharedModel } from "../../../pipeline/annotate/syntax/read-model.ts";
import { isTree } from "../../../pipeline/annotate/syntax/tree.ts";

const model = loadSyntaxModel();
const split = (text: string): string[] => text.split(" ");

function expectTree(parse: Parse, words: number): void {
  for (const column of [parse.upos, parse.xpos, parse.head, parse.deprel]) expect(column).toHaveLength(words);
  if (words === 0) return;
  expect(isTree([-1, ...parse.head.map((h) => h + 1)])).toBe(true);
  expect(parse.deprel.map((r) => r === "root")).toEqual(parse.head.map((h) => h === -1));
}

/** "relation(head, dependent)" of every word */
function arcsOf(text: string): string[] {
  const forms = split(text);
  const { head, deprel } = model.parse(forms);
  return forms.map((form, i) => `${deprel[i]}(${forms[head[i]!] ?? ""}, ${form})`);
}

describe("parse", () => {
  it("finds subject, object and speaker", () => {
    const arcs = arcsOf("The minister accused the rebels of shelling the village , a spokesman said .");
    for (const arc of [
      "det(minister, The)",
      "nsubj(accused, minister)",
      "obj(accused, rebels)",
      "nsubj(said, spokesman)",
    ]) {
      expect(arcs).toContain(arc);
    }
  });

  it("tells the passive's subject from its agent", () => {
    const arcs = arcsOf("Two envoys were expelled by the government on Tuesday .");
    for (const arc of ["nsubj:pass(expelled, envoys)", "aux:pass(expelled, were)", "obl:agent(expelled, government)"]) {
      expect(arcs).toContain(arc);
    }
  });

  it("reads capitals and curly marks as it reads plain text", () => {
    const plain = model.parse(split('" We reject the offer , " the president said .'));
    expect(model.parse(split("“ We reject the offer , ” the president said ."))).toEqual(plain);
    const capitals = model.parse(split("THE PRESIDENT REJECTED THE OFFER ."));
    expect(capitals.deprel).toEqual(["det", "nsubj", "root", "det", "obj", "punct"]);
  });

  it("gives a tree for whatever it is given", () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ maxLength: 3 }),
      fc.constantFrom("", " ", "said", "“", "—", ",", ".", "U.S.", "\ud800", "💥", "<root>", "A".repeat(5000)),
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 40 }), (forms) => expectTree(model.parse(forms), forms.length)),
      { numRuns: 60 },
    );
    expectTree(model.parse([]), 0);
  });

  it("gives one tree for texts far beyond what the network takes at once", () => {
    for (const words of [120, 121, 240, 1000]) {
      expectTree(model.parse(Array.from({ length: words }, (_, i) => ["envoys", "met", ",", "and"][i % 4]!)), words);
      expectTree(model.parse(new Array<string>(words).fill("BREAKING")), words);
    }
  });

  it("gives the same trees alone, together, in any order, and from one shared copy of the model", () => {
    const sentences = [
      "Police arrested four men in the capital , officials said .",
      "Talks",
      "Neither side has commented on the report , which was published late on Monday .",
    ].map(split);
    const many = Array.from({ length: 90 }, (_, i) => sentences[i % 3]!);
    const alone = many.map((s) => model.parse(s));
    expect(model.parseAll(many)).toEqual(alone);
    expect(model.parseAll([...many].reverse())).toEqual([...alone].reverse());
    expect(model.parseAll([[], ...many])).toEqual([{ upos: [], xpos: [], head: [], deprel: [] }, ...alone]);
    const shared = readSharedModel();
    loadSyntaxModel(shared).parse(["Talks"]);
    expect(loadSyntaxModel(shared).parseAll(many)).toEqual(alone);
  });

  it("gives the same trees after more forms than it remembers", () => {
    const forms = split("The two governments signed a treaty .");
    const before = model.parse(forms);
    for (let i = 0; i < 90; i++) model.parse(Array.from({ length: 100 }, (_, j) => `w${i * 100 + j}`));
    expect(model.parse(forms)).toEqual(before);
  });
});
