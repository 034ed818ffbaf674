/**
 * "X said A; B": a semicolon ends what X said, unless B shows that it goes on with it: it opens with "that" or a quotation, or its
 * verb is shifted back as in reported speech ("it would open", "he had left").
 */
import type { Token } from "../../../annotate/sentence.ts";
import type { Span } from "../../../text/span.ts";
import { hasTense, trimSpan } from "../words.ts";
import type { VerbSite } from "./frame.ts";

const SHIFTED = ["would", "could", "should", "might", "had"];
const CONJUNCTIONS = ["and", "but", "or", "also"];

/** Where the content behind the cue ends at the latest: at the first semicolon that its clause does not go on behind. */
export function endAtStop(site: VerbSite): number {
  const { sentence, at, quotations } = site;
  const stops = sentence.tokens.filter(
    (token) =>
      token.index > at &&
      token.text === ";" &&
      !quotations.some((one) => one.start < token.start && token.end < one.end),
  );
  return stops.find((stop) => !goesOnBehind(site, stop))?.start ?? site.annotated.document.text.length;
}

/** Whether the clause behind a semicolon goes on with what is reported. */
export function goesOnBehind({ sentence, at }: VerbSite, stop: Token): boolean {
  const behind = sentence.tokens.slice(stop.index + 1).filter(({ text }) => !CONJUNCTIONS.includes(text.toLowerCase()));
  const [first] = behind;
  if (first === undefined || /^(?:that|["“‘'«])$/iu.test(first.text)) return true;
  const verb = behind.find(hasTense);
  if (verb === undefined) return true;
  return sentence.tokens[at]!.xpos === "VBD" && SHIFTED.includes(verb.text.toLowerCase());
}

/** "A, X said; it would open in May": the clause behind the semicolon that follows the cue, where it goes on. */
export function clauseGoingOn(site: VerbSite): Span | null {
  const { sentence, core, room, annotated } = site;
  const stop = sentence.tokens.find((token) => token.start >= core.end);
  if (stop?.text !== ";" || !goesOnBehind(site, stop)) return null;
  const next = sentence.tokens.find((token) => token.index > stop.index && token.text === ";");
  const end = Math.min(next?.start ?? sentence.end, room.end);
  return end <= stop.end ? null : trimSpan(annotated.document.text, { start: stop.end, end });
}
