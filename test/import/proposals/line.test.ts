import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BadProposal } from "../../../pipeline/import/proposals/bad-proposal.ts";
import { readLine } from "../../../pipeline/import/proposals/line.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../schemas/imports/proposal.schema.json", import.meta.url), "utf8"),
) as { required: readonly string[]; properties: Readonly<Record<string, { examples: readonly [unknown] }>> };

const example = Object.fromEntries(Object.entries(schema.properties).map(([key, { examples }]) => [key, examples[0]]));

it("takes the examples of the schema", () => {
  expect(readLine(JSON.stringify(example))).toEqual(example);
});

it.each(schema.required)("needs %s", (key) => {
  const { [key]: _, ...rest } = example;
  expect(() => readLine(JSON.stringify(rest))).toThrow(new BadProposal(`lacks the key ${key}; add it`));
});

it.each([
  ["program", "a name, with spaces", /program is "a name, with spaces"; it must match/],
  ["actors", "ada-brandt", /actors is "ada-brandt"; it must be array, as \["ada-brandt"\]/],
  ["actors", [7], /actors 0 is 7; it must be string/],
  ["occurrence", 0, /occurrence is 0; it must be >= 1, as 1/],
])("says what is wrong with %s", (key, value, words) => {
  expect(() => readLine(JSON.stringify({ ...example, [key]: value }))).toThrow(words);
});
