import { describe, expect, test } from "vitest";
import type { StatementAccount } from "../../../pipeline/code/account.ts";
import { inRole, read } from "./read.ts";

const only = (text: string, statements?: readonly StatementAccount[]) => {
  const events = read(text, undefined, statements);
  expect(events.map((event) => event.rule)).toHaveLength(1);
  return events[0]!;
};

describe("negation and denial", () => {
  test.each([
    ["President Adler did not meet Minister Renn.", "CONSULT"],
    ["President Adler never met Minister Renn.", "CONSULT"],
    ["No talks took place between Ostria and Veldland.", "CONSULT"],
    ["Ostria denied attacking Veldland.", "ASSAULT"],
  ])("%s is denied", (text, type) => {
    expect(only(text)).toMatchObject({ type, status: "denied" });
  });

  test.each([
    "Ostria will not lift the embargo on Veldland.",
    "Ostria would not free the sailors of Veldland.",
    "Ostria is not willing to meet Veldland.",
    "Ostria has not given permission to Veldland.",
  ])("%s is a refusal", (text) => {
    expect(only(text)).toMatchObject({ type: "REJECT", status: "reported" });
  });
});

describe("future and plans", () => {
  test("a future kindness is a promise", () => {
    expect(only("Ostria will send aid to Veldland.")).toMatchObject({ type: "AGREE", status: "reported" });
  });

  test("a future retreat is a concession", () => {
    expect(only("Ostria will release the sailors of Veldland.")).toMatchObject({ type: "CONCEDE", status: "reported" });
  });

  test("a future blow is a threat", () => {
    expect(only("Ostria will impose sanctions on Veldland.")).toMatchObject({ type: "THREATEN" });
  });

  test("an attack that is only planned is planned", () => {
    expect(only("Ostria plotted to bomb Veldland.")).toMatchObject({ type: "ASSAULT", status: "planned" });
  });
});

describe("duty and possibility", () => {
  test("what somebody must do, says another, is asked of him", () => {
    const event = only("Ostria said that Veldland must release the sailors.");
    expect(event).toMatchObject({ type: "REQUEST", status: "reported" });
    expect(inRole(event, "actor")).toEqual(["Ostria"]);
    expect(inRole(event, "recipient")).toEqual(["Veldland"]);
  });

  test("a bare duty is demanded", () => {
    expect(only("Ostria must apologise to Veldland.")).toMatchObject({ type: "CONCEDE", status: "demanded" });
  });

  test("what may be is hypothetical", () => {
    expect(only("Ostria may attack Veldland.")).toMatchObject({ type: "ASSAULT", status: "hypothetical" });
  });

  test("what stands in a condition is hypothetical", () => {
    const events = read("Prices rise if Ostria attacks Veldland.");
    expect(events.map((event) => event.status)).toEqual(["hypothetical"]);
  });
});

function statementOn(text: string, content: string): StatementAccount {
  const start = text.indexOf(content);
  const span = { start, end: start + content.length };
  const whole = { start: 0, end: text.length };
  return {
    speaker: null,
    addressee: null,
    cue: { start: 0, end: 1 },
    quoteType: "indirect",
    content: span,
    stance: "neutral",
    evidence: whole,
    rule: "test",
    attributedTo: null,
  };
}

describe("what somebody says", () => {
  const attack = "A monitor said that the Ridge Front attacked Veldland.";

  test("an act against somebody inside a statement is alleged", () => {
    const said = statementOn(attack, "the Ridge Front attacked Veldland");
    expect(only(attack, [said])).toMatchObject({ type: "ASSAULT", status: "alleged", attributedTo: 0 });
  });

  test("the innermost statement has it", () => {
    const outer = statementOn(attack, "A monitor said that the Ridge Front attacked Veldland");
    const inner = statementOn(attack, "the Ridge Front attacked Veldland");
    expect(only(attack, [outer, inner])).toMatchObject({ attributedTo: 1 });
  });

  test("a meeting inside a statement stays reported, with its speaker", () => {
    const text = "A monitor said that President Adler met Minister Renn.";
    const said = statementOn(text, "President Adler met Minister Renn");
    expect(only(text, [said])).toMatchObject({ type: "CONSULT", status: "reported", attributedTo: 0 });
  });

  test("outside a statement nothing is alleged", () => {
    expect(only("The Ridge Front attacked Veldland.")).toMatchObject({ status: "reported", attributedTo: null });
  });

  test("allegedly, with nobody named", () => {
    expect(only("The Ridge Front allegedly attacked Veldland.")).toMatchObject({
      status: "alleged",
      attributedTo: "unattributed",
    });
  });
});
