/** "Says voter fraud would be a shame": a clause follows the verb, but the parser did not recognise it as its content. */
import type { Token } from "../../../annotate/sentence.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { hasTense, trimSpan } from "../words.ts";
import type { Reported, VerbSite } from "./frame.ts";

const STARTS_CLAUSE = ["DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "SCONJ", "ADV", "CCONJ"];

export function rest({ sentence, at, annotated, room, speaker }: VerbSite): Reported | null {
  const next = sentence.tokens[at + 1];
  if (next === undefined || !STARTS_CLAUSE.includes(next.upos) || speaker === null) return null;
  if (childrenBy(sentence, at, ["mark"]).length > 0) return null;
  const behind = sentence.tokens.filter((token) => token.index > at && token.end <= room.end);
  const stop = behind.findIndex((token) => token.text === ";");
  const clause = stop < 0 ? behind : behind.slice(0, stop);
  const verb = ownVerb(clause);
  if (verb < 1) return null;
  // An apposition may part subject and verb: "says the plan, a gift to the rich, is dead".
  const commas = clause.slice(0, verb).filter((token) => token.text === ",").length;
  if (commas !== 0 && commas !== 2) return null;
  const start = next.text.toLowerCase() === "that" ? next.end : next.start;
  const content = trimSpan(annotated.document.text, { start, end: clause.at(-1)!.end });
  return content === null ? null : { rule: "rest_of_sentence", content };
}

/** Place of the first verb with tense that is not a relative clause's; -1 where another clause opens before it. */
function ownVerb(clause: readonly Token[]): number {
  let relatives = 0;
  for (const [place, token] of clause.entries()) {
    if (hasTense(token)) {
      if (relatives === 0) return place;
      relatives -= 1;
    } else if (place > 0 && ["WP", "WDT"].includes(token.xpos)) relatives += 1;
    else if (place > 0 && (token.upos === "SCONJ" || token.xpos === "WRB")) return -1;
  }
  return -1;
}
