import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { FRAMES, wordSet } from "../../../pipeline/code/events/lexicon.ts";
import { WORD_FILES } from "../../../pipeline/code/events/load.ts";
import plover from "../../../schemas/plover.json" with { type: "json" };

const FOLDER = "pipeline/code/events";
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => `${folder}/${name}`);

describe("lexicons of events", () => {
  test.each([
    ...filesIn(`${FOLDER}/frames`).map((file) => [file, "frames"]),
    ...filesIn(`${FOLDER}/words`).map((file) => [file, "word-lists"]),
    [`${FOLDER}/operators.json`, "operators"],
  ])("%s is as its schema says", (file, schema) => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      readJson(`schemas/lexicons/${schema}.schema.json`) as object,
    );
    expect(validate(readJson(file!)), JSON.stringify(validate.errors)).toBe(true);
  });

  test("frames have names of their own, under the type they are filed with", () => {
    const ids = FRAMES.map((frame) => frame.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("modes are those that the manual allows for the type", () => {
    const modes = plover.types as Record<string, { modes: readonly string[] }>;
    const wrong = FRAMES.filter((frame) => frame.mode !== null && !modes[frame.type]!.modes.includes(frame.mode));
    expect(wrong.map((frame) => `${frame.id}: ${frame.mode}`)).toEqual([]);
  });

  test("every word list is named by a frame or by the coder", () => {
    const code = filesIn(FOLDER)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const frames = JSON.stringify(FRAMES);
    const unused = WORD_FILES.flat().filter(({ name }) => !frames.includes(`@${name}"`) && !code.includes(`"${name}"`));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  test("an unknown word list is an error", () => {
    expect(() => wordSet("no_such_list")).toThrow("no_such_list");
  });
});
