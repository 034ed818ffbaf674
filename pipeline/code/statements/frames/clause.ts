/** "X said (that) ...", "..., X said", "..., X said, ...", `X said: "..."`: the content is a clause or a quotation. */
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtreeSpan } from "../../../annotate/tree/subtree.ts";
import { type Span, spansOverlap } from "../../../text/span.ts";
import { union } from "../words.ts";
import { clauseAround, clauseBefore, restBehind } from "./clause-before.ts";
import { clauseBehind, clauseOnNoun } from "./clause-behind.ts";
import type { FrameRule, VerbSite } from "./frame.ts";
import { quotationBefore, quotationBehind } from "./quotation.ts";
import { clauseGoingOn } from "./semicolon.ts";

export const clause: FrameRule = (site) => {
  const quoted = quotationBefore(site);
  const behind = quotationBehind(site);
  const unquoted = quoted === null ? null : clauseBefore(site, true);
  const before =
    quoted !== null
      ? union(quoted, ...(unquoted === null || !startsInside(site, quoted) ? [] : [unquoted]))
      : beforeUnquoted(site, behind);
  if (before !== null) {
    const more = behind ?? restBehind(site) ?? clauseGoingOn(site);
    return {
      rule: more === null ? "content_before" : "content_split",
      content: more === null ? before : union(before, more),
    };
  }
  const around = behind === null ? clauseAround(site) : null;
  if (around !== null) return { rule: "content_split", content: around };
  const onNoun = clauseOnNoun(site);
  const isOne = behind === null || (onNoun !== null && spansOverlap(onNoun, behind));
  const follows = clauseBehind(site) ?? (isOne ? onNoun : null);
  if (follows === null && behind === null) return null;
  const phrase = follows === null && behind !== null ? phraseAround(site, behind) : null;
  const parts = [follows, behind, phrase].filter((part) => part !== null);
  return { rule: follows === null ? "quotation_behind" : "content_behind", content: union(...parts) };
};

/** `Reported "twelve fires" in the city`: the phrase that the quotation is part of. */
function phraseAround({ sentence, at }: VerbSite, quoted: Span): Span | null {
  const head = childrenBy(sentence, at, ["obj", "xcomp", "ccomp"]).find(
    (child) => child > at && spansOverlap(sentence.tokens[child]!, quoted),
  );
  return head === undefined ? null : subtreeSpan(sentence, head);
}

/** `The plan is "a disgrace," X said`: what stands before the quotation in its sentence is said too. */
function startsInside(site: VerbSite, quoted: Span): boolean {
  const { text } = site.annotated.document;
  const start = Math.max(site.sentence.start, site.room.start);
  return quoted.start > start && /[\p{L}\p{N}]/u.test(text.slice(start, quoted.start));
}

/** `Asked about it, X said: "No."`: what stands before is the narrator's, unless the quotation goes on with it in lower case. */
function beforeUnquoted(site: VerbSite, behind: Span | null): Span | null {
  if (behind !== null) {
    const first = site.annotated.document.text.slice(behind.start, behind.end).replace(/^[^\p{L}]+/u, "")[0] ?? "";
    if (!/\p{Ll}/u.test(first)) return null;
    // "After the fire, Orlik said at a rally that "a bomb" had gone off".
    const { sentence, at } = site;
    const between = sentence.tokens.filter((token) => token.index > at && token.end <= behind.start);
    if (between.some((token) => token.text.toLowerCase() === "that" && token.deprel === "mark")) return null;
  }
  return clauseBefore(site, behind !== null);
}
