/** Chooses the words of one source that stand for an event in dyads.csv. */
import type {
  AccountsRow,
  EntitiesRow,
  EventsRow,
  EvidenceRow,
  SourcesRow,
  StatementsRow,
} from "../../schema/generated/rows.ts";
import type { Key } from "../../store/rows.ts";
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
  let best: { row: EvidenceRow; key: Key } | null = null;
  for (const row of evidence) {
    const published = sources.get(row.source_id)?.published_earliest ?? "~";
    const key = [agrees(row) ? 0 : 1, published, row.source_id, row.start, row.end, row.rule];
    if (best === null || compareKeys(key, best.key) < 0) best = { row, key };
  }
  return best?.row ?? null;
}

/** What evidence says where somebody is said to have said it and nobody knows who. */
export const UNATTRIBUTED = "unattributed";

/** The speaker's name, else the source's words for the speaker, else that nobody knows. */
export function speakerName(
  { speaker_id, speaker_text }: Pick<StatementsRow, "speaker_id" | "speaker_text">,
  entities: ReadonlyMap<string, Pick<EntitiesRow, "name">>,
): string {
  const entity = speaker_id === null ? undefined : entities.get(speaker_id);
  return entity?.name ?? speaker_text ?? UNATTRIBUTED;
}
