/** The place that opens a report: "LODRAN: The league met ...". */
import type { Sentence } from "../../annotate/sentence.ts";
import type { Mention, Resolved } from "../../resolve/mention.ts";
import type { Span } from "../../text/span.ts";

/** How far into the text a dateline may reach ("PORT SELM, Veshti, June 22 (Agency) - "). */
const LONGEST = 80;

/** Those of the sentence's places that stand in the dateline of the text; `[]` for any sentence but the first. */
export function datelinePlaces<T extends Mention>(resolved: Resolved, sentence: Sentence, places: readonly T[]): T[] {
  const dateline = sentence.index === 0 ? openingDateline(resolved.annotated.document.text, sentence.start) : null;
  return dateline === null ? [] : places.filter((place) => place.end <= dateline.end);
}

/** What stands before a colon or dash where the text opens with a capital and the place is not yet part of a clause. */
function openingDateline(text: string, start: number): Span | null {
  const opening = text.slice(start, start + LONGEST);
  const end = opening.search(/:|\s[-–—]\s|[–—]/);
  if (end < 0) return null;
  const words = opening.slice(0, end).split(/\s+/);
  // Capitals, figures and brackets only: "Lodran, 22 June (Agency)", not "The mayor of Lodran said".
  return words.every((word) => /^[^\p{Ll}]/u.test(word)) && words.length <= 8 ? { start, end: start + end } : null;
}
