import { describe, expect, it } from "vitest";
import { dateOfEvent } from "../../../pipeline/code/time/date-of-event.ts";
import words from "../../../pipeline/code/time/event-words.json" with { type: "json" };
import { expectShare, findToken, readTable, resolvedText } from "./support.ts";

interface Row {
  /** Written before the rules, after them, or after their first revision. */
  readonly half: "before" | "after" | "revision";
  readonly report: string;
  readonly sentence: string;
  readonly events: string;
}

const rows = readTable<Row>(new URL("../../annotate/times/sentences.csv", import.meta.url)).filter(
  (row) => row.events !== "",
);

/** For every trigger that the row names, the date of its event, `?` for none. */
function eventsOf({ sentence, report, events }: Row): string {
  const resolved = resolvedText(sentence, report === "" ? null : report);
  return events
    .split(" ; ")
    .map((event) => {
      const word = event.split(" = ")[0]!;
      const found = findToken(resolved, word);
      return `${word} = ${dateOfEvent(resolved, found.sentence, found.index)?.edtf ?? "?"}`;
    })
    .join(" ; ");
}

describe("dateOfEvent", () => {
  it.each(["before", "after", "revision"])("gives the table's dates to its events: %s", (half) => {
    expectShare(
      rows.filter((row) => row.half === half),
      0.95,
      eventsOf,
      (row) => row.events,
    );
  });

  it("quotes the words of the time and keeps its bounds and qualifier", () => {
    const resolved = resolvedText("About 22 January the envoys met in Lodran.", "2021-03-09");
    const { sentence, index } = findToken(resolved, "met");
    expect(dateOfEvent(resolved, sentence, index)).toEqual({
      start: 0,
      end: 16,
      edtf: "2021-01-22~",
      earliest: "2021-01-19",
      latest: "2021-01-25",
      qualifier: "about",
    });
  });

  it("gives the time of a carrier to the event it carries", () => {
    expectShare(
      words.carriers,
      0.95,
      ({ lemma, example }) => {
        const resolved = resolvedText(example, "2021-03-09");
        const { sentence, index } = findToken(resolved, lemma);
        const nouns = sentence.tokens.filter((token) => words.nouns.some((noun) => noun.lemma === token.lemma));
        const dates = [index, ...nouns.map((noun) => noun.index)].map((at) => dateOfEvent(resolved, sentence, at));
        return dates.every((date) => date !== null) ? "dated" : "undated";
      },
      () => "dated",
    );
  });

  it("leaves the time behind an event's noun to that event", () => {
    expectShare(
      words.nouns,
      0.95,
      ({ lemma, example }) => {
        const resolved = resolvedText(example, "2021-03-09");
        const noun = findToken(resolved, lemma);
        const verb = noun.sentence.tokens.find((token) => token.xpos === "VBD")!;
        const own = dateOfEvent(resolved, noun.sentence, noun.index)?.edtf;
        return `${own} ${dateOfEvent(resolved, noun.sentence, verb.index)?.edtf ?? null}`;
      },
      () => "2020-05-05 null",
    );
  });
});
