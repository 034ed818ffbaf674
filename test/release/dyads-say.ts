/**
 * What dyads.csv must say, told a second time and in another way, straight from the other tables: a reader who joins them
 * by hand, as a spreadsheet would, must find the same rows. Nothing of pipeline/release/derive is used.
 */
import type { DyadsRow, Tables } from "../../pipeline/schema/generated/rows.ts";
import { columnsOf } from "../../pipeline/schema/tables.ts";

function partiesOf(tables: Tables, eventId: string, role: string): string[] {
  const ids = tables.participants.filter((row) => row.event_id === eventId && row.role === role);
  return [...new Set(ids.map((row) => row.entity_id))].sort();
}

/** `actor|recipient|directed` of each pair that an event must have. */
function expectedPairs(tables: Tables, eventId: string): string[] {
  const [together, actors, recipients] = ["participant", "actor", "recipient"].map((role) =>
    partiesOf(tables, eventId, role),
  ) as [string[], string[], string[]];
  const pairs = new Set<string>();
  for (const a of together) for (const b of together) if (a < b) pairs.add(`${a}|${b}|false`);
  if (together.length === 1) pairs.add(`${together[0]}||false`);
  for (const a of actors) for (const b of recipients) pairs.add(`${a}|${b}|true`);
  if (recipients.length === 0) for (const a of actors) pairs.add(`${a}||true`);
  if (actors.length === 0) for (const b of recipients) pairs.add(`|${b}|true`);
  if (pairs.size === 0) pairs.add("||true");
  return [...pairs].sort();
}

/** Sources that tell of the event, each followed to the one it copies. */
function origins(tables: Tables, eventId: string): number {
  const telling = [
    ...tables.accounts.filter((row) => row.event_id === eventId),
    ...tables.evidence.filter((row) => row.record_id === eventId),
  ].map((row) => row.source_id);
  const copied = new Map(tables.sources.map((row) => [row.source_id, row.copy_of]));
  const last = (id: string): string => (copied.get(id) == null ? id : last(copied.get(id)!));
  return new Set(telling.map(last)).size;
}

/** The earliest of the days by which the sources that tell of the event were published. */
function firstReported(tables: Tables, eventId: string): string | null {
  let first: string | null = null;
  for (const source of tables.sources) {
    const isSure = source.published_earliest?.split("-")[0] === source.published_latest?.split("-")[0];
    const day = isSure ? source.published_latest : null;
    const tells =
      tables.accounts.some((row) => row.event_id === eventId && row.source_id === source.source_id) ||
      tables.evidence.some((row) => row.record_id === eventId && row.source_id === source.source_id);
    if (tells && day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

function monthsCovered(row: DyadsRow): [year: number | null, month: number | null] {
  if (row.date_earliest === null || row.date_latest === null) return [null, null];
  const [from, until] = [new Date(row.date_earliest), new Date(row.date_latest)];
  const sameYear = from.getUTCFullYear() === until.getUTCFullYear();
  const sameMonth = sameYear && from.getUTCMonth() === until.getUTCMonth();
  return [sameYear ? from.getUTCFullYear() : null, sameMonth ? from.getUTCMonth() + 1 : null];
}

function quotationFaults(tables: Tables, row: DyadsRow): string[] {
  const evidence = tables.evidence.filter((one) => one.record_id === row.event_id);
  const fitting = evidence.filter((one) => {
    const url = tables.sources.find((source) => source.source_id === one.source_id)?.url ?? null;
    const statement = tables.statements.find((said) => said.statement_id === one.attributed_to);
    const speaker =
      tables.entities.find((entity) => entity.entity_id === statement?.speaker_id)?.name ?? statement?.speaker_text;
    const attributed = one.attributed_to === null ? null : (speaker ?? "unattributed");
    return one.text === row.quotation && url === row.url && attributed === row.attributed_to;
  });
  return fitting.length > 0 || (evidence.length === 0 && row.quotation === null)
    ? []
    : ["quotation, url or attributed_to"];
}

/**
 * What dyads.csv says that the tables do not, or the other way round; empty where they agree. `columns` are those that the
 * release has: an older one may lack some of today.
 */
export function dyadFaults(tables: Tables, columns: readonly string[] = columnsOf("dyads")): string[] {
  const faults: string[] = [];
  const events = new Map(tables.events.map((row) => [row.event_id, row]));
  const entities = new Map(tables.entities.map((row) => [row.entity_id, row]));
  for (const eventId of events.keys()) {
    const told = tables.dyads
      .filter((row) => row.event_id === eventId)
      .map((row) => `${row.actor_id ?? ""}|${row.recipient_id ?? ""}|${row.directed}`);
    const expected = expectedPairs(tables, eventId);
    if (JSON.stringify(told.sort()) !== JSON.stringify(expected))
      faults.push(`${eventId}: pairs ${told} for ${expected}`);
  }
  for (const row of tables.dyads) {
    const event = events.get(row.event_id);
    const wrong: string[] = [];
    const same = (column: string, a: unknown, b: unknown) => {
      if (a !== b && columns.includes(column)) wrong.push(`${column} ${String(a)} for ${String(b)}`);
    };
    if (event === undefined) wrong.push("event_id");
    else {
      for (const column of [
        "date_earliest",
        "date_latest",
        "event_type",
        "mode",
        "status",
        "sources",
        "review_status",
      ] as const)
        same(column, row[column], event[column]);
      same("place", row.place, event.place_id === null ? null : entities.get(event.place_id)?.name);
    }
    for (const side of ["actor", "recipient"] as const) {
      const id = row[`${side}_id`];
      same(`${side}_name`, row[`${side}_name`], id === null ? null : entities.get(id)?.name);
      same(`${side}_country`, row[`${side}_country`], id === null ? null : entities.get(id)?.country);
    }
    const [year, month] = monthsCovered(row);
    same("year", row.year, year);
    same("month", row.month, month);
    same("first_reported", row.first_reported, firstReported(tables, row.event_id));
    same("independent_sources", row.independent_sources, origins(tables, row.event_id));
    const crosswalk = tables.crosswalk.find((one) => one.event_type === row.event_type && one.mode === row.mode);
    same("quad", row.quad, crosswalk?.quad);
    wrong.push(...quotationFaults(tables, row));
    for (const fault of wrong) faults.push(`${row.event_id} ${row.actor_id} ${row.recipient_id}: ${fault}`);
  }
  return faults;
}
