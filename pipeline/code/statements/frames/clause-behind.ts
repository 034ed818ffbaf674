/** The clause that follows its cue: "said (that) ...", "told reporters that ...", "said in a statement that ...". */
import type { Sentence, Token } from "../../../annotate/sentence.ts";
import { withConjuncts } from "../../../annotate/tree/conjuncts.ts";
import { childrenBy, hasChild } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { Span } from "../../../text/span.ts";
import { nounCues, verbCues } from "../cues.ts";
import { isToldOn } from "../told-on.ts";
import { hasTense, isClause, trimSpan, union } from "../words.ts";
import type { VerbSite } from "./frame.ts";
import { endAtStop } from "./semicolon.ts";

/** The clause that the verb governs and that follows it. */
export function clauseBehind(site: VerbSite): Span | null {
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
  const end = endBeforeOwnVerb(site, heads, endWithTail(site, heads, span.end));
  const last = end >= span.end ? endWithNext(site, end) : end;
  return trimSpan(text, { start, end: Math.max(start, Math.min(last, endAtStop(site))) });
}

/** "Explained how hard it is to mend the dam": what follows the clause without a comma belongs to it, wherever it hangs. */
function endWithTail({ sentence, at }: VerbSite, heads: readonly number[], end: number): number {
  let last = end;
  for (const child of childrenBy(sentence, at, ["ccomp", "xcomp", "advcl", "obl"])) {
    if (child < heads[0]! || heads.includes(child) || nounCues(sentence.tokens[child]!.lemma).length > 0) continue;
    const span = subtreeSpan(sentence, child);
    if (span.start > last && span.start - last <= 1) last = span.end;
  }
  return last;
}

/** "Said the bridge was old and the dam was unsafe": the parser coordinates the second with the cue, but no comma parts them. */
function endWithNext({ sentence, at }: VerbSite, end: number): number {
  const next = childrenBy(sentence, at, ["conj"]).find((child) => {
    const words = subtree(sentence, child).filter((index) => index > at);
    const opener = sentence.tokens[words[0]!]!;
    return (
      opener.deprel === "cc" &&
      opener.start - end <= 1 &&
      hasChild(sentence, child, ["nsubj"]) &&
      verbCues(sentence.tokens[child]!.lemma).length === 0
    );
  });
  return next === undefined ? end : subtreeSpan(sentence, next).end;
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
export function clauseOnNoun(site: VerbSite): Span | null {
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
  if (next === undefined || hasTense(next)) return null;
  const others = childrenBy(sentence, opener.head, ["nsubj", "expl"]).filter((subject) => subject !== opener.index);
  if (opener.deprel.startsWith("nsubj") && others.length === 0) return null;
  const span = withVerb(sentence, subtreeSpan(sentence, opener.head), opener);
  const start = opener.text.toLowerCase() === "that" ? opener.end : opener.start;
  return span.end <= start ? null : trimSpan(annotated.document.text, { start, end: span.end });
}

/** A clause without a verb is one that the parser cut short: it goes on to the end of the sentence. */
function withVerb(sentence: Sentence, span: Span, opener: Token): Span {
  const isWhole = sentence.tokens.some(
    (token) => token.start >= span.start && token.end <= span.end && hasTense(token),
  );
  if (isWhole) return span;
  const stop = sentence.tokens.find((token) => token.index > opener.index && token.text === ";");
  return { start: span.start, end: stop?.start ?? sentence.end };
}

function isContent(site: VerbSite, child: number): boolean {
  const { sentence, at, annotated } = site;
  const { deprel } = sentence.tokens[child]!;
  const opened =
    sentence.tokens[subtree(sentence, child).find((one) => sentence.tokens[one]!.upos !== "PUNCT") ?? child]!;
  const between = annotated.document.text.slice(sentence.tokens[at]!.end, opened.start);
  if (opened.start > endAtStop(site)) return false;
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
