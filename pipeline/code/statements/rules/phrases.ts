/** "According to X, ...", "..., according to X", "in the words of X": the content is the rest of the sentence. */
import type { Sentence, Token } from "../../../annotate/sentence.ts";
import { governors } from "../../../annotate/tree/governors.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtreeSpan } from "../../../annotate/tree/subtree.ts";
import { type Span, spanContains, spansOverlap } from "../../../text/span.ts";
import { PHRASES, type PhraseCue } from "../cues.ts";
import type { Draft } from "../draft.ts";
import { partyOf } from "../party.ts";
import type { Reading } from "../reading.ts";
import { quotationAround, startBehindDateline, trimSpan, union, withMargin } from "../words.ts";

const CUES = PHRASES.map((cue) => ({ cue, words: cue.words.split(" ") }));

export function phraseStatements(reading: Reading, sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  for (const token of sentence.tokens) {
    const found = CUES.find(({ words }) =>
      words.every((word, i) => sentence.tokens[token.index + i]?.text.toLowerCase() === word),
    );
    if (found === undefined || (!found.words.includes("to") && !isSetOff(sentence, token))) continue;
    const draft = statementAt(reading, sentence, token.index, found.words.length, found.cue);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** "Per" is a preposition of measures too: only set off from its sentence does it name a source. */
function isSetOff(sentence: Sentence, token: Token): boolean {
  const before = sentence.tokens[token.index - 1];
  return before === undefined || before.upos === "PUNCT";
}

function statementAt(
  reading: Reading,
  sentence: Sentence,
  first: number,
  length: number,
  cue: PhraseCue,
): Draft | null {
  const { text } = reading.annotated.document;
  const last = sentence.tokens[first + length - 1]!;
  const head = speakerBehind(sentence, first, last.index);
  if (head === null) return null;
  const speaker = partyOf(sentence, [head]);
  if (speaker.start < last.end || !/\p{L}/u.test(text.slice(speaker.start, speaker.end))) return null;
  const phrase = union(sentence.tokens[first]!, subtreeSpan(sentence, head), speaker);
  const content = contentBeside(reading, sentence, first, phrase);
  if (content === null) return null;
  const cueSpan = { start: sentence.tokens[first]!.start, end: last.end };
  return {
    rule: "phrase",
    speaker,
    addressee: null,
    cue: cueSpan,
    stance: cue.stance,
    content,
    evidence: union(cueSpan, speaker, content),
  };
}

/** The noun whose preposition the phrase is, or the first noun phrase behind it where the parser has it otherwise. */
function speakerBehind(sentence: Sentence, first: number, last: number): number | null {
  const { head, deprel } = sentence.tokens[first]!;
  if (deprel === "case" && head > last) return head;
  const noun = sentence.tokens.find((token) => token.index > last && ["NOUN", "PROPN", "PRON"].includes(token.upos));
  if (noun === undefined || noun.index - last > 6) return null;
  let top = noun.index;
  while (
    ["compound", "flat", "nmod:desc", "nmod:poss", "amod", "nummod"].includes(sentence.tokens[top]!.deprel) &&
    sentence.tokens[top]!.head > last
  ) {
    top = sentence.tokens[top]!.head;
  }
  return top;
}

function contentBeside(reading: Reading, sentence: Sentence, first: number, phrase: Span): Span | null {
  const { text } = reading.annotated.document;
  const quotations = reading.quotationsOver(withMargin(sentence));
  const around = quotationAround(quotations, sentence.tokens[first]!.start);
  const start = Math.max(startBehindDateline(sentence), around?.inner.start ?? 0);
  const end = Math.min(sentence.end, around?.inner.end ?? text.length);
  const opens = !/[\p{L}\p{N}]/u.test(
    text.slice(start, phrase.start).replace(/^\s*(?:and|but|so|yet|also|still|however)\b/iu, ""),
  );
  const part = opens ? { start: phrase.end, end } : before(sentence, first, start, phrase, end);
  const touched = quotations.filter(
    (one) => spansOverlap(one, part) && !spanContains(one.inner, phrase) && one !== around,
  );
  const content = trimSpan(text, union(part, ...touched));
  return content === null || !/\p{L}/u.test(text.slice(content.start, content.end)) ? null : content;
}

/** From the clause that the phrase is in; of a sentence with a late "according to" that is most often all of it. */
function before(sentence: Sentence, first: number, start: number, phrase: Span, end: number): Span {
  const clause = governors(sentence, first)
    .map((step) => sentence.tokens[step.index]!)
    .find((token) => isClauseHead(sentence, token));
  if (clause === undefined || clause.head < 0 || clause.deprel === "root")
    return { start, end: splitEnd(sentence, clause, phrase, end) };
  const span = subtreeSpan(sentence, clause.index);
  // A comma before the phrase sets it off from the whole sentence, wherever the parser hung it.
  const comma = sentence.tokens[first - 1]?.text === ",";
  if (comma || span.start >= phrase.start) return { start, end: splitEnd(sentence, undefined, phrase, end) };
  return { start: Math.max(start, span.start), end: phrase.start };
}

function isClauseHead(sentence: Sentence, token: Token): boolean {
  return (
    childrenBy(sentence, token.index, ["nsubj", "csubj", "expl"]).length > 0 &&
    ["conj", "ccomp", "parataxis", "advcl", "root", "acl"].includes(token.deprel.split(":")[0]!)
  );
}

/** "The mine, according to X, will close": what follows belongs to the content where its clause goes on. */
function splitEnd(sentence: Sentence, clause: Token | undefined, phrase: Span, end: number): number {
  const goesOn =
    clause !== undefined &&
    (clause.start > phrase.end ||
      sentence.tokens.some(
        (token) =>
          token.head === clause.index && token.start > phrase.end && ["obj", "ccomp", "xcomp"].includes(token.deprel),
      ));
  return goesOn ? end : phrase.start;
}
