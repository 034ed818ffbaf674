import { describe, expect, it } from "vitest";
import { direct } from "./direct.cases.ts";
import { indirect } from "./indirect.cases.ts";
import { other } from "./other.cases.ts";
import { written } from "./read.ts";

describe.each([
  ["direct quotations", direct],
  ["reported speech", indirect],
  ["phrases, nouns and no statements", other],
])("%s", (_, cases) => {
  it.each(cases)("%s", (_name, text, statements) => {
    expect(written(text)).toEqual(statements);
  });
});
