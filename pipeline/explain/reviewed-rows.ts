/** Which rows of `reviewed/` a record rests on: its entities, the aliases that its words met, the links of its sources. */
import type { ReviewedLists, RowPlace } from "../reviewed/lists.ts";
import type { EvidenceRow, Tables } from "../schema/generated/rows.ts";
import { foldName } from "../text/fold.ts";
import { countWhile } from "../text/search.ts";

interface Signed {
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

export function rowsBehind(
  id: string,
  evidence: readonly EvidenceRow[],
  tables: Readonly<Tables>,
  lists: ReviewedLists,
): string[] {
  const entities = entitiesOf(id, tables);
  const isWithin = withinAny(evidence);
  const mentioned = tables.mentions.filter((mention) => entities.has(mention.entity_id) && isWithin(mention));
  const words = new Set(mentioned.map(({ entity_id, text }) => `${entity_id} ${foldName(text ?? "")}`));
  const isQuoted = (sourceId: string, quoted: string) =>
    evidence.some((row) => row.source_id === sourceId && row.text?.includes(quoted) === true);
  return [
    ...lists.entities
      .filter(({ entityId }) => entities.has(entityId))
      .map((row) => `${place(row)} ${row.entityId} is ${row.name}${signature(row)}`),
    ...lists.aliases
      .filter((row) => row.entityId !== null && words.has(`${row.entityId} ${foldName(row.alias)}`))
      .map((row) => `${place(row)} "${row.alias}" ${row.decision} ${row.entityId}${signature(row)}`),
    ...lists.links
      .filter((row) => isQuoted(row.sourceId, row.quoted) || isQuoted(row.otherSourceId, row.otherQuoted))
      .map((row) => `${place(row)} ${row.sourceId} ${row.link} ${row.otherSourceId}${signature(row)}`),
  ];
}

type Stretch = Pick<EvidenceRow, "source_id" | "start" | "end">;

/** Whether a stretch lies in one of those given: by a search in those of its source, for one record can have thousands. */
function withinAny(stretches: readonly Stretch[]): (inner: Stretch) => boolean {
  const bySource = new Map<string, { start: number; furthest: number }[]>();
  for (const { source_id, start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const own = bySource.get(source_id) ?? [];
    own.push({ start, furthest: Math.max(end, own.at(-1)?.furthest ?? 0) });
    bySource.set(source_id, own);
  }
  return ({ source_id, start, end }) => {
    const own = bySource.get(source_id) ?? [];
    const before = own[countWhile(own, (stretch) => stretch.start <= start) - 1];
    return before !== undefined && before.furthest >= end;
  };
}

function entitiesOf(id: string, tables: Readonly<Tables>): ReadonlySet<string> {
  const place = tables.events.find(({ event_id }) => event_id === id)?.place_id;
  const statement = tables.statements.find(({ statement_id }) => statement_id === id);
  const relation = tables.relations.find(({ relation_id }) => relation_id === id);
  const ids = [
    ...tables.participants.filter(({ event_id }) => event_id === id).map(({ entity_id }) => entity_id),
    place,
    statement?.speaker_id,
    statement?.addressee_id,
    relation?.subject_id,
    relation?.object_id,
  ];
  return new Set(ids.filter((entity) => entity !== null && entity !== undefined));
}

function place({ at }: Signed): string {
  return `${at.file}:${at.line}`;
}

function signature({ reviewedBy, reviewedOn, reason }: Signed): string {
  const who = [reviewedBy, reviewedOn].filter((part) => part !== null).join(", ");
  return `${who === "" ? "" : ` (${who})`}${reason === null ? "" : `: ${reason}`}`;
}
