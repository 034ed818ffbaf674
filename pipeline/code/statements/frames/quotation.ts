/** `"...," X said` and `X said: "..."`: the quotation beside the cue, found by its marks rather than by the tree. */

import type { Quotation } from "../../../annotate/sentence.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { Span } from "../../../text/span.ts";
import { type Frame, verbCues } from "../cues.ts";
import { isTitle } from "../quoted.ts";
import { hasTense } from "../words.ts";
import type { FrameRule, VerbSite } from "./frame.ts";

export const quotation: FrameRule = (site, cue) => {
  const { sentence, at } = site;
  // "Put it", where the verb alone says nothing of speech.
  if (cue.objects !== undefined && !cue.objects.includes(sentence.tokens[at + 1]?.lemma ?? "")) return null;
  const before = quotationBefore(site);
  const behind = quotationBehind(site);
  if (before === null && behind === null) return null;
  if (before === null) return { rule: "quotation_behind", content: behind! };
  if (behind === null) return { rule: "quotation_before", content: before };
  return { rule: "quotation_split", content: { start: before.start, end: behind.end } };
};

/** The quotation that ends where the cue begins; the cue may be a sentence of its own. */
export function quotationBefore(site: VerbSite): Span | null {
  const { text } = site.annotated.document;
  const { sentence, at } = site;
  // `"...," adding that ...`: what is added follows.
  if (sentence.tokens[at]!.xpos === "VBG" && sentence.tokens[at + 1]?.text.toLowerCase() === "that") return null;
  const found = site.quotations.findLast((one) => one.end <= site.core.start);
  if (found === undefined) return null;
  if (site.core.start - found.end > MOST_CHARACTERS) return null;
  const gap = text.slice(found.end, site.core.start);
  if (!/^[\s,—–-]*$/u.test(gap) || /\n\s*\n/u.test(gap)) return null;
  if (isTitle(text, found)) return null;
  if (found.end <= site.sentence.start && !belongsToNext(site, found)) return null;
  // A title or a scare quote is a phrase inside its sentence: what is said ends with a mark of its own.
  const last = text[found.inner.end - 1] ?? "";
  return gap.includes(",") || /[,.?!…—–-]/u.test(last) ? found : null;
}

/** `told me "never again"`. */
function isAddressee({ sentence, at }: VerbSite, end: number): boolean {
  const told = childrenBy(sentence, at, ["obj", "iobj"]).filter(
    (child) => child > at && sentence.tokens[child]!.end <= end,
  );
  return told.some((child) => {
    const span = subtreeSpan(sentence, child);
    return span.start - sentence.tokens[at]!.end <= 1 && span.end <= end && end - span.end <= 2;
  });
}

/** `"Who will pay?" Orlik asked.` may be two sentences; `"... the bridge." Orlik said the dam ...` is no quotation of Orlik's. */
function belongsToNext({ sentence, at, annotated }: VerbSite, quotation: Quotation): boolean {
  if (/[.…]$/u.test(annotated.document.text.slice(0, quotation.inner.end).slice(-1))) return false;
  return childrenBy(sentence, at, ["ccomp", "xcomp", "obj"]).every((child) => child < at);
}

/** `Announced a meeting, "in the capital"`: the object has been told of, and a phrase in marks goes on with it. */
function isPartOfObject({ sentence, at, annotated }: VerbSite, quotation: Quotation, gap: string): boolean {
  const first = annotated.document.text.slice(quotation.inner.start, quotation.inner.end).trimStart()[0] ?? "";
  const hasObject = childrenBy(sentence, at, ["obj"]).some(
    (child) => child > at && sentence.tokens[child]!.end < quotation.start,
  );
  return hasObject && gap.trimEnd().endsWith(",") && /\p{Ll}/u.test(first);
}

const QUOTING: readonly Frame[] = ["clause", "quotation", "tell"];
const MOST_BETWEEN = 30;
const MOST_CHARACTERS = 400;

/** The quotation that follows the cue with no other verb between: `said on Friday: "..."`, `told reporters that "..."`. */
export function quotationBehind(site: VerbSite): Span | null {
  const { sentence, at, annotated } = site;
  const { text } = annotated.document;
  const from = Math.max(sentence.tokens[at]!.end, site.core.end);
  const found = site.quotations.find((one) => one.start >= from);
  if (found === undefined) return null;
  if (found.start - from > MOST_CHARACTERS) return null;
  const gap = text.slice(from, found.start);
  if (
    !/(?:^|[:,]|\bthat,?|—|–|,\s*(?:and|but|or|yet)(?:\s+(?:still|also|then|even|not))?)\s*$/iu.test(gap) &&
    !isAddressee(site, found.start)
  )
    return null;
  if (isPartOfObject(site, found, gap) && quotationBefore(site) === null) return null;
  // In the next sentence or paragraph only where a colon announces it.
  if (found.start > sentence.end && !/:\s*$/u.test(gap)) return null;
  // "Told a woman who had asked that ...": what describes whom it was said to is no clause between.
  const told = new Set(
    childrenBy(sentence, at, ["obj", "iobj"])
      .filter((child) => child > at)
      .flatMap((child) => subtree(sentence, child)),
  );
  const between = sentence.tokens.filter(
    (token) => token.start >= from && token.end <= found.start && !told.has(token.index),
  );
  const other = between.some(
    (token) =>
      hasTense(token) ||
      (token.upos === "VERB" &&
        verbCues(token.lemma).some((cue) => cue.takes.some((frame) => QUOTING.includes(frame)))),
  );
  return between.length > MOST_BETWEEN || other ? null : found;
}
