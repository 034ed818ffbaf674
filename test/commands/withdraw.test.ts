import { afterEach, beforeEach, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const PEOPLE = ["Ada Brandt", "Ivo Keld", "Mara Tolland"].map((name) => [name, name.toLowerCase().replace(" ", "-")]);
const REPORT = "---\npublished: 2031-05-07\nlanguage: en\nlicence: CC-BY-4.0\n---\nAda Brandt met Ivo Keld on 5 May.\n";

let space: Workspace;

beforeEach(async () => {
  space = makeWorkspace();
  const entities = PEOPLE.map(([name, id]) => `${id},person,${name},,,,\n`).join("");
  const aliases = PEOPLE.map(([name, id]) => `${name},${id},name,same,,,,tester,2031-05-01,full name\n`).join("");
  space.write("reviewed/entities.csv", `entity_id,type,name,description,country,wikidata_id,note\n${entities}`);
  space.write(
    "reviewed/aliases.csv",
    `alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\n${aliases}`,
  );
  space.write("raw/gazette.md", REPORT);
  space.write("raw/herald.md", REPORT.replaceAll("Ivo Keld", "Mara Tolland"));
  expect(await space.run("release")).toMatchObject({ code: 0 });
  space.write("reviewed/withdrawals.csv", "id,reason,decided_by,decided_on\nmara-tolland,Request,tester,2031-06-01\n");
  expect(await space.run("release")).toMatchObject({ code: 0 });
});
afterEach(() => space.remove());

it("takes what was withdrawn out of the releases that are there, and then leaves them alone", async () => {
  const released = space.snapshot("out");
  expect(JSON.parse(released["0.1.1/manifest.json"]!).withdrawn).toMatchObject([{ id: "mara-tolland" }]);
  for (const version of ["0.1.0", "0.1.1"]) {
    expect(released[`${version}/entities.csv`]).toContain("ivo-keld");
    expect(released[`${version}/entities.csv`]).not.toContain("mara-tolland");
  }
  const again = await space.run("release");
  expect(again.notes).toContain("nothing changed: 0.1.1 is reproduced byte for byte");
  expect(space.snapshot("out")).toEqual(released);
  // From then on it is known, until something of an older release is no longer as it was.
  expect((await space.run("release")).notes).toContain("nothing changed: 0.1.1 is whole");
});

it("finishes what a crash left half done", async () => {
  const whole = space.snapshot("out");
  const sums = whole["0.1.0/SHA256SUMS"]!;
  space.write("out/0.1.0/SHA256SUMS", sums.replaceAll(/^\w{64}/gm, "0".repeat(64)));
  expect(await space.run("release")).toMatchObject({ code: 0 });
  expect(space.snapshot("out")).toEqual(whole);
});

it("takes out what is withdrawn later too", async () => {
  space.write(
    "reviewed/withdrawals.csv",
    `${space.read("reviewed/withdrawals.csv")}ivo-keld,Request,tester,2031-07-01\n`,
  );
  expect(await space.run("release")).toMatchObject({ code: 0 });
  const released = space.snapshot("out");
  for (const version of ["0.1.0", "0.1.1", "0.1.2"])
    expect(released[`${version}/entities.csv`]).not.toContain("ivo-keld");
});
