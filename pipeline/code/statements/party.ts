/** Words for somebody, from the heads that the tree gives: coordination, relative pronouns and appositions resolved. */
import type { Sentence } from "../../annotate/sentence.ts";
import { antecedent } from "../../annotate/tree/antecedent.ts";
import { withConjuncts } from "../../annotate/tree/conjuncts.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import type { Span } from "../../text/span.ts";
import { TIME } from "./beside.ts";
import type { Party } from "./draft.ts";

/** From heads as the tree has them: coordination and relative pronouns resolved. */
export function partyOf(sentence: Sentence, tops: readonly number[]): Party {
  const all = withConjuncts(sentence, tops);
  const heads = withConjuncts(
    sentence,
    all.map((head) => antecedent(sentence, head)),
  );
  const spans = heads.map((head) => phraseOf(sentence, head));
  const span: Span = {
    start: Math.min(...spans.map((one) => one.start)),
    end: Math.max(...spans.map((one) => one.end)),
  };
  const relative = all.find((head) => antecedent(sentence, head) !== head);
  if (relative === undefined) return { ...span, sentence, heads };
  // "The judge, who said": the pronoun alone would tell a reader nothing, but far from its noun it is all there is.
  const pronoun = sentence.tokens[relative]!;
  const near = pronoun.start >= span.end && pronoun.start - span.end <= 2;
  return { start: near ? span.start : pronoun.start, end: pronoun.end, sentence, heads };
}

/** Without an age behind a comma, and a possessor without its 's. */
function phraseOf(sentence: Sentence, head: number): Span {
  const { start, end } = nounPhraseSpan(sentence, head);
  const inside = sentence.tokens.filter((token) => start <= token.start && token.end <= end);
  // "On Monday Orlik said": the parser makes one name of both.
  const first = inside.length > 1 && TIME.test(inside[0]!.text) ? inside[1]!.start : start;
  let kept = inside.length;
  if (inside[kept - 1]?.xpos === "CD" && inside[kept - 2]?.text === ",") kept -= 2;
  if (inside[kept - 1]?.xpos === "POS") kept -= 1;
  return kept === 0 ? { start, end } : { start: first, end: inside[kept - 1]!.end };
}
