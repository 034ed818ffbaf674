/** Names that nothing settles, those first that would settle most records, each with its contexts and likeliest entities. */
import type { CodedDocument } from "../../code/coded.ts";
import { makeSuggester } from "../../resolve/suggest.ts";
import type { ReviewedLists } from "../../reviewed/lists.ts";
import { foldName } from "../../text/fold.ts";
import { compareKeys, compareText } from "../../text/order.ts";
import { type Span, spansOverlap, wordsAt } from "../../text/span.ts";
import { type Passage, passageOf } from "./context.ts";
import { likenessReasons } from "./likeness.ts";

export interface SuggestedEntity {
  readonly entityId: string;
  readonly name: string;
  readonly description: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface WaitingName {
  readonly name: string;
  /** `unknown`, `ambiguous` or `unsure`. */
  readonly reason: string;
  readonly count: number;
  readonly sources: number;
  /** Events, statements and relations of which one party would be settled. */
  readonly unlocks: number;
  readonly contexts: readonly Passage[];
  readonly suggestions: readonly SuggestedEntity[];
}

interface Waiting {
  readonly reason: string;
  readonly spellings: Map<string, number>;
  readonly places: { readonly document: CodedDocument; readonly span: Span }[];
  readonly candidates: Set<string>;
}

const MOST_CONTEXTS = 6;

export interface WaitingNames {
  readonly inAll: number;
  /** At most so many as were asked for; looking for suggestions costs more than counting. */
  readonly first: readonly WaitingName[];
}

export function listNames(documents: readonly CodedDocument[], lists: ReviewedLists, most: number): WaitingNames {
  const counted = [...gather(documents).values()]
    .map((waiting) => {
      const name = [...waiting.spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
      const unlocks = waiting.places.reduce((sum, { document, span }) => sum + openRecordsAt(document, span), 0);
      return { waiting, name, unlocks, order: [-unlocks, -waiting.places.length, name, waiting.reason] };
    })
    .sort((a, b) => compareKeys(a.order, b.order));
  const suggest = makeSuggestions(lists);
  const first = counted.slice(0, most).map(({ waiting, name, unlocks }): WaitingName => {
    const { reason, places } = waiting;
    return {
      name,
      reason,
      count: places.length,
      sources: new Set(places.map(({ document }) => document.sourceId)).size,
      unlocks,
      contexts: places.slice(0, MOST_CONTEXTS).map(({ document, span }) => passageOf(document, span)),
      suggestions: suggest(name, waiting),
    };
  });
  return { inAll: counted.length, first };
}

/** Whom a name may be: what a reviewed alias offers, else reviewed names that are like it. */
function makeSuggestions(lists: ReviewedLists): (name: string, waiting: Waiting) => SuggestedEntity[] {
  const suggester = makeSuggester(lists);
  const entities = new Map(lists.entities.map((entity) => [entity.entityId, entity]));
  return (name, { places, candidates }) => {
    const companions = new Set(places.flatMap(({ document }) => document.mentions.map(({ entityId }) => entityId)));
    const offered =
      candidates.size > 0
        ? [...candidates].sort(compareText).map((entityId) => ({ entityId, score: 1 }))
        : suggester.suggest(name, companions);
    return offered.map(({ entityId, score }) => {
      const entity = entities.get(entityId);
      const reasons = [
        ...(candidates.has(entityId) ? ["a reviewed alias offers it"] : likenessReasons(name, entityId, lists)),
        ...(companions.has(entityId) ? ["named in the same report"] : []),
      ];
      return { entityId, name: entity?.name ?? entityId, description: entity?.description ?? null, score, reasons };
    });
  };
}

function gather(documents: readonly CodedDocument[]): Map<string, Waiting> {
  const waiting = new Map<string, Waiting>();
  for (const document of [...documents].sort((a, b) => compareText(a.sourceId, b.sourceId))) {
    for (const { start, end, reason, candidates } of document.unresolved) {
      const name = wordsAt(document.text, { start, end }).replace(/\s+/g, " ");
      const key = JSON.stringify([foldName(name), reason]);
      const entry: Waiting = waiting.get(key) ?? { reason, spellings: new Map(), places: [], candidates: new Set() };
      waiting.set(key, entry);
      entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
      entry.places.push({ document, span: { start, end } });
      for (const candidate of candidates) entry.candidates.add(candidate);
    }
  }
  return waiting;
}

/** Records of the document in which words at the span fill a role that is not settled. */
function openRecordsAt({ events, statements, relations }: CodedDocument, span: Span): number {
  const open = (filler: (Span & { readonly entityId: string | null }) | null) =>
    filler !== null && filler.entityId === null && spansOverlap(filler, span);
  return (
    events.filter(({ parties, places }) => parties.some(open) || places.some(open)).length +
    statements.filter(({ speaker, addressee }) => open(speaker) || open(addressee)).length +
    relations.filter(({ subject, object }) => open(subject) || open(object)).length
  );
}
