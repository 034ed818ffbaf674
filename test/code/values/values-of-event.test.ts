import { describe, expect, it } from "vitest";
import type { ValueAccount } from "../../../pipeline/code/account.ts";
import counting from "../../../pipeline/code/values/counting.json" with { type: "json" };
import { followUps } from "../../../pipeline/code/values/follow-ups.ts";
import gatherings from "../../../pipeline/code/values/gatherings.json" with { type: "json" };
import { valuesOfEvent } from "../../../pipeline/code/values/values-of-event.ts";
import { expectShare, findToken, readTable, resolvedText } from "../time/support.ts";

interface Row {
  readonly sentence: string;
  readonly event: string;
  readonly values: string;
}

function show(text: string, { property, value, start, end, qualifier }: ValueAccount): string {
  const shown = value ?? `? "${text.slice(start, end)}"`;
  return `${property} ${shown}${qualifier === null ? "" : ` ${qualifier}`}`;
}

function valuesAt(text: string, event: string): string {
  const resolved = resolvedText(text, null);
  const { sentence, index } = findToken(resolved, event);
  const values = [...valuesOfEvent(resolved, sentence, index), ...followUps(resolved, sentence, index)];
  return values.map((value) => show(text, value)).join(" ; ");
}

describe("valuesOfEvent", () => {
  it("gives the table's numbers to its events", () => {
    const rows = readTable<Row>(new URL("./sentences.csv", import.meta.url));
    expectShare(
      rows,
      0.95,
      (row) => valuesAt(row.sentence, row.event),
      (row) => row.values,
    );
  });

  it("counts twelve by every verb, state and crowd of the lexicon", () => {
    const words = [
      ...counting.verbs.map(({ lemma, property, example }) => ({ word: lemma, property, example })),
      ...counting.states.map(({ property, example }) => ({ word: "attack", property, example })),
      ...counting.crowds.map(({ lemma, example }) => ({ word: lemma, property: "size", example })),
    ];
    expectShare(
      words,
      0.95,
      ({ word, example }) => valuesAt(example, word).split(" ").slice(0, 2).join(" "),
      ({ property }) => `${property} 12`,
    );
  });

  it("quotes the words of the number with its qualifier", () => {
    const text = "Two guards died on Monday, and at least 14 people were wounded in the raid.";
    const resolved = resolvedText(text, null);
    const { sentence, index } = findToken(resolved, "wounded");
    expect(valuesOfEvent(resolved, sentence, index).map(({ start, end }) => text.slice(start, end))).toEqual([
      "at least 14",
    ]);
  });
});

describe("followUps", () => {
  it("takes up the meeting by every word of the lexicon", () => {
    expectShare(
      [...gatherings.verbs, ...gatherings.nouns],
      0.95,
      ({ lemma, example }) => valuesAt(example, lemma),
      () => "duration PT4H",
    );
  });

  it("gives the length to the meeting that the sentence is about, not to one in passing", () => {
    const text = "Brink, who had met Dorran in May, met Teshil on Monday. The meeting lasted four hours.";
    const resolved = resolvedText(text, "2021-03-09");
    const { sentence } = findToken(resolved, "Brink");
    const met = sentence.tokens.filter((token) => token.text === "met").map((token) => token.index);
    expect(met.map((index) => followUps(resolved, sentence, index).length)).toEqual([0, 1]);
  });

  it("looks three sentences ahead, but not past another gathering", () => {
    const between = "Dorran was grateful. Both were tired.";
    expect(valuesAt(`Brink met Dorran.\n\n${between} The meeting lasted four hours.`, "met")).toBe("duration PT4H");
    expect(valuesAt(`Brink met Dorran. ${between} He slept. The meeting lasted four hours.`, "met")).toBe("");
    expect(valuesAt("Brink met Dorran. Vance held talks with Teshil. The meeting lasted four hours.", "met")).toBe("");
  });
});
