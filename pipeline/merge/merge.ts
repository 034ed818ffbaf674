/** Accounts of the whole corpus to the tables of a release: the first stage that looks beyond one document. */
import type { EventAccount } from "../code/account.ts";
import type { CodedDocument } from "../code/coded.ts";
import { boundEdtf } from "../dates/edtf.ts";
import type { Finding } from "../findings/finding.ts";
import type { MergedTables } from "../release/derive/merged.ts";
import { countUnresolved } from "../resolve/queue.ts";
import type { ReviewedLicence, ReviewedLink, ReviewedLists } from "../reviewed/lists.ts";
import { quotationLimit } from "../rights/limit.ts";
import type { EvidenceRow, RedirectsRow, RelationsRow, Tables } from "../schema/generated/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";
import { wordsAt } from "../text/span.ts";
import { makeActorCodeRows, makeCorpusRows, makePlaceRows } from "./actor-rows.ts";
import type { SourceRank } from "./choose.ts";
import { applyDecisions, type DecidedDocument } from "./decisions/apply.ts";
import { type Decision, gatherDecisions, settleDecisions } from "./decisions/decision.ts";
import { countJudgements } from "./decisions/judged-rules.ts";
import { gatherProposals, type Proposal } from "./decisions/proposals.ts";
import { listUndecided, type ProposedRecord, type UndecidedRecord } from "./decisions/undecided.ts";
import { measureWorth, type Worth } from "./decisions/worth.ts";
import { makeEntityRows, makeIdentifierRows, makeNameRows, makeReviewerRows } from "./entity-rows.ts";
import { type EventRows, makeEventRows } from "./event-rows.ts";
import { type Anchored, type Found, findAnchored, findingOf, findTelling } from "./find-quoted.ts";
import { type ClosePair, type Group, groupTellings, type Overrules } from "./group.ts";
import { findCopies } from "./independence.ts";
import { type AccountMark, keepEventIds } from "./keep-ids.ts";
import { linkDenials, linkDeniedCharges, linkParts, makeLinkRows } from "./link-rows.ts";
import { makeMentionRows, makeSourceRow } from "./mention-rows.ts";
import { type PlacedDocument, placeDocument } from "./place-rows.ts";
import { makeRelationRows, relationId } from "./relation-rows.ts";
import { makeStatementRows, type StatementRows } from "./statement-rows.ts";
import { tellEvents } from "./tell.ts";
import type { Telling } from "./telling.ts";

export interface MergeInput {
  readonly documents: readonly CodedDocument[];
  readonly lists: ReviewedLists;
  /** The release before, whose ids are kept. */
  readonly base: Readonly<Tables> | null;
  /** Version that is being made, for new redirects. */
  readonly version: string;
}

/** What is not released but waits for a person. */
export interface MergeQueue {
  readonly withoutParty: readonly Telling[];
  readonly closePairs: readonly ClosePair[];
  readonly undecided: readonly UndecidedRecord[];
  /** Which of the undecided other programs propose. */
  readonly proposed: readonly ProposedRecord[];
  /** Of the undecided the events that the machine does not read, by decision_id. */
  readonly offered: ReadonlyMap<string, EventAccount>;
}

export interface Merged {
  readonly tables: MergedTables;
  readonly texts: ReadonlyMap<string, string>;
  readonly counts: Readonly<Record<string, number>>;
  readonly worth: Worth | null;
  readonly queue: MergeQueue;
  readonly findings: readonly Finding[];
}

interface Prepared {
  readonly document: PlacedDocument;
  readonly decided: DecidedDocument;
  readonly statements: StatementRows;
  readonly tellings: readonly Telling[];
}

