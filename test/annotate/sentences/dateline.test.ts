import { describe, expect, it } from "vitest";
import { datelineLength } from "../../../pipeline/annotate/sentences/dateline.ts";
import { tokenize } from "../../../pipeline/annotate/tokens/tokenize.ts";

function datelineOf(text: string): string {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const words = tokens.map((token) => text.slice(token.start, token.end));
  const length = datelineLength(tokens, words);
  return length === 0 ? "" : text.slice(0, tokens[length - 1]!.end);
}

describe("datelines", () => {
  it.each([
    ["LONDON:", "The founder left."],
    ["NEW ORL:", "The founder left."],
    ["MIRSK, Jan. 5 (Orl News) —", "The army left."],
    ["MIRSK, Narva (ON) --", "The army left."],
    ["HEMPTON, N.O. ―", "The army left."],
    ["MIRSK -", "The army left."],
    ["MIRSK, Jan 5:", "The army left."],
    ["MIRSK (Orl News):", "The army left."],
    ["Mirsk, 5 January:", "The army left."],
    ["Mirsk, Jan. 5 (ON) —", "The army left."],
  ])("end with their dash or colon: %s", (dateline, sentence) => {
    expect(datelineOf(`${dateline} ${sentence}`)).toBe(dateline);
  });

  it.each([
    "UN: Orl must act now.",
    "MIRSK attacked Narva: the army left.",
    "MIRSK-based rebels left.",
    "ORL-MIRSK talks failed.",
    "Marr: We will not go.",
    "NATO said so - and left.",
    "MIRSK —",
    "Marr, 43 - the founder - left in May, they said.",
    "Marr (FHP) — the founder — left.",
    "Marr said on 5 January: we will go.",
    "In January, Marr left: nobody knew.",
    "",
  ])("are not seen in: %s", (sentence) => {
    expect(datelineOf(sentence)).toBe("");
  });
});
