/**
 * Accounts of the whole corpus to the tables of a release: the first stage that looks beyond one document. Documents come
 * one after another; what is made of them lies on shelves, and only what the whole corpus needs at once is held.
 */
import type { EventAccount } from "../code/account.ts";
import type { CodedDocument } from "../code/coded.ts";
import { boundEdtf } from "../dates/edtf.ts";
import type { Finding } from "../findings/finding.ts";
import type { EventRows, MergedRows, TableRows } from "../release/derive/merged.ts";
import { UnresolvedNames } from "../resolve/queue.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { mapRows, type Rows, type Shelf, type Store, unbundle } from "../store/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";
import { makeActorCodeRows, makeCorpusRows, makePlaceRows } from "./actor-rows.ts";
import type { ClosePair } from "./close-pairs.ts";
import { type Decision, gatherDecisions, settleDecisions } from "./decisions/decision.ts";
import { countJudgements } from "./decisions/judged-rules.ts";
import { gatherProposals } from "./decisions/proposals.ts";
import type { ProposedRecord, UndecidedRecord } from "./decisions/undecided.ts";
import { measureWorth, type Worth } from "./decisions/worth.ts";
import { makeEntityRows, makeIdentifierRows, makeNameRows, makeReviewerRows } from "./entity-rows.ts";
import { groupCorpus } from "./group-corpus.ts";
import { findCopies } from "./independence.ts";
import { keepEventIds } from "./keep-ids.ts";
import { Denials, makeLinkRows } from "./link-rows.ts";
import { findRecord, readOverrules } from "./linked.ts";
import { type Opinions, Prepared } from "./prepare.ts";
import { makeRedirects } from "./redirects.ts";
import { shelveEvents } from "./shelve-events.ts";
import type { Telling } from "./telling.ts";
import { unpackTold } from "./told.ts";

/** What merge looks at in the release before. */
export type BaseRows = Pick<TableRows, "accounts" | "evidence" | "statements" | "relations" | "redirects">;

export interface CorpusInput {
  /** In any order; an array is such a shelf. */
  readonly documents: Shelf<CodedDocument>;
  readonly lists: ReviewedLists;
  /** The release before, whose ids are kept. */
  readonly base: BaseRows | null;
  /** Version that is being made, for new redirects. */
  readonly version: string;
}

/** What is not released but waits for a person. */
export interface CorpusQueue {
  readonly withoutParty: Rows<Telling>;
  readonly closePairs: Rows<ClosePair>;
  readonly undecided: Rows<UndecidedRecord>;
  /** Which of the undecided other programs propose. */
  readonly proposed: Rows<ProposedRecord>;
  /** Of the undecided the events that the machine does not read, by decision_id. */
  readonly offered: ReadonlyMap<string, EventAccount>;
}

/** The queue in memory. */
export interface MergeQueue extends CorpusQueue {
  readonly withoutParty: readonly Telling[];
  readonly closePairs: readonly ClosePair[];
  readonly undecided: readonly UndecidedRecord[];
  readonly proposed: readonly ProposedRecord[];
}

/** The normalised texts of the sources. */
export interface Texts extends Iterable<readonly [sourceId: string, text: string]> {
  readonly size: number;
  get(sourceId: string): string | undefined;
}

export interface MergedCorpus {
  readonly tables: MergedRows;
  /** The events of the tables, in their order, each with its own rows. */
  readonly events: Rows<EventRows>;
  readonly texts: Texts;
  readonly counts: Readonly<Record<string, number>>;
  readonly worth: Worth | null;
  readonly queue: CorpusQueue;
  readonly findings: readonly Finding[];
}

