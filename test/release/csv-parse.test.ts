import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRecords } from "../../pipeline/release/csv/parse.ts";

/** What it reads, or that it does not. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return "no CSV";
  }
}

function same(text: string, bom: boolean): void {
  expect(outcome(() => parseRecords(text, bom))).toEqual(outcome(() => parse(text, { bom })));
}

test.each([
  "",
  "\uFEFF",
  '\uFEFFa,b\r\n"1",\r\n"two ""words""","line\nend"\r\n',
  '"a\nb",c\r\n1,2\r\n',
  "a,b\n1,2\n",
  "a,b\r1,2\r",
  "a,b\r\n1,2\n3,4\r\n",
  "a,b\n1,2",
  "a,b\n1,",
  "a,b\n1\n",
  "a\n\n",
  'a,"b" \n',
  'a,b"c"\n',
  '"a',
  '""""',
  ",\r\n",
])("reads %j as the library does", (text) => {
  same(text, true);
  same(text, false);
});

test("reads any text as the library does, or refuses it", () => {
  const text = fc.string({ unit: fc.constantFrom("a", '"', "\n", "\r\n", "\r", ",", "é", "\uFEFF"), maxLength: 20 });
  fc.assert(fc.property(text, fc.boolean(), same), { numRuns: 3000 });
});
