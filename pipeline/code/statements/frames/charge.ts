/** "X accused Z of ...", "X blamed Z for ...": what hangs on the verb by its preposition, or on the object where the parser put it. */
import { markers } from "../../../annotate/tree/clause.ts";
import { withConjuncts } from "../../../annotate/tree/conjuncts.ts";
import { obliqueOf, obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { FrameRule, VerbSite } from "./frame.ts";

export const charge: FrameRule = (site, cue) => {
  const { sentence, at } = site;
  const named = withConjuncts(sentence, childrenBy(sentence, at, ["obj", "nsubj:pass"]));
  const places = [at, ...named, ...named.flatMap((noun) => childrenBy(sentence, noun, ["appos"]))];
  for (const preposition of cue.prepositions ?? []) {
    for (const place of places) {
      const found = hangingBy(site, place, preposition);
      if (found !== null) return { rule: "charge", content: found };
    }
  }
  return null;
};

function hangingBy(site: VerbSite, place: number, preposition: string) {
  const { sentence, at } = site;
  const noun = obliques(sentence, place).find((one) => one.head > at && one.preposition === preposition);
  const gerund = childrenBy(sentence, place, ["advcl", "acl", "xcomp", "ccomp", "nmod", "obl"]).find(
    (child) =>
      child > at &&
      (markers(sentence, child).includes(preposition) || obliqueOf(sentence, child).preposition === preposition),
  );
  const head = noun?.head ?? gerund;
  if (head === undefined) return null;
  const span = subtreeSpan(sentence, head);
  const opener = subtree(sentence, head).find((index) => sentence.tokens[index]!.text.toLowerCase() === preposition);
  return opener === undefined ? span : { start: Math.min(span.end, sentence.tokens[opener]!.end + 1), end: span.end };
}
