import { describe, expect, it } from "vitest";
import { statementsOf } from "./read.ts";

const KNOWN = {
  "Dana Orlik": "dana-orlik",
  "Marek Tolan": "marek-tolan",
  "Mirsk Front": "mirsk-front",
  ministry: "ministry",
};

function speakers(text: string, known: Readonly<Record<string, string>> = KNOWN): [string, string | null][] {
  return statementsOf(text, known).map(({ speaker }) =>
    speaker === null ? ["", null] : [text.slice(speaker.start, speaker.end), speaker.entityId],
  );
}

describe("whom a speaker's words stand for", () => {
  it.each([
    ["a name", "Dana Orlik said the bridge was safe.", "Dana Orlik", "dana-orlik"],
    ["a name with a title", "Mayor Dana Orlik said the bridge was safe.", "Mayor Dana Orlik", "dana-orlik"],
    ["a name with an apposition", "Dana Orlik, the mayor, said the bridge was safe.", "Dana Orlik", "dana-orlik"],
    ["an organization", "The Mirsk Front said the vote was stolen.", "The Mirsk Front", "mirsk-front"],
    [
      "a spokesman",
      "A spokesman for the ministry said the mine would close.",
      "A spokesman for the ministry",
      "ministry",
    ],
    [
      "a spokesman with a name: the organization speaks, not he",
      "The ministry spokesman Marek Tolan said the mine would close.",
      "The ministry spokesman Marek Tolan",
      "ministry",
    ],
    [
      "a spokesman in an apposition",
      "Marek Tolan, a spokesman for the ministry, said the mine would close.",
      "Marek Tolan",
      "ministry",
    ],
    [
      "the owner of the words",
      "The town ignored Dana Orlik's warning that the dam was unsafe.",
      "Dana Orlik",
      "dana-orlik",
    ],
    ["nobody known", "A farmer said the bridge was safe.", "A farmer", null],
    ["somebody else's aide", "An aide to Dana Orlik said the bridge was safe.", "An aide to Dana Orlik", null],
  ])("%s", (_, text, words, entity) => {
    expect(speakers(text)).toEqual([[words, entity]]);
  });

  it("is each of several known ones", () => {
    expect(speakers("Dana Orlik and Marek Tolan said the bridge was safe.")).toEqual([
      ["Dana Orlik", "dana-orlik"],
      ["Marek Tolan", "marek-tolan"],
    ]);
  });

  it("is both whom the sentence before names as its subject", () => {
    expect(speakers("Dana Orlik and Marek Tolan left Mirsk. They said the bridge was safe.")).toEqual([
      ["They", "dana-orlik"],
      ["They", "marek-tolan"],
    ]);
    expect(speakers("Dana Orlik and Marek Tolan met farmers. They said the bridge was safe.")).toEqual([
      ["They", null],
    ]);
  });

  it("is nobody in particular where one of several is not known", () => {
    expect(speakers("Dana Orlik and Ines Varga said the bridge was safe.")).toEqual([
      ["Dana Orlik and Ines Varga", null],
    ]);
  });

  it("is the antecedent of a relative pronoun", () => {
    expect(speakers("The council met Dana Orlik, who said the bridge was safe.")).toEqual([
      ["Dana Orlik, who", "dana-orlik"],
    ]);
  });

  it("is also told of whom it was said to", () => {
    const [one] = statementsOf("The engineer told Dana Orlik that the bridge was safe.", KNOWN);
    expect(one!.addressee?.entityId).toBe("dana-orlik");
    expect(one!.speaker?.entityId).toBeNull();
  });
});

describe("what else a statement says", () => {
  const stanceOf = (text: string) => statementsOf(text).map(({ stance }) => stance);

  it.each([
    ["neutral", "Dana Orlik said the bridge was safe."],
    ["accusing", "Dana Orlik accused the council of fraud."],
    ["denying", "The minister denied that he had taken money."],
    ["promising", "The president promised to lower the tax."],
    ["asking", "The union called for a general strike."],
    ["hedging", "The engineer suggested that the pump had failed."],
  ])("implies %s", (stance, text) => {
    expect(stanceOf(text)).toEqual([stance]);
  });

  it.each([
    ["direct", "“We will rebuild,” she said."],
    ["direct", "“We will rebuild,” she said, “and paint it.”"],
    ["mixed", "She said the bridge was “a ruin.”"],
    ["indirect", "She said the bridge was safe."],
  ])("is %s", (quoteType, text) => {
    expect(statementsOf(text).map((one) => one.quoteType)).toEqual([quoteType]);
  });

  it("tells who told it", () => {
    const text = "The newspaper reported that a witness said the guard had admitted the theft.";
    expect(statementsOf(text).map(({ attributedTo }) => attributedTo)).toEqual([null, 0, 1]);
  });

  it("does not take a split quotation for told by another", () => {
    const text = "“The bridge is gone,” Dana Orlik said, adding that it would be rebuilt. “It will be wider.”";
    expect(statementsOf(text).map(({ attributedTo }) => attributedTo)).toEqual([null, null]);
  });

  it("rests on speaker, cue and content", () => {
    const text = "On Monday Dana Orlik said the bridge was safe. It rained.";
    const [one] = statementsOf(text);
    expect(text.slice(one!.evidence.start, one!.evidence.end)).toBe("Dana Orlik said the bridge was safe");
  });
});
