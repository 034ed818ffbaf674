/** Turns of a transcript: lines that begin with a name in capitals and a colon. One alone may be a warning or a heading. */
import type { Annotated, Sentence } from "../../../annotate/sentence.ts";
import type { Draft } from "../draft.ts";
import { trimSpan } from "../words.ts";

interface Turn {
  readonly sentence: Sentence;
  /** Place of the colon among the tokens. */
  readonly colon: number;
}

const LONGEST_LABEL = 5;

export function transcriptStatements(annotated: Annotated): Draft[] {
  const turns = annotated.sentences.map(turnIn).filter((turn) => turn !== null);
  if (turns.length < 2) return [];
  return turns.map((turn) => draftOf(annotated, turn)).filter((draft) => draft !== null);
}

function turnIn(sentence: Sentence): Turn | null {
  const colon = sentence.tokens.slice(0, LONGEST_LABEL + 1).findIndex((token) => token.text === ":");
  if (colon < 1) return null;
  const isLabel = sentence.tokens
    .slice(0, colon)
    .every(({ text }) => /\p{Lu}|\./u.test(text) && text === text.toUpperCase());
  return isLabel && sentence.tokens[0]!.text.length > 2 ? { sentence, colon } : null;
}

/** What stands behind the colon, to the end of the paragraph or to the next turn in it. */
function draftOf(annotated: Annotated, { sentence, colon }: Turn): Draft | null {
  const next = annotated.sentences
    .slice(sentence.index + 1, sentence.index + 200)
    .find((one) => one.paragraph !== sentence.paragraph || turnIn(one) !== null);
  const end = next?.paragraph === sentence.paragraph ? next.start : annotated.paragraphs[sentence.paragraph]!.end;
  const mark = sentence.tokens[colon]!;
  const last = sentence.tokens[colon - 1]!;
  const content = trimSpan(annotated.document.text, { start: mark.end, end });
  if (content === null) return null;
  return {
    rule: "transcript",
    speaker: { start: sentence.start, end: last.end, sentence, heads: [0] },
    addressee: null,
    cue: { start: mark.start, end: mark.end },
    stance: "neutral",
    content,
    evidence: { start: sentence.start, end: content.end },
  };
}
