import { afterEach, beforeEach, expect, it } from "vitest";
import { hashProgram } from "../../../pipeline/io/proof/program.ts";
import { makeWorkspace, type Workspace } from "../../helpers/workspace.ts";

let space: Workspace;

beforeEach(() => {
  space = makeWorkspace();
  space.write("pipeline/merge/merge.ts", "one");
  space.write("pipeline/code/frames.json", "{}");
  space.write("schemas/tables/events.schema.json", "{}");
  space.write("package.json", "{}");
  space.write("package-lock.json", "{}");
});
afterEach(() => space.remove());

it("is the same each time, of this program too", async () => {
  expect(await hashProgram()).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashProgram()).toBe(await hashProgram());
});

it.each([
  "pipeline/merge/merge.ts",
  "pipeline/merge/group.ts",
  "pipeline/code/frames.json",
  "schemas/tables/events.schema.json",
  "schemas/dataset.json",
  "package.json",
  "package-lock.json",
])("is another where %s is", async (path) => {
  const before = await hashProgram(space.folder);
  space.write(path, "another");
  expect(await hashProgram(space.folder)).not.toBe(before);
});

it.each(["pipeline/annotate/syntax/train/run.ts", "pipeline/code/README.md", "README.md"])(
  "is the same whatever %s says",
  async (path) => {
    const before = await hashProgram(space.folder);
    space.write(path, "another");
    expect(await hashProgram(space.folder)).toBe(before);
  },
);
