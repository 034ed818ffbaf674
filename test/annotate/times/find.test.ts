import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimeExpression } from "../../../pipeline/annotate/sentence.ts";
import { findTimes } from "../../../pipeline/annotate/times/find.ts";
import { boundEdtf } from "../../../pipeline/dates/edtf.ts";
import { expectShare, readTable, resolvedText } from "../../code/time/support.ts";

interface Row {
  /** Written before the rules, after them, or after their first revision. */
  readonly half: "before" | "after" | "revision";
  readonly report: string;
  readonly sentence: string;
  readonly times: string;
}

const rows = readTable<Row>(new URL("./sentences.csv", import.meta.url));

function show(text: string, time: TimeExpression): string {
  const words = text.slice(time.start, time.end);
  if (time.kind === "duration") {
    return `${words} = ${time.duration ?? "? duration"}${time.qualifier === null ? "" : ` ${time.qualifier}`}`;
  }
  if (time.date === null) return `${words} = ?`;
  const { edtf, earliest, latest } = time.date;
  const own = boundEdtf(edtf)!;
  const isOwn = own.earliest === earliest && own.latest === latest;
  return `${words} = ${edtf}${isOwn ? "" : ` [${earliest}..${latest}]`}`;
}

function timesOf({ sentence, report }: Row): string {
  const { annotated } = resolvedText(sentence, report === "" ? null : report);
  return annotated.times.map((time) => show(sentence, time)).join(" ; ");
}

describe("findTimes", () => {
  it.each(["before", "after", "revision"])("reads the table's times: %s", (half) => {
    const own = rows.filter((row) => row.half === half);
    expect(own.length).toBeGreaterThanOrEqual(40);
    expectShare(own, 0.95, timesOf, (row) => row.times);
  });

  it("takes the dateline's date before that of publication, from the description or the opening of the text", () => {
    const told = "On Thursday the league met.";
    const { annotated } = resolvedText(told, "2017-08-26");
    const described = {
      ...annotated.document,
      description: { ...annotated.document.description, dateline: "Lodran, 18 August" },
    };
    expect(findTimes(annotated.document, annotated.sentences)[0]?.date?.edtf).toBe("2017-08-24");
    expect(findTimes(described, annotated.sentences)[0]?.date?.edtf).toBe("2017-08-17");
    const opened = resolvedText(`LODRAN, Aug. 18: ${told}`, "2017-08-26").annotated;
    expect(opened.times.at(-1)?.date?.edtf).toBe("2017-08-17");
  });

  it("gives the same in every time zone", () => {
    const zone = process.env.TZ;
    const sample = rows.filter((row) => row.half === "after").slice(0, 60);
    const read = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"].map((name) => {
      process.env.TZ = name;
      return sample.map(timesOf);
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(read[1]).toEqual(read[0]);
    expect(read[2]).toEqual(read[0]);
  });

  it("gives ordered times inside the text that do not overlap, whatever the words", () => {
    const words = fc.constantFrom(
      ..."on the last next a few two 9 to 12 May June 2017 26th , - of Thursday week ago before earlier from in mid".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(" ");
        const { times } = resolvedText(text, "2017-08-18").annotated;
        times.forEach((time, i) => {
          expect(time.start).toBeGreaterThanOrEqual(i === 0 ? 0 : times[i - 1]!.end);
          expect(time.end).toBeLessThanOrEqual(text.length);
          if (time.date !== null) expect(boundEdtf(time.date.edtf)).not.toBeNull();
        });
      }),
      { numRuns: 60 },
    );
  });
});
