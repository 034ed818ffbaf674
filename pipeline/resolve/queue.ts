/** The review queue of names: what nothing settled, over all documents, the commonest first. It is never published. */
import type { ReviewedLists } from "../reviewed/lists.ts";
import { KeySet } from "../store/key-set.ts";
import type { Shelf } from "../store/rows.ts";
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
  readonly candidates: Set<string>;
  /** Entities that are spoken of in the same documents. */
  readonly companions: Set<string>;
  count: number;
  sources: number;
  lastSource: string | null;
  /** The words around the name where a source has it first, and where it has it again. */
  readonly first: string[];
  readonly again: string[];
}

/** Rows that wait under one key are one name that waits for one reason. */
function waitingKey(text: string, { start, end, reason }: UnresolvedName): string {
  return JSON.stringify([foldName(text.slice(start, end)), reason]);
}

/** How many names wait (rows of the queue), and how often the texts say them. */
export class UnresolvedNames {
  readonly #names = new KeySet();
  mentions = 0;

  get names(): number {
    return this.#names.size;
  }

  add({ text, unresolved }: Pick<QueuedDocument, "text" | "unresolved">): void {
    for (const name of unresolved) this.#names.add(waitingKey(text, name));
    this.mentions += unresolved.length;
  }
}

/** So many places of a name are shown. */
const SHOWN = 3;

/**
 * One row a name (by its folded form) and reason, ranked by count, then by name. Names that a reviewed alias offers to
 * several entities have these as suggestions, with score 1. The order of the documents does not matter.
 */
export function queueNames(documents: Shelf<QueuedDocument>, lists: ReviewedLists): QueueRow[] {
  const suggester = makeSuggester(lists);
  const waiting = new Map<string, Waiting>();
  for (const place of placesInOrder(documents)) {
    const document = documents.at(place)!;
    for (const unresolved of document.unresolved) noteName(unresolved, document, waiting);
  }
  const rows = [...waiting.values()].map((entry) => {
    const name = commonestSpelling(entry.spellings);
    return makeRow(name, entry, suggestionsFor(name, entry, suggester.suggest));
  });
  return rows.sort((a, b) => Number(b.count) - Number(a.count) || compareKeys([a.name, a.reason], [b.name, b.reason]));
}

/** By source; the documents themselves are taken one at a time. */
function placesInOrder(documents: Shelf<QueuedDocument>): number[] {
  const ids: string[] = [];
  for (const { sourceId } of documents) ids.push(sourceId);
  return [...ids.keys()].sort((a, b) => compareText(ids[a]!, ids[b]!));
}

function noteName(unresolved: UnresolvedName, document: QueuedDocument, waiting: Map<string, Waiting>): void {
  const { start, end, reason, candidates } = unresolved;
  const name = document.text.slice(start, end).replace(/\s+/g, " ");
  const key = waitingKey(document.text, unresolved);
  const entry: Waiting = waiting.get(key) ?? {
    reason,
    spellings: new Map(),
    candidates: new Set(),
    companions: new Set(),
    count: 0,
    sources: 0,
    lastSource: null,
    first: [],
    again: [],
  };
  waiting.set(key, entry);
  entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
  entry.count += 1;
  for (const candidate of candidates) entry.candidates.add(candidate);
  const isFirst = entry.lastSource !== document.sourceId;
  const shown = isFirst ? entry.first : entry.again;
  if (shown.length < SHOWN) shown.push(contextOf(document, { start, end }));
  if (!isFirst) return;
  entry.lastSource = document.sourceId;
  entry.sources += 1;
  for (const { entityId } of document.mentions) entry.companions.add(entityId);
}

function commonestSpelling(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}

function suggestionsFor(
  name: string,
  { candidates, companions }: Waiting,
  suggest: (name: string, companions: ReadonlySet<string>) => Suggestion[],
): Suggestion[] {
  if (candidates.size === 0) return suggest(name, companions);
  return [...candidates].sort(compareText).map((entityId) => ({ entityId, score: 1 }));
}

function makeRow(
  name: string,
  { reason, count, sources, first, again }: Waiting,
  suggestions: readonly Suggestion[],
): QueueRow {
  const contexts = [...first, ...again];
  return {
    name,
    count,
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
