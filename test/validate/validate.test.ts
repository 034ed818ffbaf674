import { describe, expect, test } from "vitest";
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import type { Base } from "../../pipeline/validate/check.ts";
import { validate } from "../../pipeline/validate/validate.ts";
import { sampleDataset, sampleTables } from "../release/sample.ts";

/** What is found in the sample after one thing in it was broken. */
function findingsAfter(breakIt: (tables: Tables) => void, base: Base | null = null): string[] {
  const tables = sampleTables();
  breakIt(tables);
  return validate(sampleDataset(tables), base).map((finding) => {
    const { kind, ...rest } = finding;
    return [kind, ...Object.values(rest)].join(" ");
  });
}

test("nothing is found in a sound dataset, nor in one without rows", () => {
  expect(validate(sampleDataset(), null)).toEqual([]);
  const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Tables;
  expect(validate({ tables: empty, texts: new Map(), withheld: new Set(), counts: {} }, null)).toEqual([]);
});

/** One broken fixture for each check: what is broken, and what must be found. */
const BROKEN: readonly (readonly [name: string, breakIt: (tables: Tables) => void, found: string])[] = [
  [
    "a value of the wrong type",
    (t) => (t.events[0]!.sources = "2" as never),
    "bad_row events ev-meeting0000001 sources must be integer",
  ],
  [
    "a value outside its list",
    (t) => (t.statements[0]!.quote_type = "loud" as never),
    "bad_row statements st-said000000001 quote_type must be equal to one of the allowed values",
  ],
  [
    "an empty cell where none may be",
    (t) => (t.sources[0]!.path = null as never),
    "bad_row sources blog path must be string",
  ],
  [
    "an unknown column",
    (t) => Object.assign(t.links[0]!, { note: "x" }),
    "bad_row links st-said000000001|st-claim00000001|answers the row must NOT have additional properties",
  ],
  [
    "a missing column",
    (t) => delete (t.reviewers[0] as { about?: string | null }).about,
    "bad_row reviewers r1 the row must have required property 'about'",
  ],
  [
    "a date that is none",
    (t) => (t.names[0]!.reviewed_on = "2020-02-30"),
    'bad_row names ada-quill|Ada Quill|name|en|| reviewed_on must match format "date"',
  ],
  [
    "EDTF that is none",
    (t) => (t.relations[0]!.valid_from = "spring"),
    'bad_row relations re-envoy00000001 valid_from must match format "edtf"',
  ],
  ["two rows of one primary key", (t) => t.reviewers.push({ ...t.reviewers[0]! }), "duplicate_key reviewers r1"],
  [
    "two rows of one unique key",
    (t) => t.accounts.push({ ...t.accounts[5]!, rule: "other" }),
    "duplicate_key accounts ev-threat00000001|herald|recipient||81|98",
  ],
  [
    "a participant that is nobody",
    (t) => (t.participants[3]!.entity_id = "nobody"),
    'broken_key participants ev-threat00000001|nobody|actor entity_id is "nobody", which is not in entities.csv',
  ],
  [
    "evidence of no record",
    (t) => (t.evidence[5]!.record_id = "re-gone"),
    'record_id is "re-gone", which is not in events.csv, statements.csv or relations.csv',
  ],
  [
    "evidence said by no statement",
    (t) => (t.evidence[2]!.attributed_to = "st-gone"),
    'attributed_to is "st-gone", which is not in statements.csv',
  ],
  ["a link to no record", (t) => (t.links[0]!.other_id = "ev-gone"), 'other_id is "ev-gone"'],
  [
    "an account of an unknown entity",
    (t) => (t.accounts[1]!.value = "nobody"),
    'value is "nobody", which is not in entities.csv',
  ],
  [
    "a retired id in use",
    (t) => (t.redirects[0]!.old_id = "bo-renn"),
    "contradiction redirects bo-renn the id is retired and in use",
  ],
  ["a redirect to nothing", (t) => (t.redirects[0]!.new_id = "gone"), 'broken_key redirects a-quill new_id is "gone"'],
  [
    "redirects in a circle",
    (t) => {
      t.redirects[0]!.new_id = "b";
      t.redirects.push({ ...t.redirects[0]!, old_id: "b", new_id: "a-quill" });
    },
    'broken_key redirects a-quill new_id is "b"',
  ],
  [
    "evidence that is not in the source",
    (t) => (t.evidence[0]!.text = "Ada Quill met nobody."),
    "broken_span evidence ev-meeting0000001|courier|0|70|frame says",
  ],
  [
    "cut evidence that is not in the source",
    (t) => (t.evidence[0]!.text = "[…] met nobody in London […]"),
    "broken_span evidence ev-meeting0000001|courier|0|70|frame says",
  ],
  ["a mention one character off", (t) => (t.mentions[1]!.start += 1), "broken_span mentions mn-2"],
  ["a statement beyond the end", (t) => (t.statements[1]!.end = 4000), "is no span of a text of"],
  [
    "an account of a source without text",
    (t) => (t.accounts[0]!.source_id = "lost"),
    "the text of lost is not at hand",
  ],
  ["a wrong length", (t) => (t.sources[1]!.characters += 1), "broken_span sources courier"],
  [
    "a first day after the last",
    (t) => (t.events[0]!.date_earliest = "2020-06-01"),
    "bad_dates events ev-meeting0000001 date_earliest 2020-06-01 is after date_latest 2020-05-03",
  ],
  [
    "an EDTF date outside its bounds",
    (t) => (t.sources[2]!.published = "2019"),
    "bad_dates sources herald published 2019 does not lie within",
  ],
  [
    "bounds without a date",
    (t) => (t.events[0]!.date = null),
    "bad_dates events ev-meeting0000001 there are bounds and no date",
  ],
  [
    "validity that ends before it begins",
    (t) => Object.assign(t.names[0]!, { valid_from: "2020-02-01", valid_until: "2020-01-01" }),
    "bad_dates names",
  ],
  ["a record without evidence", (t) => t.evidence.pop(), "missing_evidence relations re-envoy00000001"],
  [
    "an allegation of nobody",
    (t) => (t.evidence[2]!.attributed_to = null),
    "missing_attribution events ev-threat00000001",
  ],
  [
    "an alleged account of nobody",
    (t) => (t.accounts[3]!.status = "alleged"),
    "missing_attribution accounts ev-meeting0000001|herald",
  ],
  [
    "a meeting with an actor",
    (t) => t.participants.splice(0, 3, { event_id: t.events[0]!.event_id, entity_id: "ada-quill", role: "actor" }),
    "CONSULT is mutual, and its parties are participants",
  ],
  [
    "a threat with participants",
    (t) => (t.participants[3]!.role = "participant"),
    "THREATEN is one-sided, and its parties are actor and recipient",
  ],
  [
    "both kinds of roles",
    (t) => (t.participants[0]!.role = "actor"),
    "has parties to a mutual event and an actor or a recipient",
  ],
  ["an event of nobody", (t) => (t.participants[3]!.role = "attendee"), "no party of it is known"],
  ["a mode of another type", (t) => (t.events[0]!.mode = "drone"), "CONSULT has no mode drone"],
  ["a wrong number of sources", (t) => (t.events[0]!.sources = 3), "says 3 sources where accounts.csv has 2"],
  ["a meeting at a person", (t) => (t.events[0]!.place_id = "bo-renn"), "happened at bo-renn, which is no place"],
  ["a review by nobody", (t) => (t.events[0]!.reviewed_by = null), "is accepted by nobody"],
  [
    "a reviewer of what nobody reviewed",
    (t) => (t.statements[0]!.reviewed_by = "r1"),
    "is machine coded and has a reviewer",
  ],
];

