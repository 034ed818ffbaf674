import { afterEach, beforeEach, expect, it } from "vitest";
import { ALIASES, ENTITIES } from "../helpers/one-meeting.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const TEXT = "Ada Brandt met Ivo Keld on 5 May. Ivo Keld threatened Ada Brandt on 6 May.\n";

let space: Workspace;

beforeEach(() => {
  space = makeWorkspace();
  space.write("reviewed/entities.csv", ENTITIES);
  space.write("reviewed/aliases.csv", ALIASES);
  space.write("reviewed/reviewers.csv", "reviewer,kind,about\ntester,person,Reads\n");
  space.write("raw/gazette.md", `---\npublished: 2031-05-07\nlanguage: en\nlicence: CC-BY-4.0\n---\n${TEXT}`);
});
afterEach(() => space.remove());

/** Releases everything as 0.0.1, and accepts the meeting by completing its row of the queue. */
async function acceptMeeting(): Promise<void> {
  await space.run("release", "--release-version", "0.0.1", "--base", "none");
  const [header, ...rows] = space.read("build/review/records.csv").replace("\uFEFF", "").trim().split(/\r?\n/);
  const meeting = rows.find((row) => row.includes("CONSULT"))!;
  const columns = "decision,column,expect,value,reviewed_by,reviewed_on,reason,stale";
  const decided = "accept,,,,tester,2031-05-08,As it says,";
  space.write("reviewed/decisions.csv", `${header},${columns}\n${meeting},${decided}\n`);
}

it("releases what was decided alone, reproduces it by its manifest, and asks before the rest is published", async () => {
  await acceptMeeting();
  const made = await space.run("release", "--review-status", "accepted,corrected");
  expect(made).toMatchObject({ code: 0 });
  const version = /released (\S+) in/.exec(made.notes)![1]!;
  const events = space.read(`out/${version}/events.csv`);
  expect(events).toContain("CONSULT");
  expect(events).not.toContain("THREATEN");
  expect(JSON.parse(space.read(`out/${version}/manifest.json`)).selection.withheld.events).toBe(1);

  const released = space.snapshot("out");
  expect((await space.run("release")).notes).toContain(`nothing changed: ${version}`);
  expect(await space.run("release", "--release-version", version)).toMatchObject({ code: 0 });
  expect((await space.run("release", "--review-status", "corrected,accepted")).notes).toContain("nothing changed");
  expect(space.snapshot("out")).toEqual(released);

  space.write("raw/herald.md", "---\npublished: 2031-05-07\nlanguage: en\n---\nIvo Keld met Ada Brandt on 9 May.\n");
  const forgotten = await space.run("release");
  expect(forgotten).toMatchObject({ code: 2 });
  expect(forgotten.notes).toContain("say --review-status");
  const whole = await space.run("release", "--review-status", "machine,accepted,corrected,added");
  expect(whole).toMatchObject({ code: 0 });
  const next = /released (\S+) in/.exec(whole.notes)![1]!;
  // What was left out in between comes back under its id.
  const threatIn = (file: string) => /(ev-\w+)","THREATEN/.exec(space.read(file))![1];
  expect(threatIn(`out/${next}/events.csv`)).toBe(threatIn("out/0.0.1/events.csv"));
  expect(JSON.parse(space.read(`out/${next}/manifest.json`)).selection).toBeUndefined();
});

it("is misused with a status that is none, or for a version that is there", async () => {
  expect(await space.run("release", "--review-status", "acepted")).toMatchObject({ code: 2 });
  await space.run("release");
  const again = await space.run("release", "--release-version", "0.1.0", "--review-status", "accepted");
  expect(again).toMatchObject({ code: 2 });
});