export function mergeDocuments(input: MergeInput): Merged {
  const { lists, base } = input;
  const decisions = gatherDecisions(lists.decisions);
  const settled = settleDecisions(decisions);
  const proposals = gatherProposals(lists, new Set(input.documents.map(({ sourceId }) => sourceId)));
  const prepared = prepare(input.documents, settled.decisions, proposals.bySource, lists.licences);
  const byId = new Map(prepared.map((entry) => [entry.document.coded.sourceId, entry]));
  const all = prepared.flatMap(({ tellings }) => tellings);
  // An event of which no party is known is nobody's: it waits in the queue.
  const released = all.filter(({ summary }) => summary.parties.size > 0);
  const overrules = readOverrules(lists.links, byId);
  const { groups, partOf, closePairs } = groupTellings(released, overrules);

  const kept = keepEventIds(
    groups.map((group) => markAccounts(group, byId)),
    base,
    (sourceId) => byId.get(sourceId)?.document.coded.text,
  );
  const idOf = (group: number) => kept.ids[group]!;
  const copies = findCopies(
    prepared.map(({ document: { coded } }) => ({
      sourceId: coded.sourceId,
      published: publishedDay(coded),
      text: coded.text,
    })),
  );
  const sources = {
    rank: rankSources(byId, copies),
    name: nameLookup(lists),
    document: (id: string) => byId.get(id)!.document,
    statementIds: (id: string) => byId.get(id)!.statements.ids,
    reviews: new Map(prepared.flatMap(({ decided }) => [...decided.reviews])),
  };
  const events = groups
    .map((group, index) => makeEventRows(idOf(index), group, sources))
    .sort((a, b) => compareKeys(orderOf(a), orderOf(b)));

  const relations = makeRelationRows(prepared);
  const eventOf = new Map(groups.flatMap(({ tellings }, index) => tellings.map((telling) => [telling, idOf(index)])));
  const links = makeLinkRows(
    lists.links,
    (source, quoted) => findRecord(byId.get(source), eventOf, relations.relations, quoted),
    [...linkParts(partOf, idOf), ...linkDenials(groups, idOf), ...linkDeniedCharges(prepared, eventOf)],
  );
  const entities = makeEntityRows(lists, input.documents);
  const entityIds = new Set(entities.map(({ entity_id }) => entity_id));
  const bySource = [...prepared].sort((a, b) => compareText(a.document.coded.sourceId, b.document.coded.sourceId));
  const statements = bySource.flatMap((entry) => entry.statements.statements);
  const tables: MergedTables = {
    events: events.map(({ event }) => event),
    participants: events.flatMap(({ participants }) => participants),
    accounts: events.flatMap(({ accounts }) => accounts),
    statements,
    statement_entities: bySource.flatMap((entry) => entry.statements.entities),
    relations: [...relations.relations].sort((a, b) => compareText(a.relation_id, b.relation_id)),
    links: [...links.links],
    entities,
    names: makeNameRows(lists, entityIds),
    identifiers: makeIdentifierRows(lists, entityIds),
    actor_codes: makeActorCodeRows(lists, entityIds),
    places: makePlaceRows(lists, entityIds),
    corpus: makeCorpusRows(lists),
    rules: countJudgements(prepared.flatMap(({ decided }) => decided.judgements)),
    mentions: bySource.flatMap(({ document }) => makeMentionRows(document)),
    evidence: sortEvidence([
      ...events.flatMap(({ evidence }) => evidence),
      ...bySource.flatMap((entry) => entry.statements.evidence),
      ...relations.evidence,
    ]),
    sources: bySource.map(({ document }) => {
      const original = copies.get(document.coded.sourceId);
      return makeSourceRow(document, original === document.coded.sourceId ? null : (original ?? null));
    }),
    reviewers: makeReviewerRows(lists),
    redirects: makeRedirects(
      input,
      kept.redirects,
      new Set([
        ...kept.ids,
        ...statements.map((row) => row.statement_id),
        ...relations.relations.map((row) => row.relation_id),
      ]),
    ),
  };
  const withoutParty = all.filter(({ summary }) => summary.parties.size === 0);
  const unresolved = countUnresolved(input.documents);
  const undecided = listUndecided(bySource.map(({ decided }) => decided));
  return {
    tables,
    texts: new Map(bySource.map(({ document }) => [document.coded.sourceId, document.coded.text])),
    counts: {
      documents: input.documents.length,
      event_accounts: all.reduce((sum, { accounts }) => sum + accounts.length, 0),
      events_without_party: withoutParty.length,
      unresolved_names: unresolved.names,
      mentions_of_unresolved_names: unresolved.mentions,
      close_pairs: closePairs.length,
      // Only where there are any: a release without them has no word on it.
      ...(lists.proposals.length === 0 ? {} : { proposals_waiting: undecided.offered.size }),
    },
    worth: measureWorth(
      prepared.map(({ decided }) => decided),
      decisions,
    ),
    queue: {
      withoutParty,
      closePairs,
      undecided: undecided.records,
      proposed: undecided.proposed,
      offered: undecided.offered,
    },
    findings: forgiveKnown(lists, [
      ...settled.findings,
      ...proposals.findings,
      ...idleDecisions(settled.decisions, byId),
      ...prepared.flatMap(({ decided }) => decided.findings),
      ...overrules.findings,
      ...links.findings,
    ]),
  };
}

