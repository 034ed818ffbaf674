/** "X said (that) ...", "..., X said", "..., X said, ...", `X said: "..."`: the content is a clause or a quotation. */
import type { Token } from "../../../annotate/sentence.ts";
import { withConjuncts } from "../../../annotate/tree/conjuncts.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import { type Span, spansOverlap } from "../../../text/span.ts";
import { nounCues } from "../cues.ts";
import { isToldOn } from "../told-on.ts";
import { hasTense, isClause, startBehindDateline, trimSpan, union } from "../words.ts";
import type { FrameRule, VerbSite } from "./frame.ts";
import { quotationBefore, quotationBehind } from "./quotation.ts";
import { rest } from "./rest.ts";

export const clause: FrameRule = (site) => {
  const quoted = quotationBefore(site);
  const behind = quotationBehind(site);
  const unquoted = quoted === null ? null : clauseBefore(site, behind !== null);
  const before =
    quoted !== null
      ? union(quoted, ...(unquoted === null || !startsInside(site, quoted) ? [] : [unquoted]))
      : beforeUnquoted(site, behind);
  if (before !== null) {
    const more = behind ?? restBehind(site);
    return {
      rule: more === null ? "content_before" : "content_split",
      content: more === null ? before : union(before, more),
    };
  }
  const around = behind === null ? clauseAround(site) : null;
  if (around !== null) return { rule: "content_split", content: around };
  const follows = clauseBehind(site) ?? (behind === null ? clauseOnNoun(site) : null);
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
  }
  return clauseBefore(site, behind !== null);
}

/** "The bridge, X said, will be closed": set between commas, before the verb of the clause. */
function clauseAround(site: VerbSite): Span | null {
  const { sentence, at, core, room, annotated } = site;
  if (sentence.tokens[at + 1]?.text !== "," || !setOff(site)) return null;
  const start = Math.max(sentence.start, room.start, startBehindDateline(sentence));
  const before = sentence.tokens.filter((token) => token.start >= start && token.end <= core.start);
  if (before.at(-1)?.text !== "," || !before.some((token) => ["NOUN", "PROPN", "PRON"].includes(token.upos)))
    return null;
  const behind = sentence.tokens.filter((token) => token.index > at + 1 && token.end <= room.end);
  if (!behind.slice(0, 2).some((token) => hasTense(token))) return null;
  return trimSpan(annotated.document.text, { start, end: behind.at(-1)!.end });
}

/** The clause that the verb governs and that follows it. */
function clauseBehind(site: VerbSite): Span | null {
  const { sentence, at } = site;
  const heads = childrenBy(sentence, at, ["ccomp", "xcomp", "csubj:pass", "advcl", "parataxis"]).filter(
    (child) => child > at && isContent(site, child),
  );
  if (heads.length === 0) return null;
  const span = union(...heads.map((head) => withoutThat(site, head)));
  const { text } = site.annotated.document;
  // "The bridge, X said, will be closed": its subject stands before the cue.
  if (span.start < site.core.start && /,\s*$/u.test(text.slice(0, site.core.start).slice(-3)))
    return trimSpan(text, span);
  const start = Math.max(startBehindThat(site, startOfSubject(site, heads[0]!, span.start)), sentence.tokens[at]!.end);
  return trimSpan(text, { start, end: Math.max(start, endBeforeOwnVerb(site, heads, span.end)) });
}

/** "Said people would qualify": the parser makes the subject of the clause the object of the verb. */
function startOfSubject({ sentence, at }: VerbSite, head: number, start: number): number {
  if (isClause(sentence, head)) return start;
  const object = childrenBy(sentence, at, ["obj", "iobj", "advmod"]).find((child) => child > at && child < head);
  if (object === undefined) return start;
  const span = subtreeSpan(sentence, object);
  return span.start - sentence.tokens[at]!.end <= 1 && start - span.end <= 1 ? span.start : start;
}

/**
 * "X said it was opposed and warned them to leave": the parser coordinates "warned" with what was said. A verb of speech in
 * the tense of the cue and without a subject goes on with the cue instead.
 */
function endBeforeOwnVerb({ sentence, at }: VerbSite, heads: readonly number[], end: number): number {
  const own = heads
    .flatMap((head) => withConjuncts(sentence, [head]))
    .find((verb) => !heads.includes(verb) && isToldOn(sentence, at, verb));
  if (own === undefined) return end;
  const opener = childrenBy(sentence, own, ["cc"])[0] ?? own;
  return sentence.tokens[opener]!.start;
}

/** Where the parser left the subject of the clause out: content begins behind the "that". */
function startBehindThat(site: VerbSite, start: number): number {
  const { sentence, at } = site;
  const that = sentence.tokens.find(
    (token) => token.index > at && token.end < start && token.text.toLowerCase() === "that" && token.upos !== "PRON",
  );
  return that === undefined || that.index - at > 8 ? start : that.end;
}

