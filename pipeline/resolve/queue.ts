/** The review queue of names: what nothing settled, over all documents, the commonest first. It is never published. */
import type { ReviewedLists } from "../reviewed/lists.ts";
import { foldName } from "../text/fold.ts";
import { compareKeys, compareText } from "../text/order.ts";
import type { Span } from "../text/span.ts";
import type { Mention, UnresolvedName } from "./mention.ts";
import { makeSuggester, type Suggestion } from "./suggest.ts";

/** What of a coded document the queue reads. */
export interface QueuedDocument {
  readonly sourceId: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly unresolved: readonly UnresolvedName[];
}

export const QUEUE_COLUMNS = [
  "name",
  "count",
  "sources",
  "reason",
  "context_1",
  "context_2",
  "context_3",
  "suggestion_1",
  "score_1",
  "suggestion_2",
  "score_2",
  "suggestion_3",
  "score_3",
] as const;

export type QueueRow = Readonly<Record<(typeof QUEUE_COLUMNS)[number], string | number>>;

interface Waiting {
  readonly reason: UnresolvedName["reason"];
  readonly spellings: Map<string, number>;
  readonly places: { readonly document: QueuedDocument; readonly span: Span }[];
  readonly candidates: Set<string>;
}

/** Rows that wait under one key are one name that waits for one reason. */
function waitingKey(text: string, { start, end, reason }: UnresolvedName): string {
  return JSON.stringify([foldName(text.slice(start, end)), reason]);
}

/** How many names wait (rows of the queue), and how often the texts say them. */
export function countUnresolved(documents: readonly Pick<QueuedDocument, "text" | "unresolved">[]): {
  readonly names: number;
  readonly mentions: number;
} {
  const keys = documents.flatMap(({ text, unresolved }) => unresolved.map((name) => waitingKey(text, name)));
  return { names: new Set(keys).size, mentions: keys.length };
}

/**
 * One row a name (by its folded form) and reason, ranked by count, then by name. Names that a reviewed alias offers to
 * several entities have these as suggestions, with score 1. The order of the documents does not matter.
 */
export function queueNames(documents: readonly QueuedDocument[], lists: ReviewedLists): QueueRow[] {
  const suggester = makeSuggester(lists);
  const waiting = new Map<string, Waiting>();
  const inOrder = [...documents].sort((a, b) => compareText(a.sourceId, b.sourceId));
  for (const document of inOrder) {
    for (const unresolved of document.unresolved) {
      const { start, end, reason, candidates } = unresolved;
      const name = document.text.slice(start, end).replace(/\s+/g, " ");
      const key = waitingKey(document.text, unresolved);
      const entry: Waiting = waiting.get(key) ?? { reason, spellings: new Map(), places: [], candidates: new Set() };
      waiting.set(key, entry);
      entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
      entry.places.push({ document, span: { start, end } });
      for (const candidate of candidates) entry.candidates.add(candidate);
    }
  }
  const rows = [...waiting.values()].map((entry) => {
    const name = commonestSpelling(entry.spellings);
    const suggestions = suggestionsFor(name, entry, suggester.suggest);
    const sources = new Set(entry.places.map(({ document }) => document.sourceId)).size;
    return makeRow(name, entry, sources, suggestions);
  });
  return rows.sort((a, b) => Number(b.count) - Number(a.count) || compareKeys([a.name, a.reason], [b.name, b.reason]));
}

function commonestSpelling(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}

function suggestionsFor(
  name: string,
  { candidates, places }: Waiting,
  suggest: (name: string, companions: ReadonlySet<string>) => Suggestion[],
): Suggestion[] {
  if (candidates.size > 0) return [...candidates].sort(compareText).map((entityId) => ({ entityId, score: 1 }));
  const companions = new Set<string>();
  for (const document of new Set(places.map((place) => place.document))) {
    for (const { entityId } of document.mentions) companions.add(entityId);
  }
  return suggest(name, companions);
}

function makeRow(name: string, { reason, places }: Waiting, sources: number, suggestions: Suggestion[]): QueueRow {
  const contexts = differentSourcesFirst(places).map(({ document, span }) => contextOf(document, span));
  return {
    name,
    count: places.length,
    sources,
    reason,
    context_1: contexts[0] ?? "",
    context_2: contexts[1] ?? "",
    context_3: contexts[2] ?? "",
    suggestion_1: suggestions[0]?.entityId ?? "",
    score_1: suggestions[0]?.score ?? "",
    suggestion_2: suggestions[1]?.entityId ?? "",
    score_2: suggestions[1]?.score ?? "",
    suggestion_3: suggestions[2]?.entityId ?? "",
    score_3: suggestions[2]?.score ?? "",
  };
}

function differentSourcesFirst(places: Waiting["places"]): Waiting["places"] {
  const seen = new Set<string>();
  const first: Waiting["places"] = [];
  const others: Waiting["places"] = [];
  for (const place of places) {
    const list = seen.has(place.document.sourceId) ? others : first;
    seen.add(place.document.sourceId);
    list.push(place);
  }
  return [...first, ...others].slice(0, 3);
}

const AROUND = 60;

/** "source: ... words before [name] words after ...", on one line. */
function contextOf({ sourceId, text }: QueuedDocument, { start, end }: Span): string {
  const from = startOfWord(text, Math.max(0, start - AROUND), start);
  const to = endOfWord(text, Math.min(text.length, end + AROUND), end);
  const words = `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`
    .replace(/\s+/g, " ")
    .trim();
  return `${sourceId}: ${words}`;
}

function startOfWord(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? limit : from + space;
}

function endOfWord(text: string, to: number, limit: number): number {
  if (to === text.length) return to;
  for (let at = to; at > limit; at -= 1) if (/\s/.test(text[at]!)) return at;
  return limit;
}
