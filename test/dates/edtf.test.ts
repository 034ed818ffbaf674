import edtf from "edtf";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { daysInMonth, isoDay } from "../../pipeline/dates/calendar.ts";
import { boundEdtf, datePrecision, datesOverlap } from "../../pipeline/dates/edtf.ts";

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("boundEdtf", () => {
  it.each([
    ["2017-06-27", "2017-06-27", "2017-06-27"],
    ["2017-06", "2017-06-01", "2017-06-30"],
    ["2017-08~", "2017-08-01", "2017-08-31"],
    ["2016-02-XX", "2016-02-01", "2016-02-29"],
    ["2017", "2017-01-01", "2017-12-31"],
    ["0099", "0099-01-01", "0099-12-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2018-21", "2018-03-01", "2018-05-31"],
    ["2015-24", "2015-12-01", "2016-02-29"],
    ["XXXX-06", null, null],
    ["XXXX-06-26", null, null],
    ["2017-05-09/2017-05-12", "2017-05-09", "2017-05-12"],
    ["2017-06~/2017-07", "2017-06-01", "2017-07-31"],
    ["../2016", null, "2016-12-31"],
    ["2016-03/..", "2016-03-01", null],
    ["/2016", null, "2016-12-31"],
    ["XXXX-05-09/XXXX-05-12", null, null],
    ["2017-06-27T23:30:00-08:00", "2017-06-27", "2017-06-27"],
    ["[2016-05,2016-07]", "2016-05-01", "2016-07-31"],
  ])("%s", (text, earliest, latest) => {
    for (const name of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
      process.env.TZ = name;
      expect(boundEdtf(text)).toEqual({ earliest, latest });
    }
  });

  it.each([
    "",
    "June 2017",
    "2017-13",
    "2017-02-30",
    "2017-02-29",
    "27-06-2017",
    "Y170000002",
    "-0044",
    "2017-06-30/2017-06-01",
  ])("refuses %j", (text) => {
    expect(boundEdtf(text)).toBeNull();
  });

  it("refuses a text that is longer than any date", () => {
    expect(boundEdtf(`[${"2017,".repeat(20_000)}2018]`)).toBeNull();
  });

  it("bounds plain dates as the library does", () => {
    const part = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, "0"));
    const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0"));
    const plain = fc.tuple(
      year,
      part(0, 14),
      part(0, 33),
      fc.constantFrom("", "~", "?", "%"),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(plain, ([y, m, d, mark, length]) => {
        const text = `${[y, m, d].slice(0, length).join("-")}${mark}`;
        let expected: unknown = null;
        try {
          const { min, max } = edtf(text);
          expected = { earliest: isoDay(Math.floor(min / 86_400_000)), latest: isoDay(Math.floor(max / 86_400_000)) };
        } catch {
          expected = null;
        }
        // The library lets 29 February stand in every year.
        const isLeapDay = /^\d{4}-02-29/.test(text) && daysInMonth(Number(y), 2) < 29;
        expect(boundEdtf(text)).toEqual(isLeapDay ? null : expected);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void boundEdtf(text)));
    const alphabet = fc.constantFrom(..."0123456789X-/.~?T:Z[],{}Y");
    fc.assert(fc.property(fc.string({ unit: alphabet, maxLength: 30 }), (text) => void boundEdtf(text)));
  });
});

const day = fc.integer({ min: -200_000, max: 200_000 }).map(isoDay);
const bounds = fc.tuple(day, day).map(([a, b]) => (a <= b ? { earliest: a, latest: b } : { earliest: b, latest: a }));

describe("datesOverlap", () => {
  it("is symmetric, and true of a date and itself", () => {
    fc.assert(fc.property(bounds, bounds, (a, b) => datesOverlap(a, b) === datesOverlap(b, a) && datesOverlap(a, a)));
  });

  it("lets an open end reach, and a date without year meet nothing", () => {
    const until2016 = { earliest: null, latest: "2016-12-31" };
    const june2015 = { earliest: "2015-06-01", latest: "2015-06-30" };
    const unknown = { earliest: null, latest: null };
    expect(datesOverlap(until2016, june2015)).toBe(true);
    expect(datesOverlap(until2016, { earliest: "2017-01-01", latest: null })).toBe(false);
    expect(datesOverlap(unknown, june2015)).toBe(false);
    expect(datesOverlap(unknown, unknown)).toBe(false);
  });
});

describe("datePrecision", () => {
  it("counts the days that are left open", () => {
    expect(datePrecision({ earliest: "2017-06-27", latest: "2017-06-27" })).toBe(1);
    expect(datePrecision({ earliest: "2016-02-01", latest: "2016-02-29" })).toBe(29);
    expect(datePrecision({ earliest: "2016-02-01", latest: null })).toBe(Number.POSITIVE_INFINITY);
  });
});
