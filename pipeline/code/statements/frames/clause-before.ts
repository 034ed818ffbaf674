/** The clause before its cue or around it: "..., X said", "..., X said, ...". */
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { Span } from "../../../text/span.ts";
import { hasTense, isClause, startBehindDateline, trimSpan } from "../words.ts";
import type { VerbSite } from "./frame.ts";
import { rest } from "./rest.ts";

/** All before the cue, where a comma or a closing mark sets the cue off and a verb stands before it: "..., X said". */
export function clauseBefore(site: VerbSite, goesOn = false): Span | null {
  const { sentence, at, core, room, annotated } = site;
  const { text } = annotated.document;
  const start = Math.max(sentence.start, room.start);
  if (core.start <= start || !/[,”"’'?!—–-]\s*$/u.test(text.slice(Math.max(start, core.start - 3), core.start)))
    return null;
  // "Killings which, he said, went on": what he said goes on behind.
  if (
    ["WDT", "WP"].includes(
      sentence.tokens.findLast((token) => token.end < core.start && token.upos !== "PUNCT")?.xpos ?? "",
    )
  )
    return null;
  if (!setOff(site) || (site.speaker!.start < sentence.tokens[at]!.start && rest(site) !== null)) return null;
  // "It is late, and Orlik has vowed to go on": an infinitive is the content.
  if (!goesOn && childrenBy(sentence, at, ["xcomp"]).includes(infinitiveBehind(site))) return null;
  const from = Math.max(clauseStart(site, start), startBehindDateline(sentence));
  const verbs = sentence.tokens.filter((token) => token.start >= from && token.end <= core.start && hasTense(token));
  if (verbs.length === 0) return null;
  // A clause that the verb governs behind it is the content; what stands before is another clause.
  const isParted = sentence.tokens.find((token) => token.start >= core.end)?.text === ";";
  const governed = isParted ? [] : childrenBy(sentence, at, ["ccomp"]);
  if (!goesOn && governed.some((child) => child > at && isClause(sentence, child))) return null;
  return trimSpan(text, { start: from, end: core.start });
}

/** "The bridge, X said, will be closed": set between commas, before the verb of the clause. */
export function clauseAround(site: VerbSite): Span | null {
  const { sentence, at, core, room, annotated } = site;
  if (sentence.tokens[at + 1]?.text !== "," || !setOff(site)) return null;
  const start = Math.max(sentence.start, room.start, startBehindDateline(sentence));
  const before = sentence.tokens.filter((token) => token.start >= start && token.end <= core.start);
  const relative = before.at(-2);
  if (relative !== undefined && ["WDT", "WP"].includes(relative.xpos)) {
    const tail = sentence.tokens.filter((token) => token.index > at + 1 && token.end <= room.end);
    return tail.some((token) => hasTense(token))
      ? trimSpan(annotated.document.text, { start: relative.start, end: tail.at(-1)!.end })
      : null;
  }
  if (before.at(-1)?.text !== "," || !before.some((token) => ["NOUN", "PROPN", "PRON"].includes(token.upos)))
    return null;
  const behind = sentence.tokens.filter((token) => token.index > at + 1 && token.end <= room.end);
  if (!behind.slice(0, 2).some((token) => hasTense(token))) return null;
  return trimSpan(annotated.document.text, { start, end: behind.at(-1)!.end });
}

/** "The plan, X said, is dead": what goes on behind a cue that was set between commas. */
export function restBehind(site: VerbSite): Span | null {
  const { sentence, at, annotated, room } = site;
  const token = sentence.tokens[at]!;
  const inside = new Set(subtree(sentence, at));
  const tail =
    token.deprel === "parataxis" && token.head >= 0
      ? subtree(sentence, token.head).filter((index) => index > at && !inside.has(index))
      : childrenBy(sentence, at, ["ccomp", "parataxis"])
          .filter((child) => child < at)
          .flatMap((child) => subtree(sentence, child).filter((index) => index > at));
  const bearing = tail.filter((index) => sentence.tokens[index]!.upos !== "PUNCT");
  if (bearing.length === 0) return null;
  const first = sentence.tokens[bearing[0]!]!;
  if (first.xpos === "VBG" || !["VERB", "AUX", "ADV", "PART"].includes(first.upos)) return null;
  const last = sentence.tokens[bearing.at(-1)!]!;
  return trimSpan(annotated.document.text, { start: first.start, end: Math.min(last.end, room.end) });
}

/** The verb of a "to" hard behind the cue; -1 where there is none. */
function infinitiveBehind({ sentence, at }: VerbSite): number {
  const next = sentence.tokens[at + 1];
  return next?.xpos === "TO" ? next.head : -1;
}

const SET_OFF = ["root", "parataxis", "ccomp", "conj", "advcl", "dep", "appos", "acl:relcl", "nsubj"];

/** A cue with a subject of its own and without a word that subordinates it. */
function setOff(site: VerbSite): boolean {
  const { sentence, at } = site;
  const token = sentence.tokens[at]!;
  if (!hasTense(token) && !childrenBy(sentence, at, ["aux"]).some((aux) => hasTense(sentence.tokens[aux]!)))
    return false;
  if (childrenBy(sentence, at, ["nsubj"]).some((child) => ["WDT", "WP"].includes(sentence.tokens[child]!.xpos)))
    return false;
  if (!SET_OFF.includes(token.deprel) || childrenBy(sentence, at, ["mark", "cc"]).some((child) => child < at))
    return false;
  // "When he said": his saying it is a circumstance.
  const isCircumstance = childrenBy(sentence, at, ["advmod"]).some(
    (child) => child < at && sentence.tokens[child]!.xpos === "WRB",
  );
  if (isCircumstance) return false;
  return site.speaker !== null && site.core.end > site.core.start && site.speaker.start >= site.core.start;
}

/** The content is governed by the verb, or governs it; else it is the sentence from its start. */
function clauseStart(site: VerbSite, start: number): number {
  const { sentence, at } = site;
  const token = sentence.tokens[at]!;
  const stop = sentence.tokens.findLast((one) => one.text === ";" && one.end <= site.core.start && one.start >= start);
  if (stop !== undefined) return stop.end;
  if (token.deprel !== "conj") return start;
  const own = childrenBy(sentence, at, ["ccomp", "parataxis"]).filter((child) => child < at);
  return own.length === 0 ? start : Math.max(start, subtreeSpan(sentence, own[0]!).start);
}
