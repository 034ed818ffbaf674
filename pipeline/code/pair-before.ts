/**
 * Whom "they" and "them" stand for: a mention stands for one, so that the two or three whom the sentence before names side by side
 * as its subject are looked up here.
 */
import type { Sentence } from "../annotate/sentence.ts";
import { withConjuncts } from "../annotate/tree/conjuncts.ts";
import { subjects } from "../annotate/tree/subjects.ts";
import { subtree } from "../annotate/tree/subtree.ts";
import type { Mention, Resolved } from "../resolve/mention.ts";
import type { Span } from "../text/span.ts";

const PLURALS = new Set(["they", "them", "both"]);
const TIMES = /^(?:second|minute|hour|day|week|month|year|decade)s$/i;

/**
 * Mentions of the coordinated subject of the sentence before, `[]` where the words are no plural pronoun, where not every one of
 * them is known, or where another plural noun stands there for which the pronoun may stand as well.
 */
export function pairBefore(resolved: Resolved, sentence: Sentence, words: Span): Mention[] {
  const { document, sentences } = resolved.annotated;
  if (!PLURALS.has(document.text.slice(words.start, words.end).toLowerCase())) return [];
  const before = sentences[sentence.index - 1];
  if (before === undefined || before.paragraph < sentence.paragraph - 1) return [];
  const root = before.tokens.find((token) => token.head < 0);
  if (root === undefined) return [];
  const heads = withConjuncts(before, subjects(before, root.index));
  const inside = new Set(heads.flatMap((head) => subtree(before, head)));
  const hasOther = before.tokens.some(
    (token) => /^NNP?S$/.test(token.xpos) && !inside.has(token.index) && !TIMES.test(token.text),
  );
  const found = heads.map((head) => mentionAt(resolved, before.tokens[head]!));
  const known = found.filter((mention) => mention !== null);
  const ids = new Set(known.map((mention) => mention.entityId));
  return hasOther || ids.size < 2 || known.length < heads.length ? [] : known;
}

/** Binary search by start, then back over a few that may hold it. */
function mentionAt({ mentions }: Resolved, token: Span): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= token.start) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - REACH), low).findLast((mention) => mention.end >= token.end) ?? null;
}

const REACH = 4;
