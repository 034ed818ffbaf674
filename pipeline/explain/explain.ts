/**
 * One record of a release in words: what it says, the sentences that say so with the words marked, who said it, by which
 * rule, what bears on it, and which reviewed rows it depends on.
 */
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { EvidenceRow, Tables } from "../schema/generated/rows.ts";
import { decisionsBehind } from "./decisions-behind.ts";
import { excerptsOf, UNSHOWN } from "./excerpt.ts";
import { explainApart, explainMerging } from "./merging.ts";
import { rowsBehind } from "./reviewed-rows.ts";

export interface ReleasedRecords {
  readonly version: string;
  readonly tables: Readonly<Tables>;
  /** Texts of the sources that the release carries. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lines to print; null where the release has no record of that id. Follows a redirect and says so. */
export function explainRecord(id: string, release: ReleasedRecords, lists: ReviewedLists): string[] | null {
  const { tables, version } = release;
  const redirect = tables.redirects.find(({ old_id }) => old_id === id);
  if (redirect !== undefined) {
    const note = `${id} is no longer in use since ${redirect.since ?? "?"}: ${redirect.reason}`;
    if (redirect.new_id === null) return [note];
    return [note, "", ...(explainRecord(redirect.new_id, release, lists) ?? [])];
  }
  const head = describeRecord(id, tables);
  if (head === null) return null;
  const evidence = tables.evidence.filter(({ record_id }) => record_id === id);
  return [
    ...head,
    `release ${version}`,
    ...section("Evidence", describeEvidence(evidence, release)),
    ...section("Accounts", describeAccounts(id, tables)),
    ...section("One event because", explainMerging(id, release, lists)),
    ...section("Kept apart from", explainApart(id, tables)),
    ...section("Links", describeLinks(id, tables)),
    ...section("Depends on the reviewed rows", [
      ...decisionsBehind(id, evidence, tables, lists),
      ...rowsBehind(id, evidence, tables, lists),
    ]),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => (line === "" ? "" : `  ${line}`))];
}

function describeRecord(id: string, tables: Readonly<Tables>): string[] | null {
  const name = nameLookup(tables);
  const event = tables.events.find(({ event_id }) => event_id === id);
  if (event !== undefined) {
    const parties = tables.participants.filter(({ event_id }) => event_id === id);
    return [
      `${id}  event  ${event.event_type}${event.mode === null ? "" : ` (${event.mode})`}  ${event.status}`,
      event.label,
      ...parties.map(({ entity_id, role }) => `${role}: ${name(entity_id)} (${entity_id})`),
      `date: ${event.date ?? "not said"}`,
      `place: ${event.place_id === null ? "not said" : name(event.place_id)}`,
      `${event.sources} source(s)${event.accounts_differ ? ", which differ" : ""}; ${event.review_status}`,
    ];
  }
  const statement = tables.statements.find(({ statement_id }) => statement_id === id);
  if (statement !== undefined) {
    const speaker = statement.speaker_id === null ? "not resolved" : name(statement.speaker_id);
    return [
      `${id}  statement  ${statement.quote_type}`,
      `said by: ${statement.speaker_text ?? "nobody named"} (${speaker})`,
      `what: ${statement.content ?? UNSHOWN}`,
      `${statement.review_status}`,
    ];
  }
  const relation = tables.relations.find(({ relation_id }) => relation_id === id);
  if (relation === undefined) return null;
  const since = relation.valid_from ?? "?";
  const until = relation.valid_until ?? "?";
  return [
    `${id}  relation  ${name(relation.subject_id)} ${relation.relation} ${name(relation.object_id)}`,
    `in the source's words: ${relation.label ?? UNSHOWN}`,
    `valid: ${since} to ${until}; ${relation.review_status}`,
  ];
}

export function nameLookup(tables: Readonly<Tables>): (entityId: string) => string {
  const names = new Map(tables.entities.map(({ entity_id, name }) => [entity_id, name]));
  return (entityId) => names.get(entityId) ?? entityId;
}

function describeEvidence(evidence: readonly EvidenceRow[], { tables, texts }: ReleasedRecords): string[] {
  const sources = new Map(tables.sources.map((row) => [row.source_id, row]));
  const excerpts = new Map<string, ReturnType<typeof excerptsOf>>();
  const whoSays = speakerLookup(tables);
  return evidence.flatMap((row) => {
    const source = sources.get(row.source_id);
    const about = [source?.publisher, source?.published, source?.form].filter((part) => part !== null).join(", ");
    const excerpt = excerpts.get(row.source_id) ?? excerptsOf(texts.get(row.source_id));
    excerpts.set(row.source_id, excerpt);
    return [
      `${row.source_id} [${row.start}, ${row.end}) ${about}`,
      excerpt(row),
      `rule: ${row.rule}; ${whoSays(row.attributed_to)}`,
      ...(source?.url == null ? [] : [source.url]),
      "",
    ];
  });
}

function speakerLookup(tables: Readonly<Tables>): (attributedTo: string | null) => string {
  const statements = new Map(tables.statements.map((row) => [row.statement_id, row]));
  const name = nameLookup(tables);
  return (attributedTo) => {
    if (attributedTo === null) return "the source says so itself";
    if (attributedTo === "unattributed") return "said by somebody whom the source does not name";
    const statement = statements.get(attributedTo);
    if (statement === undefined) return `said in ${attributedTo}`;
    const speaker = statement.speaker_id === null ? "" : ` (${name(statement.speaker_id)})`;
    return `said by ${statement.speaker_text ?? "somebody"}${speaker}, statement ${attributedTo}`;
  };
}

function describeAccounts(id: string, tables: Readonly<Tables>): string[] {
  return tables.accounts
    .filter(({ event_id }) => event_id === id)
    .map(({ source_id, property, value, text, qualifier, status }) => {
      const read = `${qualifier === null ? "" : `${qualifier} `}${value ?? "(not resolved)"}`;
      return `${source_id}  ${property} = ${read}  ${text === null ? UNSHOWN : `"${text}"`}  ${status}`;
    });
}

function describeLinks(id: string, tables: Readonly<Tables>): string[] {
  const say = (other: string) => `${other} ${describeRecord(other, tables)?.[1] ?? ""}`;
  return tables.links.flatMap(({ record_id, other_id, link }) => {
    if (record_id === id) return [`this ${link} ${say(other_id)}`];
    return other_id === id ? [`${say(record_id)} ${link} this`] : [];
  });
}
