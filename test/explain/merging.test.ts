/** An event names the reviewed row that joined its accounts, and not one that joined others of the same two sources. */
import { describe, expect, test } from "vitest";
import { explainRecord } from "../../pipeline/explain/explain.ts";
import type { ReviewedLink } from "../../pipeline/reviewed/lists.ts";
import type { AccountsRow, Tables } from "../../pipeline/schema/generated/rows.ts";
import { listsOf } from "../helpers/coded.ts";
import { sampleTables } from "../release/sample.ts";

const COURIER = "Ada Quill met Bo Renn. Later he threatened the guild and Ada Quill, who praised Bo Renn.";
const HERALD = "Bo Renn threatened Ada Quill. She met Bo Renn.";
const TEXTS = new Map([
  ["courier", COURIER],
  ["herald", HERALD],
]);

function typeRow(event_id: string, source_id: string, type: AccountsRow["value"], words: string): AccountsRow {
  const start = TEXTS.get(source_id)!.indexOf(words);
  const [row] = sampleTables().accounts;
  return { ...row!, event_id, source_id, property: "type", value: type, start, end: start + words.length, text: words };
}

/** Two events, each told by both papers; a third that the courier tells in the sentence of the second. */
function tables(): Tables {
  const sample = sampleTables();
  const sentence = (record_id: string, source_id: string, text: string) => ({
    ...sample.evidence[0]!,
    record_id,
    source_id,
    start: TEXTS.get(source_id)!.indexOf(text),
    end: TEXTS.get(source_id)!.indexOf(text) + text.length,
    text,
  });
  const late = "Later he threatened the guild and Ada Quill, who praised Bo Renn.";
  return {
    ...sample,
    events: ["ev-met", "ev-threat", "ev-praise"].map((event_id) => ({ ...sample.events[0]!, event_id })),
    accounts: [
      typeRow("ev-met", "courier", "CONSULT", "met"),
      typeRow("ev-met", "herald", "CONSULT", "met"),
      typeRow("ev-praise", "courier", "SUPPORT", "praised"),
      typeRow("ev-threat", "courier", "THREATEN", "threatened"),
      typeRow("ev-threat", "herald", "THREATEN", "threatened"),
    ],
    evidence: [
      sentence("ev-met", "courier", "Ada Quill met Bo Renn."),
      sentence("ev-met", "herald", "She met Bo Renn."),
      sentence("ev-threat", "courier", late),
      sentence("ev-threat", "herald", "Bo Renn threatened Ada Quill."),
      sentence("ev-praise", "courier", late),
    ],
  };
}

function same(quoted: string, otherQuoted: string, line: number): ReviewedLink {
  const at = { file: "links.csv", line };
  const signed = { reviewedBy: "r1", reviewedOn: "2020-06-01", reason: "Read both", knownStale: false };
  return { sourceId: "courier", quoted, link: "same", otherSourceId: "herald", otherQuoted, ...signed, at };
}

describe.each([
  ["with the texts", TEXTS],
  ["with the sentences alone", new Map<string, string>()],
])("one event because, %s", (_, texts) => {
  const linesOf = (id: string, links: readonly ReviewedLink[]) => {
    const release = { version: "0.1.0", tables: tables(), texts };
    const lines = explainRecord(id, release, listsOf({}, { links: [...links] }))!;
    const at = lines.indexOf("One event because");
    return at < 0 ? [] : lines.slice(at + 1, lines.indexOf("", at));
  };
  const other = same("praised Bo Renn", "met Bo Renn", 2);
  const own = same("threatened the guild", "threatened Ada Quill", 3);

  test("a reviewer's row is cited by the event whose words it quotes", () => {
    expect(linesOf("ev-threat", [other, own])).toEqual([
      "  courier and herald: a reviewer says so (links.csv:3: Read both)",
    ]);
  });

  test("an event that no row joined cites none, though one joined others of these sources", () => {
    const [line] = linesOf("ev-met", [other, own]);
    expect(line).toContain("courier and herald: joined through another account");
    expect(line).not.toContain("links.csv");
  });

  test("an event of one source has nothing to say", () => {
    expect(linesOf("ev-praise", [other, own])).toEqual([]);
  });
});
