/**
 * From a word of the tree to a party: the noun phrase around it, and the entity that a mention inside it stands for.
 * The mention at the head decides; failing that, the nearest one below it, where names in apposition, titles and owners
 * come before those in attached phrases.
 */
import type { Sentence } from "../../annotate/sentence.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import { childrenBy, isRelation } from "../../annotate/tree/relations.ts";
import type { Mention } from "../../resolve/mention.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import type { Filler } from "../account.ts";
import { isCharge } from "./circumstances.ts";
import { wordSet } from "./lexicon.ts";
import { base, prepositionOf } from "./tokens.ts";

/** A sentence with its mentions laid over the tokens. */
export interface Scene {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  /** For each token the mention that covers it, or null. */
  readonly mentionAt: readonly (Mention | null)[];
  readonly types: ReadonlyMap<string, EntityType>;
  /** Words that stand as prepositions, lower case: a slot of any other is empty. */
  readonly prepositions: ReadonlySet<string>;
}

const STANCE = /^(?:anti|pro|non|ex)-/i;

/** Mentions come by start and do not overlap, so that one walk lays them over the tokens. */
export function layScene(
  sentence: Sentence,
  mentions: readonly Mention[],
  types: ReadonlyMap<string, EntityType>,
): Scene {
  let next = 0;
  const mentionAt = sentence.tokens.map((token) => {
    while (next < mentions.length && mentions[next]!.end <= token.start) next += 1;
    const mention = mentions[next];
    // "anti-Ostria" is not Ostria.
    if (!mention || mention.start >= token.end || STANCE.test(token.text)) return null;
    return mention;
  });
  const prepositions = new Set<string>();
  for (const token of sentence.tokens) if (isRelation(token, ["case"])) prepositions.add(token.text.toLowerCase());
  return { sentence, mentions, mentionAt, types, prepositions };
}

const NAMELIKE: Readonly<Record<string, number>> = {
  flat: 0,
  "nmod:desc": 0,
  appos: 0,
  compound: 1,
  "nmod:poss": 1,
  amod: 1,
};
const OUTSIDE = new Set([
  "punct",
  "cc",
  "case",
  "det",
  "conj",
  "parataxis",
  "acl:relcl",
  "advcl",
  "aux",
  "cop",
  "mark",
  "advmod",
]);
const LOCAL = new Set(["in", "at", "near", "from"]);
const NEAR = new Set(["by", "from", "of", "with", "against", "on", "over", "for", "to"]);

/**
 * Head and the heads coordinated with it, nouns only. Another name in apposition goes with them: "Senator A, Congressmen B and
 * C" are three.
 */
