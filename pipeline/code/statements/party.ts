/** Words for somebody, from the heads that the tree gives: coordination, relative pronouns and appositions resolved. */
import type { Sentence } from "../../annotate/sentence.ts";
import { antecedent } from "../../annotate/tree/antecedent.ts";
import { withConjuncts } from "../../annotate/tree/conjuncts.ts";
import { tokensIn } from "../../annotate/tree/locate.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import type { Span } from "../../text/span.ts";
import { TIME } from "./beside.ts";
import type { Party } from "./draft.ts";

/** From heads as the tree has them: coordination and relative pronouns resolved. */
export function partyOf(sentence: Sentence, tops: readonly number[]): Party {
  const all = withConjuncts(sentence, tops);
  const resolved = all.map((head) => antecedent(sentence, head));
  const heads = withConjuncts(sentence, resolved);
  const spans = heads.map((head) => phraseOf(sentence, head));
  const span: Span = {
    start: Math.min(...spans.map((one) => one.start)),
    end: Math.max(...spans.map((one) => one.end)),
  };
  const relative = all.find((head, i) => resolved[i] !== head);
  if (relative === undefined) return { ...span, sentence, heads };
  // "The judge, who said": the pronoun alone would tell a reader nothing, but far from its noun it is all there is.
  const pronoun = sentence.tokens[relative]!;
  const near = pronoun.start >= span.end && pronoun.start - span.end <= 2;
  return { start: near ? span.start : pronoun.start, end: pronoun.end, sentence, heads };
}

/**
 * Without an age behind a comma, and a possessor without its 's; with a name that follows without a comma ("campaigner Marek Tolan")
 * and with the other half of a word that the tree cut at its hyphen.
 */
function phraseOf(sentence: Sentence, head: number): Span {
  const { tokens } = sentence;
  const inside = tokensIn(sentence, nounPhraseSpan(sentence, head));
  let first = inside[0]!;
  let last = inside.at(-1)!;
  if (tokens[last]!.xpos === "CD" && tokens[last - 1]?.text === "," && last - 2 >= first) last -= 2;
  if (tokens[last]!.xpos === "POS" && last > first) last -= 1;
  // "On Monday Orlik said": the parser makes one name of both.
  if (first < last && TIME.test(tokens[first]!.text)) first += 1;
  while (isHyphened(sentence, first - 1)) first -= 2;
  const name = tokens[last + 1];
  const isName = name?.upos === "PROPN" && name.deprel === "appos" && name.head === head;
  return { start: tokens[first]!.start, end: isName ? nounPhraseSpan(sentence, name.index).end : tokens[last]!.end };
}

/** A hyphen with a word on either side and no space: "MIRSK-North". */
function isHyphened({ tokens }: Sentence, at: number): boolean {
  const hyphen = tokens[at];
  return (
    hyphen !== undefined &&
    /^[-–]$/u.test(hyphen.text) &&
    tokens[at - 1]?.end === hyphen.start &&
    tokens[at + 1]?.start === hyphen.end
  );
}
