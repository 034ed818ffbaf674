import { describe, expect, test } from "vitest";
import { renderCorpus as renderChapter } from "../../pipeline/release/documents/codebook/corpus.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import { sampleTables } from "./sample.ts";

const renderCorpus = (tables: Tables) => renderChapter({ tables });

describe("the codebook's chapter on the corpus", () => {
  test("says what the makers say, and counts what was read", () => {
    const chapter = renderCorpus(sampleTables());
    expect(chapter).toContain("- Two papers of Varn and a blog.");
    expect(chapter).toContain("- They stand for nothing \\| but themselves.");
    expect(chapter).toContain("| Varn Courier (newspaper) | 1 |");
    expect(chapter).toContain("| unknown (kind unknown) | 2 |");
    expect(chapter).toContain("| 2020-05 | 2 |");
    expect(chapter).toContain("| unknown | 1 |");
  });

  test("counts what the events rest on", () => {
    const chapter = renderCorpus(sampleTables());
    expect(chapter).toContain("- 1 of 2 events rest on one source.");
    expect(chapter).toContain("- 1 of 2 events rest only on what somebody said");
    expect(chapter).toContain("- 0 of 2 events rest only on a publisher that is a party");
    const tables = sampleTables();
    for (const source of tables.sources) source.publisher_kind = "party";
    expect(renderCorpus(tables)).toContain("- 2 of 2 events rest only on a publisher that is a party");
  });

  test("lists what was read and not coded, with the reason", () => {
    expect(renderCorpus(sampleTables())).toContain("Something was coded in every document that was read.");
    const tables = sampleTables();
    const [blog] = tables.sources;
    const silent = renderCorpus({
      ...tables,
      sources: [...tables.sources, { ...blog!, source_id: "weather" }],
      evidence: tables.evidence.filter((row) => row.source_id !== "blog"),
    });
    expect(silent).toContain("Nothing was coded in 2 of 4 documents");
    expect(silent).toContain("- `weather`: no reviewed name stands in it");
    expect(silent).toContain("- `blog`: it names 1 reviewed entity, but no rule");
  });

  test("of a corpus of which nothing is known says so", () => {
    const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Tables;
    const chapter = renderCorpus(empty);
    expect(chapter).toContain("have not said how its sources were found");
    expect(chapter).toContain("have named no population");
    expect(chapter).toContain("No documents.");
    expect(chapter).toContain('a zero means "no report in this corpus", never "no event"');
  });
});
