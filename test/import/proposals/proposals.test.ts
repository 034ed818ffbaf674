/** Fifty lines of two invented programs, twenty-two of them wrong on purpose, through the import and a release. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../../helpers/workspace.ts";

const FILE = join(import.meta.dirname, "proposals.jsonl");

let space: Workspace;
beforeEach(() => {
  space = makeWorkspace();
  for (const part of ["raw", "reviewed"]) {
    cpSync(join(import.meta.dirname, part), join(space.folder, part), { recursive: true });
  }
});
afterEach(() => space.remove());

type Row = Readonly<Record<string, string>>;

function table(path: string): Row[] {
  return parse(space.read(path), { columns: true, bom: true }) as Row[];
}

const FAULTS: Readonly<Record<number, string>> = {
  29: 'source "gazete" is not in the raw folder',
  30: '"Brandt denied every charge" is not in gazette; quote it to the letter',
  31: '"The Ridge Front protested" is in gazette 2 times; say which with occurrence',
  32: '"The Ridge Front protested" is in gazette 2 times, not 3',
  33: 'event_type is "DENY"; write one of AGREE, CONSULT',
  34: 'REJECT has no mode "politely"; write one of',
  35: 'CONSULT has no mode "any"; write one of',
  36: '"ada-brand" is no entity; write an id of entities.csv or a name of aliases.csv',
  37: '"The Front" may be ridge-front or brenn-united; write the id',
  38: 'date "8 May 2031" is no EDTF date',
  39: 'date "2031-02-30" is no EDTF date',
  40: '"ivo-keld" is no place',
  41: "is alleged by nobody",
  42: 'attributed_to "Keld told voters" is not in the source',
  43: 'status is "rumoured"; write one of reported, alleged',
  44: "has no party",
  45: "COERCE is one-sided",
  46: "has participants beside actors or recipients",
  47: "is not JSON",
  48: "is no JSON object",
  49: 'has the unknown key "confidence"',
  50: 'coded_on is "3 June"; write a day of the calendar',
};

it("imports the sound lines, and says of each other one what is wrong", async () => {
  const { code, out, notes } = await space.run("import", "proposals", FILE);
  expect(code).toBe(1);
  expect(out).toBe("new proposals\t26\nthere already\t2\nlines at fault\t22\n");
  const lines = notes.trim().split("\n");
  expect(lines).toHaveLength(Object.keys(FAULTS).length);
  for (const [line, words] of Object.entries(FAULTS)) {
    expect(lines.filter((note) => note.startsWith(`error: proposals.jsonl:${line}: ${words}`))).toHaveLength(1);
  }
  const rows = table("reviewed/proposals.csv");
  expect(new Set(rows.map((row) => row.proposal_id)).size).toBe(26);
  // The version and the day are those that the file gives, and parties of a mutual event are participants.
  const meeting = rows.filter((row) => row.proposal_id === rows[0]!.proposal_id);
  expect(meeting.map((row) => [row.column, row.value])).toEqual([
    ["event_type", "CONSULT"],
    ["status", "reported"],
    ["date", "2031-05-05"],
    ["place_id", "harbour-house"],
    ["participant", "ada-brandt"],
    ["participant", "ivo-keld"],
  ]);
  expect(new Set(rows.map((row) => `${row.program} ${row.program_version} ${row.coded_on}`))).toEqual(
    new Set(["nabu 2.1 2031-06-03", "tabor 0.4-beta 2031-06-04"]),
  );
});

it("changes nothing when the same file comes again", async () => {
  await space.run("import", "proposals", FILE);
  const before = space.snapshot("reviewed");
  const { out } = await space.run("import", "proposals", FILE);
  expect(out).toBe("new proposals\t0\nthere already\t28\nlines at fault\t22\n");
  expect(space.snapshot("reviewed")).toEqual(before);
});

it("imports nothing over lists at fault, and takes no reviewer's word for a whole file", async () => {
  expect((await space.run("import", "proposals", FILE, "--accept", "tester")).code).toBe(2);
  expect((await space.run("import", "proposals")).code).toBe(2);
  space.write("reviewed/links.csv", "source_id\ngazette\n");
  const { code, notes } = await space.run("import", "proposals", FILE);
  expect(code).toBe(1);
  expect(notes).toContain("nothing was imported");
  expect(Object.keys(space.snapshot("reviewed"))).not.toContain("proposals.csv");
});

it("releases nothing of them before somebody decides, and lists them under their programs' names", async () => {
  await space.run("release");
  const without = space.snapshot("out/0.1.0");
  await space.run("import", "proposals", FILE);
  expect((await space.run("release", "--out", join(space.folder, "other/out"))).code).toBe(0);
  const beside = space.snapshot("other/out/0.1.0");
  const differing = Object.keys(beside).filter((path) => beside[path] !== without[path]);
  // The codebook counts them as the manifest does, and says nothing else of them.
  expect(differing.sort()).toEqual(["CODEBOOK.md", "SHA256SUMS", "manifest.json"]);
  const counted = beside["CODEBOOK.md"]!.split("\n").filter((line) => !line.startsWith("- proposals waiting: "));
  expect(counted.join("\n")).toBe(without["CODEBOOK.md"]);
  const manifest = JSON.parse(beside["manifest.json"]!);
  expect(manifest.counts.proposals_waiting).toBeGreaterThan(0);
  expect(JSON.parse(without["manifest.json"]!).counts).not.toHaveProperty("proposals_waiting");
  expect(Object.keys(manifest.inputs)).toContain("reviewed/proposals.csv");

  const { out } = await space.run("check");
  expect(out).toMatch(/of these proposed by nabu\t20\t/);
  expect(out).toMatch(/of these proposed by tabor\t6\t/);
  const records = new Set(table("build/review/records.csv").map((row) => row.decision_id));
  const proposed = table("build/review/proposed_by.csv");
  expect(proposed).toHaveLength(26);
  expect(proposed.every((row) => records.has(row.decision_id))).toBe(true);
  // Two programs that say the same of overlapping words are one question.
  const asked = (words: string) =>
    table("build/review/records.csv").filter((row) => row.quoted!.includes(words) && row.claim!.startsWith("AGREE"));
  const [hatchet, ...others] = asked("broke bread");
  expect(others).toEqual([]);
  expect(proposed.filter((row) => row.decision_id === hatchet!.decision_id).map((row) => row.program)).toEqual([
    "nabu",
    "tabor",
  ]);
});

it("releases what was accepted or corrected under the program's name, and counts how it was judged", async () => {
  await space.run("import", "proposals", FILE);
  const { out: before } = await space.run("check");
  const decide = (id: string, quoted: string, claim: string, decision: string, change = ",,") =>
    `${id},events,herald,${quoted},1,${claim},${decision},${change},tester,2031-06-05,as it says\n`;
  space.write(
    "reviewed/decisions.csv",
    "decision_id,table,source_id,quoted,occurrence,claim,decision,column,expect,value,reviewed_by,reviewed_on,reason\n" +
      decide("d1", "had burnt ballot papers in Brenn", "ASSAULT alleged: ridge-front", "accept") +
      decide(
        "d2",
        "Ivo Keld turned a cold shoulder to the Ridge Front on 8 May",
        "REJECT reported: ivo-keld > ridge-front",
        "correct",
        "date,2031-05-08,2031-05",
      ) +
      decide(
        "d3",
        "Ivo Keld turned a cold shoulder to the Ridge Front",
        "CONSULT reported: ivo-keld = ridge-front",
        "reject",
      ),
  );
  const made = await space.run("release");
  expect(made).toMatchObject({ code: 0 });
  const evidence = table("out/0.1.0/evidence.csv").filter((row) => row.rule === "nabu" || row.rule === "tabor");
  const events = table("out/0.1.0/events.csv");
  const eventOf = (words: string) => {
    const [row] = evidence.filter(({ text }) => text === words);
    return events.find((event) => event.event_id === row!.record_id);
  };
  expect(evidence).toHaveLength(2);
  expect(eventOf("had burnt ballot papers in Brenn")).toMatchObject({
    event_type: "ASSAULT",
    status: "alleged",
    place_id: "brenn",
    review_status: "accepted",
    reviewed_by: "tester",
  });
  expect(eventOf("Ivo Keld turned a cold shoulder to the Ridge Front on 8 May")).toMatchObject({
    event_type: "REJECT",
    date: "2031-05",
    review_status: "corrected",
  });
  const charge = evidence.find(({ text }) => text === "had burnt ballot papers in Brenn")!;
  const speaker = table("out/0.1.0/statements.csv").find((row) => row.statement_id === charge.attributed_to);
  expect(speaker).toMatchObject({ speaker_id: "ivo-keld" });

  const rules = table("out/0.1.0/rules.csv");
  expect(rules.find(({ rule }) => rule === "nabu")).toMatchObject({
    table: "events",
    description: "An event that the program nabu coded and a reviewer accepted or corrected.",
    fired: "2",
    n_judged: "2",
    n_right: "1",
  });
  expect(rules.find(({ rule }) => rule === "tabor")).toMatchObject({ fired: "0", n_judged: "1", n_right: "0" });

  // Of the machine these decisions say nothing.
  const { out: after } = await space.run("check");
  const openRecords = (out: string) => Number(/nobody has decided on\t(\d+)/.exec(out)![1]);
  expect(openRecords(after)).toBe(openRecords(before) - 3);
  expect(after).toMatch(/^events\t\d+\t0\t0\t0\t0\t-\t-\t-$/m);
});
