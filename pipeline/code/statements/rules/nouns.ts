/** Statements whose cue is a noun: "the union's claim that ...", "a warning by the bank that ...", "renewed its call for ...". */
import type { Sentence, Token } from "../../../annotate/sentence.ts";
import { markers } from "../../../annotate/tree/clause.ts";
import { obliqueOf, obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy, hasChild } from "../../../annotate/tree/relations.ts";
import { subjects } from "../../../annotate/tree/subjects.ts";
import { subtree, trimmedSpan } from "../../../annotate/tree/subtree.ts";
import { voiceOf } from "../../../annotate/tree/voice.ts";
import type { Span } from "../../../text/span.ts";
import { partyLeftOf } from "../beside.ts";
import { type NounCue, nounCues, verbCues } from "../cues.ts";
import type { Draft, Party } from "../draft.ts";
import { isTime } from "../frames/reach.ts";
import { partyOf } from "../party.ts";
import { isSpoken } from "../spoken.ts";
import { hasTense, union } from "../words.ts";

export function nounStatements(sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  for (const token of sentence.tokens) {
    const cues = nounCues(nameOf(token));
    if (cues.length === 0 || !isNoun(sentence, token)) continue;
    for (const cue of cues) {
      const draft = statementAt(sentence, token.index, cue);
      if (draft !== null) drafts.push(draft);
    }
  }
  return drafts;
}

function nameOf({ upos, xpos, text, lemma }: Token): string {
  return upos !== "NOUN" && xpos === "VBG" ? text.toLowerCase() : lemma;
}

/** "The court's ruling", "the rebels' claim": a possessor makes a noun of what the parser tags as a verb. */
function isNoun(sentence: Sentence, { upos, index }: Token): boolean {
  return upos === "NOUN" || hasChild(sentence, index, ["nmod:poss"]);
}

function statementAt(sentence: Sentence, noun: number, cue: NounCue): Draft | null {
  if (isWhereItWasSaid(sentence, noun)) return null;
  const speaker = speakerOfNoun(sentence, noun);
  const found =
    clauseOf(sentence, noun, cue) ??
    (speaker === null ? null : (infinitiveOf(sentence, noun, cue) ?? attributeOf(sentence, noun, cue)));
  if (found === null) return null;
  const token = sentence.tokens[noun]!;
  const cueSpan = { start: token.start, end: token.end };
  return {
    rule: found.rule,
    speaker,
    addressee: null,
    cue: cueSpan,
    stance: cue.stance,
    content: found.content,
    evidence: union(cueSpan, found.content, ...(speaker === null ? [] : [speaker])),
  };
}

/** "Said in a statement that": the verb is the cue. */
function isWhereItWasSaid(sentence: Sentence, noun: number): boolean {
  const { deprel, head } = sentence.tokens[noun]!;
  return deprel === "obl" && verbCues(sentence.tokens[head]!.lemma).some((cue) => cue.takes.includes("clause"));
}

/** Verbs that do no more than utter the noun they have as object. */
const UTTERED = [
  "make",
  "issue",
  "repeat",
  "renew",
  "give",
  "raise",
  "level",
  "voice",
  "release",
  "publish",
  "post",
  "offer",
  "send",
  "deliver",
  "reiterate",
  "express",
  "sound",
  "file",
  "bring",
  "face",
  "have",
];

function speakerOfNoun(sentence: Sentence, noun: number): Party | null {
  const owners = childrenBy(sentence, noun, ["nmod:poss"]);
  const named = owners.filter((owner) => !["WP$"].includes(sentence.tokens[owner]!.xpos));
  if (named.length > 0) return partyOf(sentence, named);
  const by = obliques(sentence, noun).filter((one) => one.preposition === "by" || one.preposition === "from");
  if (by.length > 0)
    return partyOf(
      sentence,
      by.map((one) => one.head),
    );
  const { deprel, head, lemma } = sentence.tokens[noun]!;
  // "The Mirsk Post reports that": the verb itself, tagged as a noun.
  if (head < 0 && isVerb(lemma) && sentence.tokens[noun + 1]?.text === "that") return partyLeftOf(sentence, noun, 0);
  if (deprel !== "obj" || !UTTERED.includes(sentence.tokens[head]!.lemma)) return null;
  if (sentence.tokens[head]!.lemma === "face" || voiceOf(sentence, head) === "passive" || !isSpoken(sentence, head, []))
    return null;
  const above = subjects(sentence, head);
  return above.length === 0 ? null : partyOf(sentence, above);
}

