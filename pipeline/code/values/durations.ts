/** How long an event lasted, or a penalty runs. */
import type { Sentence, TimeExpression } from "../../annotate/sentence.ts";
import { headOfSpan } from "../../annotate/tree/locate.ts";
import { obliqueOf } from "../../annotate/tree/obliques.ts";
import { isRelation } from "../../annotate/tree/relations.ts";
import { subjects } from "../../annotate/tree/subjects.ts";
import type { ValueAccount } from "../account.ts";
import { oncePerSentence } from "../time/once.ts";
import { isVerb, predicateTiers } from "../time/predicates.ts";
import { timesIn } from "../time/times-in.ts";

/** Prepositions after which a length is a distance to something else: "after ten years", "within a week". */
const DISTANCE = ["after", "within", "before", "since", "until", "by", "every", "per", "under"];
/** Verbs that give their subject a length. */
const LASTING = ["last", "take", "run", "continue", "go", "drag", "stretch"];

/** A length of time in the sentence, and the words that it can be the length of. */
export interface Length {
  readonly value: ValueAccount;
  /** The predicate or noun it hangs on. */
  readonly owner: number;
  /** Where that is a verb of lasting: what lasts. */
  readonly lasting: readonly number[];
}

export const lengthsIn = oncePerSentence((resolved, sentence): Length[] => {
  return timesIn(resolved.annotated.times, sentence).flatMap((time) => {
    if (time.kind !== "duration") return [];
    const owner = ownerOf(sentence, time);
    if (owner < 0) return [];
    const isLasting = LASTING.includes(sentence.tokens[owner]!.lemma) && isVerb(sentence, owner);
    return [{ value: toAccount(time), owner, lasting: isLasting ? subjects(sentence, owner) : [] }];
  });
});

function toAccount({ start, end, duration, qualifier }: TimeExpression): ValueAccount {
  return { property: "duration", value: duration, start, end, qualifier };
}

/** The first predicate above, or the noun that the length describes ("a four-hour meeting", "a ban of ten years"). */
function ownerOf(sentence: Sentence, time: TimeExpression): number {
  let at = headOfSpan(sentence, time);
  if (at < 0 || DISTANCE.includes(obliqueOf(sentence, at).preposition)) return -1;
  for (;;) {
    const token = sentence.tokens[at]!;
    if (token.head < 0) return at;
    if (isVerb(sentence, token.head)) return token.head;
    if (sentence.tokens[token.head]!.upos === "NOUN" && token.deprel !== "conj") return token.head;
    at = token.head;
  }
}

/**
 * Lengths that are those of the event: of its trigger or its carrier, of an adjective of it ("a ban valid for ten years"), or
 * of a verb of lasting whose subject it is.
 */
export function durationsOf(sentence: Sentence, lengths: readonly Length[], trigger: number): ValueAccount[] {
  if (lengths.length === 0) return [];
  const [own = []] = predicateTiers(sentence, trigger);
  return lengths
    .filter(({ owner, lasting }) => {
      if (lasting.length > 0) return lasting.includes(trigger) || own.some((word) => lasting.includes(word));
      return own.includes(owner) || (sentence.tokens[owner]!.upos === "ADJ" && describes(sentence, owner, own));
    })
    .map(({ value }) => value);
}

function describes(sentence: Sentence, adjective: number, own: readonly number[]): boolean {
  const token = sentence.tokens[adjective]!;
  const described = isRelation(token, ["amod", "acl"]) ? [token.head] : subjects(sentence, adjective);
  return described.some((word) => own.includes(word));
}
