import { describe, expect, test } from "vitest";
import type { EventAccount } from "../../../pipeline/code/account.ts";
import { inRole, read } from "./read.ts";

function event(text: string, type: string): EventAccount {
  const found = read(text).find((e) => e.type === type);
  expect(found, `no ${type} in: ${text}`).toBeDefined();
  return found!;
}

describe("voice and control", () => {
  test.each([
    ["Veldland was attacked by the Ridge Front.", "ASSAULT", ["Ridge Front"], ["Veldland"]],
    ["The Ridge Front, which attacked Veldland, is small.", "ASSAULT", ["Ridge Front"], ["Veldland"]],
    ["Ostria's request to Veldland surprised the court.", "REQUEST", ["Ostria"], ["Veldland"]],
    ["Veldland received a warning from Ostria.", "THREATEN", ["Ostria"], ["Veldland"]],
    ["Ostria rejected a demand by Veldland.", "REJECT", ["Ostria"], ["Veldland"]],
    ["Ostria said it would help Veldland.", "AGREE", ["Ostria"], ["Veldland"]],
  ])("%s", (text, type, actor, recipient) => {
    const found = event(text, type);
    expect([inRole(found, "actor"), inRole(found, "recipient")]).toEqual([actor, recipient]);
  });
});

describe("mutual events", () => {
  test.each([
    ["President Adler met Minister Renn and Marko Dace.", ["Marko Dace", "Minister Renn", "President Adler"]],
    ["President Adler and Minister Renn held talks.", ["Minister Renn", "President Adler"]],
    ["Talks between Ostria and Veldland took place in May.", ["Ostria", "Veldland"]],
  ])("%s", (text, names) => {
    expect(inRole(event(text, "CONSULT"), "participant")).toEqual(names);
  });

  test("two who agree take part alike, one who promises does not", () => {
    expect(inRole(event("Ostria and Veldland agreed to build a dam.", "AGREE"), "participant")).toEqual([
      "Ostria",
      "Veldland",
    ]);
    expect(inRole(event("Ostria promised to help Veldland.", "AGREE"), "participant")).toEqual([]);
  });

  test("of two who sign, the first is the actor", () => {
    const signed = event("Ostria and Veldland signed a treaty.", "SUPPORT");
    expect([inRole(signed, "actor"), inRole(signed, "recipient")]).toEqual([["Ostria"], ["Veldland"]]);
  });

  test("a drill of two is cooperation, of one it is not", () => {
    expect(event("Ostria and Veldland held war games.", "COOPERATE").rule).toBe("mobilize.exercise+together");
    expect(event("Ostria held war games near Veldland.", "MOBILIZE").rule).toBe("mobilize.exercise");
  });
});

describe("one act is told once", () => {
  test.each([
    ["Ostria refused to meet Veldland.", ["REJECT"]],
    ["Ostria threatened to attack Veldland.", ["THREATEN"]],
    ["Ostria suspended aid to Veldland.", ["SANCTION"]],
    ["Ostria cancelled talks with Veldland.", ["REJECT"]],
    ["Ostria lifted sanctions on Veldland.", ["CONCEDE"]],
    ["Ostria asked about aid to Veldland.", []],
  ])("%s", (text, types) => {
    expect(read(text).map((e) => e.type)).toEqual(types);
  });
});

describe("a second look", () => {
  test("leaves the dateline out", () => {
    const found = event("OSTRIA -- Marko Dace attacked Veldland.", "ASSAULT");
    expect(inRole(found, "actor")).toEqual(["Marko Dace"]);
  });

  test("gives the speaker's pronoun to the speaker", () => {
    const found = event("Ostria said it will not lift the ban on Veldland.", "REJECT");
    expect(found.rule).toBe("concede.lift+refusal+speaker");
    expect(inRole(found, "actor")).toEqual(["Ostria"]);
  });

  test("takes a name of another clause for no party", () => {
    const found = event("Veldland said that a man was killed in a raid.", "ASSAULT");
    expect(inRole(found, "actor", "recipient")).toEqual([]);
  });
});

describe("sentences that go on about a meeting", () => {
  const meeting = "President Adler met Minister Renn on Monday.";

  test("attendees join it", () => {
    const events = read(`${meeting} Members of the Karsk Council attended the meeting. Marko Dace was also present.`);
    expect(events).toHaveLength(1);
    expect(inRole(events[0]!, "participant")).toEqual(["Minister Renn", "President Adler"]);
    expect(inRole(events[0]!, "attendee")).toEqual(["Karsk Council", "Marko Dace"]);
  });

  test("both are its two", () => {
    const events = read(`${meeting} Both agreed to build a dam.`);
    expect(inRole(events[1]!, "participant")).toEqual(["Minister Renn", "President Adler"]);
    expect(events[1]!.rule).toBe("agree.promise+borrowed");
  });

  test("three are not its two", () => {
    const events = read(`${meeting} All three agreed to build a dam.`);
    expect(inRole(events[1]!, "actor", "participant")).toEqual([]);
  });

  test("without an earlier meeting nothing is borrowed", () => {
    expect(read("Both agreed to build a dam.").flatMap((e) => inRole(e, "actor", "participant"))).toEqual([]);
  });
});