/** `store` is where the rows lie as long as anything is read of what is returned. */
export function mergeCorpus(input: CorpusInput, store: Store): MergedCorpus {
  const { lists, base } = input;
  const decisions = gatherDecisions(lists.decisions);
  const settled = settleDecisions(decisions);
  const corpus = lookOver(input.documents, store);
  const proposals = gatherProposals(lists, corpus.sources);
  const opinions: Opinions = {
    decisions: bySource(settled.decisions),
    proposals: proposals.bySource,
    licences: lists.licences,
    linked: new Set(lists.links.flatMap(({ sourceId, otherSourceId }) => [sourceId, otherSourceId])),
  };

  const prepared = new Prepared(store);
  for (const { place, sourceId } of corpus.inOrder) {
    const original = corpus.copies.get(sourceId);
    prepared.add(input.documents.at(place)!, opinions, original === sourceId ? null : (original ?? null));
  }
  const told = prepared.told.done();
  const textOf = (sourceId: string) => {
    const source = corpus.sources.get(sourceId);
    return source === undefined ? undefined : corpus.texts.at(source.place);
  };

  const overrules = readOverrules(lists.links, prepared.handy);
  const groups = groupCorpus(told, prepared.components, overrules, prepared.nesting);
  const kept = keepEventIds(
    {
      documents: prepared.marked.done(),
      groups: groups.length,
      groupOf: groups.groupOf,
      documentOf: (sourceId) => corpus.sources.get(sourceId)?.order,
    },
    base,
    (document) => corpus.texts.at(corpus.inOrder[document]!.place)!,
    store,
  );
  const idOf = (group: number) => kept.ids[group]!;
  const eventOf = (telling: number) => idOf(groups.groupOf(telling));

  const denials = new Denials(store);
  const events = shelveEvents(groups, {
    store,
    idOf,
    told: (number) => unpackTold(told.at(number)!),
    sources: {
      rank: {
        independent: (sourceId) => corpus.copies.get(sourceId) ?? sourceId,
        published: (sourceId) => corpus.sources.get(sourceId)!.published,
      },
      name: nameLookup(lists),
    },
    seen: (group, tellings, rows) => {
      denials.add(group, tellings);
      for (const row of rows.evidence) prepared.evidence.add(row);
    },
  });

  const relations = prepared.relations.rows();
  const relationIds = new Set(relations.map((row) => row.relation_id));
  const links = makeLinkRows(
    lists.links,
    (source, quoted) => findRecord(prepared.handy.get(source), eventOf, relationIds, quoted),
    [
      ...groups.partOf.map(({ part, whole }) => {
        return { record_id: idOf(part), other_id: idOf(whole), link: "part_of" } as const;
      }),
      ...denials.list(idOf),
      ...prepared.charges.map(({ statementId, telling }) => {
        return { record_id: statementId, other_id: eventOf(telling), link: "denies" } as const;
      }),
    ],
  );
  const entities = makeEntityRows(lists, corpus.spoken);
  const entityIds = new Set(entities.map(({ entity_id }) => entity_id));
  const bySourceId = [...corpus.sources.values()]
    .sort((a, b) => compareText(a.sourceId, b.sourceId))
    .map(({ order }) => order);
  const { rows } = prepared;
  const ofDocuments = <T>(shelf: Shelf<readonly T[]>, length: number) =>
    unbundle(store.arrange(shelf, bySourceId), length);
  const statements = ofDocuments(prepared.statements.done(), rows.statements);
  const tables: MergedRows = {
    ...events.tables,
    statements,
    statement_entities: ofDocuments(prepared.statementEntities.done(), rows.statementEntities),
    relations,
    links: links.links,
    entities,
    names: makeNameRows(lists, entityIds),
    identifiers: makeIdentifierRows(lists, entityIds),
    actor_codes: makeActorCodeRows(lists, entityIds),
    places: makePlaceRows(lists, entityIds),
    corpus: makeCorpusRows(lists),
    rules: countJudgements(prepared.judged.judgements),
    mentions: ofDocuments(prepared.mentions.done(), rows.mentions),
    evidence: prepared.evidence.done(),
    sources: ofDocuments(prepared.sources.done(), corpus.sources.size),
    reviewers: makeReviewerRows(lists),
    redirects: makeRedirects(input, kept.redirects, idsInUse()),
  };

  function* idsInUse(): Generator<string> {
    yield* kept.ids;
    for (const row of statements) yield row.statement_id;
    yield* relationIds;
  }

  const withoutParty = mapRows(prepared.withoutParty.done(), unpackTold);
  const pairs = prepared.closePairs.list((a, b) => groups.groupOf(a) === groups.groupOf(b), prepared.nesting.nested);
  const { offered } = prepared;
  return {
    tables,
    events: events.bundles,
    texts: {
      size: corpus.sources.size,
      get: textOf,
      *[Symbol.iterator]() {
        for (const order of bySourceId) {
          const { sourceId, place } = corpus.inOrder[order]!;
          yield [sourceId, corpus.texts.at(place)!];
        }
      },
    },
    counts: {
      documents: input.documents.length,
      event_accounts: prepared.eventAccounts,
      events_without_party: withoutParty.length,
      unresolved_names: corpus.unresolved.names,
      mentions_of_unresolved_names: corpus.unresolved.mentions,
      close_pairs: pairs.length,
      // Only where there are any: a release without them has no word on it.
      ...(lists.proposals.length === 0 ? {} : { proposals_waiting: offered.size }),
    },
    worth: measureWorth(prepared.judged, decisions),
    queue: {
      withoutParty,
      closePairs: mapRows(pairs, ({ a, b, obstacles }) => {
        return { a: unpackTold(told.at(a)!), b: unpackTold(told.at(b)!), obstacles };
      }),
      undecided: ofDocuments(prepared.undecided.done(), rows.undecided),
      proposed: ofDocuments(prepared.proposed.done(), rows.proposed),
      offered,
    },
    findings: forgiveKnown(lists, [
      ...settled.findings,
      ...proposals.findings,
      ...idleDecisions(settled.decisions, corpus.sources),
      ...prepared.findings,
      ...overrules.findings,
      ...links.findings,
    ]),
  };
}