/** In the order of publication, unknown dates last; this order decides what is "first" everywhere in merge. */
function prepare(
  documents: readonly CodedDocument[],
  decisions: readonly Decision[],
  proposals: ReadonlyMap<string, readonly Proposal[]>,
  licences: readonly ReviewedLicence[],
): Prepared[] {
  const bySource = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const list = bySource.get(decision.sourceId);
    if (list === undefined) bySource.set(decision.sourceId, [decision]);
    else list.push(decision);
  }
  const ordered = [...documents].sort((a, b) =>
    compareKeys([publishedKey(a), a.sourceId], [publishedKey(b), b.sourceId]),
  );
  return ordered.map((coded, order) => {
    const { sourceId } = coded;
    const decided = applyDecisions(coded, bySource.get(sourceId) ?? [], proposals.get(sourceId) ?? []);
    const document = placeDocument(decided.document, quotationLimit(coded.description.licence, licences));
    const statements = makeStatementRows(document, decided);
    return { document, decided, statements, tellings: tellEvents(decided.document, order) };
  });
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

function idleDecisions(decisions: readonly Decision[], byId: ReadonlyMap<string, Prepared>): Finding[] {
  return decisions
    .filter(({ sourceId }) => !byId.has(sourceId))
    .map(({ sourceId, at }) => ({ kind: "idle_decision", ...at, sourceId }));
}

/** First day on which it can have been published. */
function publishedDay({ description }: CodedDocument): string | null {
  return description.published === null ? null : (boundEdtf(description.published)?.earliest ?? null);
}

function publishedKey(document: CodedDocument): string {
  return publishedDay(document) ?? "9999-12-31";
}

function rankSources(byId: ReadonlyMap<string, Prepared>, copies: ReadonlyMap<string, string>): SourceRank {
  return {
    independent: (sourceId) => copies.get(sourceId) ?? sourceId,
    published: (sourceId) => publishedKey(byId.get(sourceId)!.document.coded),
  };
}

function nameLookup(lists: ReviewedLists): (entityId: string) => string {
  const names = new Map(lists.entities.map(({ entityId, name }) => [entityId, name]));
  return (entityId) => names.get(entityId) ?? entityId;
}

function readOverrules(
  links: readonly ReviewedLink[],
  byId: ReadonlyMap<string, Prepared>,
): Overrules & { readonly findings: readonly Finding[] } {
  const same: [Telling, Telling][] = [];
  const different: [Telling, Telling][] = [];
  const findings: Finding[] = [];
  for (const row of links) {
    if (row.link !== "same" && row.link !== "different") continue;
    const sides = [
      [row.sourceId, row.quoted],
      [row.otherSourceId, row.otherQuoted],
    ].map(([sourceId, quoted]) => {
      const entry = byId.get(sourceId!);
      const known = (entry?.tellings ?? []).filter(({ summary }) => summary.parties.size > 0);
      const found = findTelling(entry?.document.coded, known, quoted!);
      findings.push(...findingOf(found, row.at, sourceId!));
      return found;
    });
    const [a, b] = sides;
    if (a?.kind === "found" && b?.kind === "found") (row.link === "same" ? same : different).push([a.record, b.record]);
  }
  return { same, different, findings };
}