function isVerb(lemma: string): boolean {
  return verbCues(lemma).some((cue) => cue.takes.includes("clause"));
}

interface Found {
  readonly rule: string;
  readonly content: Span;
}

function contentFrom(sentence: Sentence, head: number, opener: string): Span | null {
  const indices = subtree(sentence, head);
  const at = indices.find((index) => sentence.tokens[index]!.text.toLowerCase() === opener);
  const rest = indices.filter((index) => at === undefined || index > at);
  return rest.length === 0 ? null : trimmedSpan(sentence, rest);
}

/** Verbs whose object the word before "that" may be: "the statement that she made" says nothing of what it said. */
const OF_WORDS = [
  ...UTTERED,
  "say",
  "write",
  "sign",
  "read",
  "hear",
  "see",
  "want",
  "need",
  "expect",
  "receive",
  "use",
  "like",
  "reject",
  "accept",
  "get",
];

/** The parser takes the "that" of "a rumour that it had failed" for a relative pronoun now and then. */
function opensWithThat(sentence: Sentence, noun: number, clause: number): boolean {
  const opener = sentence.tokens.findIndex(
    (token) => token.index > noun && ["that", "whether"].includes(token.text.toLowerCase()),
  );
  // "A charge that might have stung": a pronoun.
  if (opener < 0 || hasTense(sentence.tokens[opener + 1] ?? sentence.tokens[opener]!)) return false;
  if (markers(sentence, clause).some((mark) => ["that", "whether"].includes(mark))) return true;
  if (sentence.tokens[noun + 1]?.text !== "that" || noun + 2 >= clause) return false;
  return sentence.tokens[noun + 1]!.head === clause && !OF_WORDS.includes(sentence.tokens[clause]!.lemma);
}

/** "Heard the claim that it had fallen": the parser hangs the clause on the verb. */
function clauseBeside(sentence: Sentence, noun: number): number[] {
  const opener = sentence.tokens[noun + 1];
  if (opener?.text !== "that" || opener.deprel !== "mark" || sentence.tokens[noun]!.deprel !== "obj") return [];
  const isBeside = sentence.tokens[opener.head]!.head === sentence.tokens[noun]!.head;
  return isBeside ? [opener.head] : [];
}

function clauseOf(sentence: Sentence, noun: number, cue: NounCue): Found | null {
  if (!cue.takes.includes("clause")) return null;
  const head = [...childrenBy(sentence, noun, ["acl", "ccomp"]), ...clauseBeside(sentence, noun)].find((child) => {
    if (child < noun) return false;
    return opensWithThat(sentence, noun, child) && childrenBy(sentence, child, ["nsubj", "expl", "csubj"]).length > 0;
  });
  const content = head === undefined ? null : contentFrom(sentence, head, "that");
  return content === null ? null : { rule: "noun_clause", content };
}

function infinitiveOf(sentence: Sentence, noun: number, cue: NounCue): Found | null {
  if (!cue.takes.includes("infinitive")) return null;
  const head = childrenBy(sentence, noun, ["acl", "xcomp"]).find(
    (child) => child > noun && markers(sentence, child).includes("to"),
  );
  return head === undefined
    ? null
    : { rule: "noun_infinitive", content: trimmedSpan(sentence, subtree(sentence, head)) };
}

/** "Renewed its call for a strike": the parser hangs the attribute on the verb. */
function behindNoun(sentence: Sentence, noun: number, preposition: string): number[] {
  const { deprel, head } = sentence.tokens[noun]!;
  if (deprel !== "obj" || !UTTERED.includes(sentence.tokens[head]!.lemma)) return [];
  return obliques(sentence, head)
    .filter((one) => one.index === noun + 1 && one.preposition === preposition)
    .map((one) => one.head);
}

function attributeOf(sentence: Sentence, noun: number, cue: NounCue): Found | null {
  if (!cue.takes.includes("oblique")) return null;
  for (const preposition of cue.prepositions ?? []) {
    const head = [
      ...behindNoun(sentence, noun, preposition),
      ...obliques(sentence, noun)
        .filter((one) => one.preposition === preposition)
        .map((one) => one.head),
      ...childrenBy(sentence, noun, ["acl", "advcl"]).filter(
        (child) =>
          markers(sentence, child).includes(preposition) || obliqueOf(sentence, child).preposition === preposition,
      ),
    ].find((child) => child > noun && !isTime(sentence.tokens[child]!.text));
    const content = head === undefined ? null : contentFrom(sentence, head, preposition);
    if (content !== null) return { rule: "noun_attribute", content };
  }
  return null;
}