interface OrderedSource {
  readonly sourceId: string;
  /** First day on which it can have been published; the last of all days where nobody knows. */
  readonly published: string;
  /** Among the documents as they were given. */
  readonly place: number;
  /** Among the documents by publication. */
  readonly order: number;
}

interface Overview {
  /** In the order of publication, unknown dates last; this order decides what is "first" everywhere in merge. */
  readonly inOrder: readonly OrderedSource[];
  readonly sources: ReadonlyMap<string, OrderedSource>;
  /** The first source that carries the same text, by source. */
  readonly copies: ReadonlyMap<string, string>;
  /** Entities that somebody speaks of. */
  readonly spoken: ReadonlySet<string>;
  readonly unresolved: UnresolvedNames;
  /** As the documents were given. */
  readonly texts: Shelf<string>;
}

function lookOver(documents: Shelf<CodedDocument>, store: Store): Overview {
  const found: Omit<OrderedSource, "order">[] = [];
  const places = new Map<string, number>();
  const spoken = new Set<string>();
  const unresolved = new UnresolvedNames();
  const shelf = store.shelf<string>();
  let texts: Shelf<string> | null = null;
  const copies = findCopies(look(), (sourceId) => {
    texts ??= shelf.done();
    return texts.at(places.get(sourceId)!)!;
  });

  function* look() {
    for (const coded of documents) {
      const { sourceId, text } = coded;
      const published = publishedDay(coded);
      places.set(sourceId, found.length);
      found.push({ sourceId, published: published ?? "9999-12-31", place: found.length });
      for (const { entityId } of coded.mentions) spoken.add(entityId);
      unresolved.add(coded);
      shelf.add(text);
      yield { sourceId, published, text };
    }
  }

  const inOrder = found
    .sort((a, b) => compareKeys([a.published, a.sourceId], [b.published, b.sourceId]))
    .map((source, order) => ({ ...source, order }));
  const sources = new Map(inOrder.map((source) => [source.sourceId, source]));
  return { inOrder, sources, copies, spoken, unresolved, texts: texts ?? shelf.done() };
}

function bySource(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const lists = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const list = lists.get(decision.sourceId);
    if (list === undefined) lists.set(decision.sourceId, [decision]);
    else list.push(decision);
  }
  return lists;
}

/** A row that is marked as known to be stale is still listed, and stops no release. */
function forgiveKnown(lists: ReviewedLists, findings: readonly Finding[]): Finding[] {
  const rows = [...lists.decisions, ...lists.links].filter(({ knownStale }) => knownStale);
  const known = new Set(rows.map(({ at }) => `${at.file}:${at.line}`));
  return findings.map((finding) =>
    finding.kind === "stale_decision" && known.has(`${finding.file}:${finding.line}`)
      ? { ...finding, kind: "known_stale" }
      : finding,
  );
}

function idleDecisions(decisions: readonly Decision[], sources: ReadonlyMap<string, unknown>): Finding[] {
  return decisions
    .filter(({ sourceId }) => !sources.has(sourceId))
    .map(({ sourceId, at }) => ({ kind: "idle_decision", ...at, sourceId }));
}

/** First day on which it can have been published. */
function publishedDay({ description }: CodedDocument): string | null {
  return description.published === null ? null : (boundEdtf(description.published)?.earliest ?? null);
}

function nameLookup(lists: ReviewedLists): (entityId: string) => string {
  const names = new Map(lists.entities.map(({ entityId, name }) => [entityId, name]));
  return (entityId) => names.get(entityId) ?? entityId;
}
