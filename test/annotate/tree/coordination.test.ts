import { describe, expect, it } from "vitest";
import { conjuncts, firstConjunct, withConjuncts } from "../../../pipeline/annotate/tree/conjuncts.ts";
import { formsOf, indexOf } from "../../helpers/sentence.ts";
import { coordination } from "./trees.ts";

describe("coordination", () => {
  it("gives all members from whichever member one asks", () => {
    for (const member of ["Adan", "Bero", "Coral"]) {
      const found = conjuncts(coordination, indexOf(coordination, member));
      expect(formsOf(coordination, found)).toEqual(["Adan", "Bero", "Coral"]);
    }
  });

  it("gives a word that is not coordinated alone", () => {
    expect(formsOf(coordination, conjuncts(coordination, indexOf(coordination, "vote")))).toEqual(["vote"]);
  });

  it("finds the first member", () => {
    expect(firstConjunct(coordination, indexOf(coordination, "Coral"))).toBe(0);
  });

  it("goes down only, never up", () => {
    expect(formsOf(coordination, withConjuncts(coordination, [indexOf(coordination, "Bero")]))).toEqual(["Bero"]);
  });
});
