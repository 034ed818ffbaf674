import { describe, expect, it } from "vitest";
import { type Occasion, occasionOf, settle } from "../../pipeline/resolve/settle-alias.ts";
import { alias, documentOf } from "./world.ts";

const at = (published: string | null, publisher: string | null = null, sourceId = "s1"): Occasion =>
  occasionOf(documentOf("", { published, publisher }, sourceId));
const same = (entityId: string, rest = {}) => alias("KU", entityId, rest);

describe("settle", () => {
  it("has one answer where one row holds", () => {
    expect(settle([same("keld")], at(null))).toEqual({ outcome: "entity", entityId: "keld", kind: "name" });
  });

  it("has no answer where no row holds", () => {
    expect(settle([same("keld", { scope: "s2" })], at(null))).toBeNull();
    expect(settle([same("keld", { validUntil: "2016-08-22" })], at("2017"))).toBeNull();
  });

  it("takes several rows for one entity as one", () => {
    expect(settle([same("keld"), same("keld", { kind: "short" })], at(null))?.outcome).toBe("entity");
  });

  it("asks a person where two hold", () => {
    expect(settle([same("north"), same("keld")], at(null))).toEqual({
      outcome: "unsettled",
      reason: "ambiguous",
      candidates: ["keld", "north"],
    });
  });

  it("prefers the row for the source, then that for its publisher", () => {
    const rows = [same("any"), same("paper", { scope: "Courier" }), same("source", { scope: "s1" })];
    expect(settle(rows, at(null, "Courier"))).toMatchObject({ entityId: "source" });
    expect(settle(rows, at(null, "Courier", "s2"))).toMatchObject({ entityId: "paper" });
    expect(settle(rows, at(null, null, "s2"))).toMatchObject({ entityId: "any" });
  });

  describe("validity", () => {
    const rows = [same("old", { validUntil: "2016-08-22" }), same("new", { validFrom: "2016-08-23" })];
    it.each([
      ["2016-08-22", "old"],
      ["2016-08-23", "new"],
      ["2015", "old"],
      ["2017-08~", "new"],
    ])("of a report of %s makes it %s", (published, entityId) => {
      expect(settle(rows, at(published))).toMatchObject({ outcome: "entity", entityId });
    });

    it.each(["2016-08", "2016", "XXXX-08", null])("is open for a report of %s", (published) => {
      expect(settle(rows, at(published))).toMatchObject({ outcome: "unsettled", candidates: ["new", "old"] });
    });

    it("that cannot be known leaves even a single row open", () => {
      expect(settle([same("old", { validUntil: "2016-08-22" })], at(null))).toMatchObject({
        outcome: "unsettled",
        reason: "ambiguous",
        candidates: ["old"],
      });
    });
  });

  describe("decisions", () => {
    it("unsure keeps the name in the queue", () => {
      expect(settle([same("keld", { decision: "unsure" })], at(null))).toEqual({
        outcome: "unsettled",
        reason: "unsure",
        candidates: ["keld"],
      });
    });

    it("not of no entity bars the words", () => {
      const rows = [alias("KU", null, { decision: "not", scope: "s1" }), same("keld")];
      expect(settle(rows, at(null))).toEqual({ outcome: "barred", entityIds: null });
      expect(settle(rows, at(null, null, "s2"))).toMatchObject({ entityId: "keld" });
    });

    it("not of one entity leaves the others", () => {
      const rows = [same("keld", { decision: "not", scope: "s1" }), same("keld"), same("north")];
      expect(settle(rows, at(null))).toMatchObject({ entityId: "north" });
      expect(settle(rows.slice(0, 2), at(null))).toEqual({ outcome: "barred", entityIds: ["keld"] });
    });

    it("the row for the source may say yes where the general one says not", () => {
      const rows = [alias("KU", null, { decision: "not" }), same("keld", { scope: "s1" })];
      expect(settle(rows, at(null))).toMatchObject({ entityId: "keld" });
    });
  });
});