/** "Told reporters that ...", "said in a statement that ...": the parser hangs the clause on the noun before it. */
function clauseOnNoun(site: VerbSite): Span | null {
  const { sentence, at, annotated } = site;
  const opener = sentence.tokens.find(
    (token) => token.index > at && token.upos !== "DET" && ["that", "whether"].includes(token.text.toLowerCase()),
  );
  if (opener === undefined || opener.index - at > 25 || opener.head < opener.index) return null;
  const between = sentence.tokens.slice(at + 1, opener.index);
  if (between.some((token) => hasTense(token) || [",", ";"].includes(token.text))) return null;
  // "Denied a report that": the object is what was denied, and the report is a cue of its own.
  const noun = between.at(-1);
  if (noun !== undefined && noun.deprel === "obj" && nounCues(noun.lemma).length > 0) return null;
  // "The plan that failed": a pronoun, for a verb follows it.
  const next = sentence.tokens[opener.index + 1];
  if (next === undefined || hasTense(next) || opener.deprel.startsWith("nsubj")) return null;
  const span = subtreeSpan(sentence, opener.head);
  const start = opener.text.toLowerCase() === "that" ? opener.end : opener.start;
  return span.end <= start ? null : trimSpan(annotated.document.text, { start, end: span.end });
}

function isContent(site: VerbSite, child: number): boolean {
  const { sentence, at, annotated } = site;
  const { deprel } = sentence.tokens[child]!;
  const opened = sentence.tokens[subtree(sentence, child)[0]!]!;
  const between = annotated.document.text.slice(sentence.tokens[at]!.end, opened.start);
  if (deprel === "parataxis") return between.includes(":");
  if (deprel === "advcl") return marksOf(site, child).some((mark) => mark.text.toLowerCase() === "that");
  if (deprel === "xcomp") return hasOwnSubject(site, child);
  if (opened.text.toLowerCase() === "when" && !["tell", "ask"].includes(sentence.tokens[at]!.lemma)) return false;
  if (isQuestion(site, child)) return !between.includes(",");
  if (isClause(sentence, child) || between.trim() === "") return true;
  return childrenBy(sentence, child, ["cop", "aux"]).length > 0;
}

function marksOf(site: VerbSite, child: number): Token[] {
  return childrenBy(site.sentence, child, ["mark"]).map((mark) => site.sentence.tokens[mark]!);
}

function hasOwnSubject(site: VerbSite, child: number): boolean {
  return childrenBy(site.sentence, child, ["nsubj", "expl"]).length > 0;
}

/** "whom he met", "how to leave". */
function isQuestion(site: VerbSite, child: number): boolean {
  const first = site.sentence.tokens[subtree(site.sentence, child)[0]!]!;
  return ["WRB", "WP", "WDT", "WP$"].includes(first.xpos) || ["whether", "if"].includes(first.text.toLowerCase());
}

function withoutThat(site: VerbSite, head: number): Span {
  const { sentence } = site;
  const indices = subtree(sentence, head);
  const opens = indices.findIndex((index) => sentence.tokens[index]!.upos !== "PUNCT");
  const first = sentence.tokens[indices[opens]!]!;
  const span = subtreeSpan(sentence, head);
  const isThat = first.text.toLowerCase() === "that" && ["mark", "fixed"].includes(first.deprel);
  return isThat && opens + 1 < indices.length ? { start: first.end, end: span.end } : span;
}

/** All before the cue, where a comma or a closing mark sets the cue off and a verb stands before it: "..., X said". */
function clauseBefore(site: VerbSite, goesOn = false): Span | null {
  const { sentence, at, core, room, annotated } = site;
  const { text } = annotated.document;
  const start = Math.max(sentence.start, room.start);
  if (core.start <= start || !/[,”"’'?!—–-]\s*$/u.test(text.slice(Math.max(start, core.start - 3), core.start)))
    return null;
  if (!setOff(site) || (site.speaker!.start < sentence.tokens[at]!.start && rest(site) !== null)) return null;
  const from = Math.max(clauseStart(site, start), startBehindDateline(sentence));
  const verbs = sentence.tokens.filter((token) => token.start >= from && token.end <= core.start && hasTense(token));
  if (verbs.length === 0) return null;
  // A clause that the verb governs behind it is the content; what stands before is another clause.
  if (!goesOn && childrenBy(sentence, at, ["ccomp"]).some((child) => child > at && isClause(sentence, child)))
    return null;
  return trimSpan(text, { start: from, end: core.start });
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

/** "The plan, X said, is dead": what goes on behind a cue that was set between commas. */
function restBehind(site: VerbSite): Span | null {
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
  if (!["VERB", "AUX", "ADV", "PART"].includes(first.upos)) return null;
  const last = sentence.tokens[bearing.at(-1)!]!;
  return trimSpan(annotated.document.text, { start: first.start, end: Math.min(last.end, room.end) });
}
