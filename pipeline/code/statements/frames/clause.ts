/** "X said (that) ...", "..., X said", "..., X said, ...", `X said: "..."`: the content is a clause or a quotation. */
import type { Token } from "../../../annotate/sentence.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { Span } from "../../../text/span.ts";
import { hasTense, isClause, trimSpan, union } from "../words.ts";
import type { FrameRule, VerbSite } from "./frame.ts";
import { quotationBefore, quotationBehind } from "./quotation.ts";

export const clause: FrameRule = (site) => {
  const before = quotationBefore(site) ?? clauseBefore(site);
  const behind = quotationBehind(site);
  if (before !== null) {
    const rest = behind ?? restBehind(site);
    return {
      rule: rest === null ? "content_before" : "content_split",
      content: rest === null ? before : union(before, rest),
    };
  }
  const follows = clauseBehind(site);
  if (follows === null && behind === null) return null;
  const parts = [follows, behind].filter((part) => part !== null);
  return { rule: follows === null ? "quotation_behind" : "content_behind", content: union(...parts) };
};

/** The clause that the verb governs and that follows it. */
function clauseBehind(site: VerbSite): Span | null {
  const { sentence, at } = site;
  const heads = childrenBy(sentence, at, ["ccomp", "xcomp", "csubj:pass", "advcl", "parataxis"]).filter(
    (child) => child > at && isContent(site, child),
  );
  if (heads.length === 0) return null;
  const spans = heads.map((head) => withoutThat(site, head));
  const span = union(...spans);
  return trimSpan(site.annotated.document.text, {
    start: Math.max(span.start, sentence.tokens[at]!.end),
    end: span.end,
  });
}

function isContent(site: VerbSite, child: number): boolean {
  const { sentence, at, annotated } = site;
  const { deprel } = sentence.tokens[child]!;
  const opened = sentence.tokens[subtree(sentence, child)[0]!]!;
  const between = annotated.document.text.slice(sentence.tokens[at]!.end, opened.start);
  if (deprel === "parataxis") return between.includes(":");
  if (deprel === "advcl") return marksOf(site, child).some((mark) => mark.text.toLowerCase() === "that");
  if (deprel === "xcomp") return hasOwnSubject(site, child);
  return isClause(sentence, child) || isQuestion(site, child) || between.trim() === "";
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
function clauseBefore(site: VerbSite): Span | null {
  const { sentence, at, core, room, annotated } = site;
  const { text } = annotated.document;
  const start = Math.max(sentence.start, room.start);
  if (core.start <= start || !/[,”"’'?!—–-]\s*$/u.test(text.slice(Math.max(start, core.start - 3), core.start)))
    return null;
  if (!setOff(site)) return null;
  const from = clauseStart(site, start);
  const verbs = sentence.tokens.filter((token) => token.start >= from && token.end <= core.start && hasTense(token));
  if (verbs.length === 0) return null;
  // A clause that the verb governs behind it is the content; what stands before is another clause.
  if (childrenBy(sentence, at, ["ccomp"]).some((child) => child > at && isClause(sentence, child))) return null;
  return trimSpan(text, { start: from, end: core.start });
}

const SET_OFF = ["root", "parataxis", "ccomp", "conj", "advcl", "dep", "appos", "acl:relcl"];

/** A cue with a subject of its own and without a word that subordinates it. */
function setOff(site: VerbSite): boolean {
  const { sentence, at } = site;
  const token = sentence.tokens[at]!;
  if (!hasTense(token) && !childrenBy(sentence, at, ["aux"]).some((aux) => hasTense(sentence.tokens[aux]!)))
    return false;
  if (!SET_OFF.includes(token.deprel) || childrenBy(sentence, at, ["mark", "cc"]).some((child) => child < at))
    return false;
  return site.speaker !== null && site.core.end > site.core.start && site.speaker.start >= site.core.start;
}

/** The content is governed by the verb, or governs it; else it is the sentence from its start. */
function clauseStart(site: VerbSite, start: number): number {
  const { sentence, at } = site;
  const token = sentence.tokens[at]!;
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
  const last = sentence.tokens[bearing.at(-1)!]!;
  return trimSpan(annotated.document.text, { start: first.start, end: Math.min(last.end, room.end) });
}
