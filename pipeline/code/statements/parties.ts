/**
 * Whom the words for a speaker stand for. The head's mention decides; but where the words name somebody as a spokesman, he
 * speaks for the organization or person he is spokesman of, and the statement is theirs: who uttered it stays in
 * the words and in the mentions.
 */
import type { Sentence } from "../../annotate/sentence.ts";
import { appositions } from "../../annotate/tree/noun-phrase.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { subtree } from "../../annotate/tree/subtree.ts";
import type { Mention, Resolved } from "../../resolve/mention.ts";
import type { Span } from "../../text/span.ts";
import type { Filler } from "../account.ts";
import { pairBefore } from "../pair-before.ts";
import type { Party } from "./draft.ts";

const SPOKESMEN = ["spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "representative", "spox"];

/** One filler for each party that a mention resolves, where there are several; else one with all the words. */
export function fillersOf(resolved: Resolved, party: Party | null): (Filler | null)[] {
  if (party === null) return [null];
  const each = party.heads.map((head) => ({ head, entityId: entityOf(resolved, party, head) }));
  const known = each.filter((one) => one.entityId !== null);
  const distinct = new Set(known.map((one) => one.entityId));
  if (party.heads.length > 1 && distinct.size > 1) {
    return known.map(({ head, entityId }) => ({ ...ownWords(resolved, party, head), entityId }));
  }
  const pair = distinct.size === 0 ? pairBefore(resolved, party.sentence, party) : [];
  if (pair.length > 0)
    return pair.map((mention) => ({ start: party.start, end: party.end, entityId: mention.entityId }));
  const entityId = distinct.size === 1 && known.length === each.length ? known[0]!.entityId : null;
  return [{ start: party.start, end: party.end, entityId }];
}

/** A filler for the addressee, of which a statement has one: several named ones are nobody in particular. */
export function fillerOf(resolved: Resolved, party: Party | null): Filler | null {
  if (party === null) return null;
  const found = new Set(party.heads.map((head) => entityOf(resolved, party, head)));
  const [entityId] = found;
  return { start: party.start, end: party.end, entityId: found.size === 1 ? (entityId ?? null) : null };
}

function entityOf(resolved: Resolved, party: Party, head: number): string | null {
  const { sentence } = party;
  const besides = [head, ...appositions(sentence, head)].flatMap((noun) => [noun, ...namesOf(sentence, noun)]);
  for (const noun of besides) {
    const spokesman = spokesmanOf(resolved, party, noun);
    if (spokesman !== null) return spokesman;
  }
  for (const noun of besides) {
    const mention = mentionOver(resolved.mentions, sentence.tokens[noun]!);
    if (mention !== null) return mention.entityId;
  }
  return null;
}

/** "Mayor Dana Orlik": the tree may hang the name on the title. */
function namesOf(sentence: Sentence, noun: number): number[] {
  const found = childrenBy(sentence, noun, ["flat", "nmod:desc"]);
  return found.flatMap((child) => [child, ...namesOf(sentence, child)]);
}

/** "A spokesman for the ministry", "ministry spokesman Marek Tolan", "the ministry's spokesman". */
function spokesmanOf(resolved: Resolved, party: Party, head: number): string | null {
  const { sentence } = party;
  const words = subtree(sentence, head, { without: ["acl", "conj", "appos", "parataxis"] });
  const spokesman = words.find((index) => SPOKESMEN.includes(sentence.tokens[index]!.text.toLowerCase()));
  if (spokesman === undefined) return null;
  const beside = [...new Set([spokesman, head])].flatMap((noun) =>
    childrenBy(sentence, noun, ["nmod", "compound", "nmod:poss", "amod"]).filter(
      (child) => child !== spokesman && child !== head,
    ),
  );
  for (const child of beside) {
    const mention = mentionOver(resolved.mentions, sentence.tokens[child]!);
    // "Ministry spokesman Marek Tolan": his own name is no office.
    if (
      mention !== null &&
      !(
        mention.start <= sentence.tokens[head]!.start &&
        sentence.tokens[head]!.end <= mention.end &&
        head !== spokesman
      )
    )
      return mention.entityId;
  }
  return mentionOver(resolved.mentions, sentence.tokens[spokesman]!)?.entityId ?? null;
}

/** The mention that holds the token; of nested ones the shortest. Binary search by start, then back over a few. */
function mentionOver(mentions: readonly Mention[], token: Span): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= token.start) low = middle + 1;
    else high = middle;
  }
  const reach = 4;
  for (let i = low - 1; i >= 0 && i >= low - reach; i -= 1) {
    if (mentions[i]!.end >= token.end) return mentions[i]!;
  }
  return null;
}

/** The words of one of several coordinated speakers: the mention's, for the phrase may hold the others. */
function ownWords(resolved: Resolved, party: Party, head: number): Span {
  const token = party.sentence.tokens[head]!;
  const mention = mentionOver(resolved.mentions, token);
  return mention === null ? { start: token.start, end: token.end } : { start: mention.start, end: mention.end };
}
