/** Standing ties that one report states: offices, memberships, kin, where people live. Not events, and no event is read off them. */
import type { Resolved } from "../../resolve/mention.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import { type Span, spanContains } from "../../text/span.ts";
import type { Attribution, Filler, RelationAccount, StatementAccount } from "../account.ts";
import { holdersOf, isLinked } from "./holders.ts";
import { type Line, linesOf, type Named } from "./line.ts";
import { rolePhrases } from "./noun-phrases.ts";
import { beginningAt, endOfFormer } from "./validity.ts";
import { adjectiveTiesIn, affiliations, type FoundTie, verbTies } from "./verb-ties.ts";

/**
 * Ties between resolved entities, by place in the text. What is said in somebody's words is attributed to that statement;
 * ties that are themselves charged, denied, asked or promised are left out, for a relation has no status that could say so.
 */
export function codeRelations(
  resolved: Resolved,
  statements: readonly StatementAccount[],
  types: ReadonlyMap<string, EntityType>,
): RelationAccount[] {
  const found = linesOf(resolved, types).flatMap((plain) => {
    const nouns = nounTies(plain);
    const bearers = new Map(nouns.flatMap(({ words, holder }) => words.map((word) => [word, holder] as const)));
    const line = { ...plain, bearers };
    const closer = new Set(nouns.map(({ holder, of }) => `${holder.mention.start} ${of.mention.start}`));
    const bare = affiliations(line).filter(
      ({ holder, of }) => !closer.has(`${holder.mention.start} ${of.mention.start}`),
    );
    const all = [...nouns, ...verbTies(line), ...adjectiveTiesIn(line), ...bare];
    return all.flatMap((tie) => toAccount(line, tie, statements));
  });
  const sorted = found.sort((a, b) => a.evidence.start - b.evidence.start || a.label.start - b.label.start);
  return sorted.filter((account, i) => !sorted.slice(Math.max(0, i - NEAR), i).some((other) => isSame(account, other)));
}

/** One tie read by two rules stands close in the order of the text. */
const NEAR = 8;

function isSame(a: RelationAccount, b: RelationAccount): boolean {
  const overlap = a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;
  return (
    overlap &&
    a.relation === b.relation &&
    a.subject.entityId === b.subject.entityId &&
    a.object.entityId === b.object.entityId
  );
}

interface NounFound extends FoundTie {
  /** Tokens of the noun. */
  readonly words: readonly number[];
}

function nounTies(line: Line): NounFound[] {
  const phrases = rolePhrases(line);
  const held = phrases.map((phrase) => holdersOf(line, phrase, phrases));
  return phrases.flatMap((phrase, i) => {
    const { tie, of, label, term, former } = phrase;
    // "Is a member of the League and mayor of Lodran": whoever is the one is the other.
    const before = i > 0 && isLinked(line, phrases[i - 1]!, phrase) ? held[i - 1] : null;
    const found = held[i] ?? before ?? null;
    if (found === null) return [];
    const ended =
      former || found.by === "left"
        ? { validFrom: null, validUntil: endOfFormer(line.resolved.annotated.document) }
        : null;
    const begun = found.by === "taken" && found.verb !== undefined ? beginningAt(line, found.verb) : null;
    const validity = term ?? ended ?? begun;
    const holders = found.holders.filter((holder) => tie.holder.includes(holder.type));
    return holders.flatMap((holder) =>
      of.map((one) => ({ tie, holder, of: one, label, validity, rule: `noun_${found.by}`, words: phrase.words })),
    );
  });
}

/** "Accused Omar Teshil, leader of the League, of fraud": that he leads it is no part of the charge. */
const PRESUPPOSED = ["noun_title", "noun_apposition", "affiliation"];
/** Stances of statements that tell: not of a denial, a charge, a question or a promise. */
const TELLING = ["neutral", "hedging"];

function toAccount(line: Line, found: FoundTie, statements: readonly StatementAccount[]): RelationAccount[] {
  const { tie, holder, of, validity, rule } = found;
  if (holder.mention.entityId === of.mention.entityId) return [];
  const { tokens } = line.sentence;
  const label = { start: tokens[found.label[0]]!.start, end: tokens[found.label[1]]!.end };
  const evidence = cover([label, holder.mention, of.mention]);
  const attributedTo = innermost(statements, label);
  const isAtIssue = !PRESUPPOSED.includes(rule);
  if (isAtIssue && attributedTo !== null && !TELLING.includes(statements[attributedTo]!.stance)) return [];
  const [subject, object] = tie.inverse ? [of, holder] : [holder, of];
  const { validFrom = null, validUntil = null } = validity ?? {};
  const account: RelationAccount = {
    subject: filler(subject),
    relation: tie.relation,
    object: filler(object),
    label,
    validFrom,
    validUntil,
    rule,
    evidence,
    attributedTo: attributedTo satisfies Attribution,
  };
  return [account];
}

function filler({ mention: { start, end, entityId } }: Named): Filler {
  return { start, end, entityId };
}

function cover(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The statement with the shortest content around the words. */
function innermost(statements: readonly StatementAccount[], span: Span): number | null {
  let best: number | null = null;
  statements.forEach(({ content }, index) => {
    if (!spanContains(content, span)) return;
    const current = best === null ? null : statements[best]!.content;
    if (current === null || content.end - content.start < current.end - current.start) best = index;
  });
  return best;
}