export function coordinated(scene: Scene, head: number): number[] {
  const { sentence, mentionAt } = scene;
  const found = new Set([head, ...besideInRow(sentence, head)]);
  const open = [...found];
  while (open.length > 0) {
    const at = open.pop()!;
    for (const child of sentence.children[at] ?? []) {
      const token = sentence.tokens[child]!;
      const own = mentionAt[at];
      const other = mentionAt[child];
      const isNext = token.deprel === "appos" && own && other && own.entityId !== other.entityId;
      const isConjunct = token.deprel === "conj" && token.upos !== "VERB" && token.upos !== "AUX";
      if (found.has(child) || !(isNext || isConjunct)) continue;
      found.add(child);
      open.push(child);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** "with A and the leader B" where B hangs beside A, not on it: "and" before it and no preposition of its own. */
function besideInRow(sentence: Sentence, head: number): number[] {
  const above = sentence.tokens[head]!.head;
  if (above < 0) return [];
  return sentence.children[above]!.filter((sibling) => {
    const token = sentence.tokens[sibling]!;
    const isNoun = token.upos === "NOUN" || token.upos === "PROPN";
    if (sibling <= head || !isNoun || token.deprel !== sentence.tokens[head]!.deprel) return false;
    if (childrenBy(sentence, sibling, ["case"]).length > 0) return false;
    // The "and" may hang on a word before the noun ("and exiled leader B").
    const and = sentence.tokens.slice(head + 1, sibling).find((t) => t.deprel === "cc");
    return and !== undefined && and.head > and.index && and.head <= sibling;
  });
}

/** A title that a parser left apart from the name behind it ("Congressmen | Dana Rohrabacher"): the name stands for both. */
function nameBehind(scene: Scene, head: number): number {
  const { sentence, mentionAt } = scene;
  const token = sentence.tokens[head]!;
  const next = sentence.tokens[head + 1];
  if (mentionAt[head] || !next || !mentionAt[head + 1] || next.upos !== "PROPN") return head;
  if ((token.upos !== "NOUN" && token.upos !== "PROPN") || next.deprel === "compound" || next.deprel === "nmod:poss")
    return head;
  return mentionAt[head + 1]!.start === next.start ? head + 1 : head;
}

/** People who are named by whom they belong to: "Dace's brother", "the widow of Dace" are not Dace. */
const KIN = wordSet("kin_nouns");

/** "Dace's", "his" or "of Dace" before or behind a noun for another person. */
export function isOfKin(scene: Scene, noun: number, child: number): boolean {
  const { tokens } = scene.sentence;
  const mention = scene.mentionAt[child];
  if (!KIN.has(tokens[noun]!.lemma.toLowerCase())) return false;
  if (mention && scene.types.get(mention.entityId) !== "person") return false;
  return tokens[child]!.deprel === "nmod:poss" || prepositionOf(scene.sentence, child) === "of";
}

/** The mention that a noun phrase stands for. */
export function mentionUnder(scene: Scene, head: number): Mention | null {
  const own = scene.mentionAt[head];
  if (own) return own;
  let level: { index: number; cost: number }[] = [{ index: head, cost: 0 }];
  const seen = new Set<number>([head]);
  for (let depth = 0; depth < 5 && level.length > 0; depth += 1) {
    const next: { index: number; cost: number }[] = [];
    for (const { index } of level) {
      for (const child of scene.sentence.children[index] ?? []) {
        const token = scene.sentence.tokens[child]!;
        if (
          seen.has(child) ||
          isOfKin(scene, index, child) ||
          isCharge(scene.sentence, child) ||
          OUTSIDE.has(token.deprel) ||
          OUTSIDE.has(base(token))
        )
          continue;
        // "security forces in Brenn" are not Brenn.
        const inPlace = scene.mentionAt[child] && scene.types.get(scene.mentionAt[child]!.entityId) === "place";
        if (inPlace && LOCAL.has(prepositionOf(scene.sentence, child))) continue;
        seen.add(child);
        const namelike = NAMELIKE[token.deprel] ?? NAMELIKE[base(token)];
        next.push({ index: child, cost: namelike ?? (NEAR.has(prepositionOf(scene.sentence, child)) ? 2 : 3) });
      }
    }
    next.sort((a, b) => a.cost - b.cost || a.index - b.index);
    for (const { index } of next) {
      const mention = scene.mentionAt[index];
      if (mention) return mention;
    }
    level = next;
  }
  return null;
}

/** The words of a role-filler and the entity they stand for. */
export function fillerAt(scene: Scene, head: number): Filler {
  const mention = mentionUnder(scene, head);
  const { start, end } = nounPhraseSpan(scene.sentence, head);
  if (!mention) return { start, end, entityId: null };
  return { start: Math.min(start, mention.start), end: Math.max(end, mention.end), entityId: mention.entityId };
}

export function fillerOfMention(mention: Mention): Filler {
  return { start: mention.start, end: mention.end, entityId: mention.entityId };
}

/** Names coordinated before one noun: "Ostrian and Keldic negotiators". */
function besideName(scene: Scene, head: number): Mention[] {
  const found: Mention[] = [];
  for (const child of childrenBy(scene.sentence, head, ["compound", "amod", "nmod:desc", "flat"])) {
    const others = childrenBy(scene.sentence, child, ["conj"]);
    for (const one of others.length > 0 ? [child, ...others] : []) {
      const mention = scene.mentionAt[one];
      if (mention) found.push(mention);
    }
  }
  return found;
}

/** "a delegation, including Dace and Renn": those named out of a group. */
function included(scene: Scene, head: number): number[] {
  if (scene.mentionAt[head]) return [];
  return childrenBy(scene.sentence, head, ["nmod"]).filter(
    (child) => prepositionOf(scene.sentence, child) === "including",
  );
}

/** Fillers for each of the heads and whatever is coordinated with them; one a mention or, unresolved, one a head. */
export function fillersAt(scene: Scene, heads: readonly number[]): Filler[] {
  const found: Filler[] = [];
  for (const head of [...heads, ...heads.flatMap((one) => included(scene, one))]) {
    for (const one of coordinated(scene, nameBehind(scene, head))) {
      const filler = fillerAt(scene, one);
      if (filler.entityId !== null && found.some((other) => other.entityId === filler.entityId)) continue;
      if (found.some((other) => other.start < filler.end && filler.start < other.end)) continue;
      const beside = besideName(scene, one).filter((m) => !found.some((f) => f.entityId === m.entityId));
      const own = scene.mentionAt[one];
      if (!own || !beside.some((m) => m.entityId !== own.entityId)) {
        found.push(filler);
        continue;
      }
      const all = [...beside, own].sort((a, b) => a.start - b.start);
      for (const mention of all) {
        if (!found.some((f) => f.entityId === mention.entityId)) found.push(fillerOfMention(mention));
      }
    }
  }
  return found;
}