function markAccounts({ tellings }: Group, byId: ReadonlyMap<string, Prepared>): AccountMark[] {
  const marks = tellings.flatMap(({ accounts, summary }) => {
    const { document } = byId.get(summary.sourceId)!;
    return accounts.map(({ evidence, trigger, type }) => {
      const { start, end } = document.place(trigger);
      return { sourceId: summary.sourceId, quoted: wordsAt(document.coded.text, evidence), type, start, end };
    });
  });
  // accounts.csv holds a type once for its words, and an id must be found again from that table.
  const unique = new Map(marks.map((mark) => [JSON.stringify([mark.sourceId, mark.type, mark.start, mark.end]), mark]));
  return [...unique.values()];
}

function findRecord(
  entry: Prepared | undefined,
  eventOf: ReadonlyMap<Telling, string>,
  relations: readonly RelationsRow[],
  quoted: string,
): Found<string> {
  const coded = entry?.document.coded;
  const tellings = (entry?.tellings ?? []).filter((telling) => eventOf.has(telling));
  const event = findTelling(coded, tellings, quoted);
  if (event.kind === "found") return { kind: "found", record: eventOf.get(event.record)! };
  const anchored = (coded?.statements ?? []).flatMap(({ cue, content }, index): Anchored<string>[] => {
    const id = entry!.statements.ids[index]!;
    return id === null ? [] : [{ record: id, anchors: cue === null ? [content] : [cue, content] }];
  });
  const known = new Set(relations.map(({ relation_id }) => relation_id));
  for (const relation of coded?.relations ?? []) {
    const id = relationId(relation);
    if (id !== null && known.has(id)) anchored.push({ record: id, anchors: [relation.label] });
  }
  return findAnchored(coded, anchored, quoted);
}

/** Dated events first, by day; then by id. */
function orderOf({ event }: EventRows): (string | number)[] {
  return [event.date_earliest ?? "9999-12-31", event.date_latest ?? "9999-12-31", event.event_id];
}

function sortEvidence(rows: readonly EvidenceRow[]): EvidenceRow[] {
  return [...rows].sort((a, b) =>
    compareKeys([a.record_id, a.source_id, a.start, a.end, a.rule], [b.record_id, b.source_id, b.start, b.end, b.rule]),
  );
}

/** What people wrote, what earlier releases said, and what this one merges or retires. An id in use is never redirected. */
function makeRedirects(
  { base, lists, version }: MergeInput,
  events: readonly Omit<RedirectsRow, "since">[],
  inUse: ReadonlySet<string>,
): RedirectsRow[] {
  const rows = new Map<string, RedirectsRow>();
  for (const { oldId, newId, reason, since } of lists.redirects) {
    rows.set(oldId, { old_id: oldId, new_id: newId, reason, since: since ?? version });
  }
  for (const row of base?.redirects ?? []) if (!rows.has(row.old_id)) rows.set(row.old_id, row);
  for (const row of events) rows.set(row.old_id, { ...row, since: version });
  const before = [
    ...(base?.statements ?? []).map((row) => row.statement_id),
    ...(base?.relations ?? []).map((row) => row.relation_id),
  ];
  for (const id of before) {
    const reason = "its words are read otherwise now, or are no longer there";
    if (!inUse.has(id)) rows.set(id, { old_id: id, new_id: null, reason, since: version });
  }
  return [...rows.values()].filter(({ old_id }) => !inUse.has(old_id)).sort((a, b) => compareText(a.old_id, b.old_id));
}
