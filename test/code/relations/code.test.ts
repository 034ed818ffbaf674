import { describe, expect, it } from "vitest";
import ties from "../../../pipeline/code/relations/ties.json" with { type: "json" };
import { expectShare, readTable } from "../time/support.ts";
import { relationsIn, shownRelation } from "./world.ts";

interface Row {
  /** Written before the rules, after them, after their first revision, or for offices taken and given up. */
  readonly half: "before" | "after" | "revision" | "later";
  readonly sentence: string;
  readonly relations: string;
}

const rows = readTable<Row>(new URL("./sentences.csv", import.meta.url));

function shown(text: string): string {
  return relationsIn(text).map(shownRelation).join(" ; ");
}

describe("codeRelations", () => {
  it.each(["before", "after", "revision", "later"])("reads the table's ties: %s", (half) => {
    const own = rows.filter((row) => row.half === half);
    expect(own.length).toBe(half === "later" ? 18 : 50);
    expectShare(
      own,
      0.95,
      (row) => shown(row.sentence),
      (row) => row.relations,
    );
  });

  it("reads the tie of every word in the lexicon from its example", () => {
    expectShare(
      [...ties.nouns, ...ties.verbs, ...ties.adjectives],
      0.95,
      ({ example }) => shown(example),
      ({ subject, relation, object }) => `${subject} ${relation} ${object}`,
    );
  });

  it("uses only the relations that the lexicon explains", () => {
    const explained = ties.relations.map(({ relation }) => relation);
    for (const { relation } of [...ties.nouns, ...ties.verbs, ...ties.adjectives])
      expect(explained).toContain(relation);
    for (const { standard } of ties.relations) expect(standard).toMatch(/^(https:\/\/schema\.org\/[a-zA-Z]+)?$/);
  });

  it("quotes the words for the tie and says in whose statement they stand", () => {
    const text = "Alda Brink said that Omar Teshil is the former deputy convener of the Free Harbour Party.";
    const [relation] = relationsIn(text);
    expect(text.slice(relation!.label.start, relation!.label.end)).toBe(
      "former deputy convener of the Free Harbour Party",
    );
    expect(text.slice(relation!.evidence.start, relation!.evidence.end)).toBe(
      "Omar Teshil is the former deputy convener of the Free Harbour Party",
    );
    expect(relation!.validUntil).toBe("../2017-08-18");
    expect(relation!.attributedTo).toBe(0);
  });
});