describe("a broken fixture shows each check firing", () => {
  test.each(BROKEN)("%s", (_, breakIt, found) => {
    expect(findingsAfter(breakIt).join("\n")).toContain(found);
  });
});

test("an id of the base release that is gone without a redirect is found", () => {
  const base = { version: "0.1.0", tables: sampleTables() };
  const removeEnvoy = (tables: Tables) => {
    tables.relations = [];
    tables.evidence.pop();
  };
  expect(findingsAfter(removeEnvoy, base)).toEqual(["lost_id relations re-envoy00000001 0.1.0"]);
  const redirect = (tables: Tables) => {
    removeEnvoy(tables);
    tables.redirects.push({ old_id: "re-envoy00000001", new_id: null, reason: "No longer told", since: null });
  };
  expect(findingsAfter(redirect, base)).toEqual([]);
});

test("checks change nothing", () => {
  const dataset: Dataset = sampleDataset();
  const before = structuredClone(dataset.tables);
  validate(dataset, null);
  expect(dataset.tables).toEqual(before);
});

test("findings come by check, whichever table was read first", () => {
  const found = findingsAfter((t) => {
    t.evidence[0]!.source_id = "nowhere";
    t.events[0]!.sources = 7;
    t.accounts.push({ ...t.accounts[0]! });
  });
  const kinds = found.map((finding) => finding.split(" ").slice(0, 2).join(" "));
  expect([...new Set(kinds)]).toEqual([
    "duplicate_key accounts",
    "broken_key evidence",
    "broken_span evidence",
    "contradiction events",
  ]);
});

test("a row without the cells that others are found by is a finding, not an error", () => {
  const found = findingsAfter((t) => {
    delete (t.evidence[0] as { record_id?: string }).record_id;
    delete (t.accounts.find((row) => row.property === "participant") as { value?: string | null }).value;
  });
  expect(found.some((finding) => finding.startsWith("broken_key evidence"))).toBe(true);
  expect(found.some((finding) => finding.startsWith("broken_key accounts"))).toBe(true);
});
