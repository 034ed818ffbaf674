/** A headline such as "Orlik: bridge is safe": the label is somebody known, or a document that speaks. */
import { datelineLength } from "../../../annotate/sentences/dateline.ts";
import { headOfSpan } from "../../../annotate/tree/locate.ts";
import type { Resolved } from "../../../resolve/mention.ts";
import { spanContains } from "../../../text/span.ts";
import { verbCues } from "../cues.ts";
import type { Draft } from "../draft.ts";
import { trimSpan } from "../words.ts";

const LONGEST_LABEL = 6;
const DOCUMENTS = new Set(verbCues("show").flatMap((cue) => cue.speakers ?? []));

/** At most one, and none behind a dateline ("LONDON: ..."); the headline is the first sentence, alone in its paragraph. */
export function headlineStatements({ annotated, mentions }: Resolved): Draft[] {
  const [sentence, second] = annotated.sentences;
  if (sentence === undefined || second?.paragraph === sentence.paragraph) return [];
  const colon = sentence.tokens.slice(0, LONGEST_LABEL + 1).findIndex((token) => token.text === ":");
  if (colon < 1 || !sentence.tokens.slice(colon).some((token) => token.upos === "VERB" || token.upos === "AUX"))
    return [];
  const words = sentence.tokens.map((token) => token.text);
  if (datelineLength(sentence.tokens, words) > 0) return [];
  const label = { start: sentence.start, end: sentence.tokens[colon - 1]!.end };
  const head = headOfSpan(sentence, label);
  const isKnown = mentions.some((mention) => mention.start < label.end && spanContains(label, mention));
  if (!isKnown && !DOCUMENTS.has(sentence.tokens[head]!.lemma.toLowerCase())) return [];
  const mark = sentence.tokens[colon]!;
  const content = trimSpan(annotated.document.text, { start: mark.end, end: sentence.end });
  if (content === null || /^["“‘'«]/u.test(annotated.document.text.slice(content.start, content.start + 1))) return [];
  return [
    {
      rule: "headline",
      speaker: { ...label, sentence, heads: [head] },
      addressee: null,
      cue: { start: mark.start, end: mark.end },
      stance: "neutral",
      content,
      evidence: { start: sentence.start, end: content.end },
    },
  ];
}
