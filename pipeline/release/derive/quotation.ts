/** Chooses the words of one source that stand for an event in dyads.csv. */
import type { AccountsRow, EventsRow, EvidenceRow, SourcesRow, StatementsRow } from "../../schema/generated/rows.ts";
import { compareKeys } from "../../text/order.ts";

/**
 * The evidence whose source was published first (undated ones last), then by source id, then the first in the text.
 * Words that give the event the status that the event has come before words that give it another: who reads one
 * quotation must not read a denial beside `reported`.
 */
export function chooseEvidence(
  event: EventsRow,
  evidence: readonly EvidenceRow[],
  accounts: readonly AccountsRow[],
  sources: ReadonlyMap<string, Pick<SourcesRow, "published_earliest">>,
): EvidenceRow | null {
  const telling = accounts.filter((row) => row.property === "type" && row.status === event.status);
  const agrees = (row: EvidenceRow) =>
    telling.some((told) => told.source_id === row.source_id && told.start < row.end && row.start < told.end);
  const keyed = evidence.map((row) => ({
    row,
    key: [
      agrees(row) ? 0 : 1,
      sources.get(row.source_id)?.published_earliest ?? "~",
      row.source_id,
      row.start,
      row.end,
      row.rule,
    ],
  }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed[0]?.row ?? null;
}

/** The speaker's name, else the source's words for the speaker, else `unattributed`; null where the source speaks. */
export function speakerName(
  attributedTo: string | null,
  statements: ReadonlyMap<string, Pick<StatementsRow, "speaker_id" | "speaker_text">>,
  entities: ReadonlyMap<string, { readonly name: string }>,
): string | null {
  if (attributedTo === null || attributedTo === "unattributed") return attributedTo;
  const statement = statements.get(attributedTo);
  const entity = statement?.speaker_id == null ? undefined : entities.get(statement.speaker_id);
  return entity?.name ?? statement?.speaker_text ?? "unattributed";
}
