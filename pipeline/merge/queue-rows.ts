/** What merge leaves to people, as tables for `build/review/`. */
import { mapRows, type Rows } from "../store/rows.ts";
import { wordsAt } from "../text/span.ts";
import type { CorpusQueue } from "./merge.ts";
import type { Telling } from "./telling.ts";

export const WITHOUT_PARTY_COLUMNS = ["source_id", "event_type", "status", "trigger", "parties", "evidence"] as const;

/** As reviewed/links.csv has them, so that a row can be copied there with `same` or `different`. */
export const CLOSE_PAIR_COLUMNS = [
  "source_id",
  "quoted",
  "other_source_id",
  "other_quoted",
  "event_type",
  "parties",
  "kept_apart_by",
] as const;

/** As reviewed/decisions.csv has them: a reviewer completes a row and copies it there. */
export const UNDECIDED_COLUMNS = ["decision_id", "table", "source_id", "quoted", "occurrence", "claim"] as const;

/** Which rows of records.csv other programs propose. */
export const PROPOSED_COLUMNS = ["decision_id", "program", "proposal_id"] as const;

type WithoutPartyRow = Readonly<Record<(typeof WITHOUT_PARTY_COLUMNS)[number], string>>;
type ClosePairRow = Readonly<Record<(typeof CLOSE_PAIR_COLUMNS)[number], string>>;

export interface QueueRows {
  readonly withoutParty: Rows<WithoutPartyRow>;
  readonly closePairs: Rows<ClosePairRow>;
}

export function makeQueueRows(
  queue: Pick<CorpusQueue, "withoutParty" | "closePairs">,
  textOf: (sourceId: string) => string | undefined,
): QueueRows {
  const text = keepLast(textOf);
  const [textOfA, textOfB] = [keepLast(textOf), keepLast(textOf)];
  return {
    withoutParty: mapRows(queue.withoutParty, (telling) => {
      const [account] = telling.accounts;
      return {
        source_id: telling.summary.sourceId,
        event_type: telling.summary.type,
        status: telling.summary.status,
        trigger: wordsAt(text(telling), account!.trigger),
        parties: account!.parties.map((party) => wordsAt(text(telling), party)).join("; "),
        evidence: wordsAt(text(telling), account!.evidence),
      };
    }),
    closePairs: mapRows(queue.closePairs, ({ a, b, obstacles }) => ({
      source_id: a.summary.sourceId,
      quoted: wordsAt(textOfA(a), a.accounts[0]!.evidence),
      other_source_id: b.summary.sourceId,
      other_quoted: wordsAt(textOfB(b), b.accounts[0]!.evidence),
      event_type: a.summary.type,
      parties: [...a.summary.parties.keys()].join("; "),
      kept_apart_by: obstacles.join("; "),
    })),
  };
}

/** A text may have to be read from a disk, and the tellings of one come one after another. */
function keepLast(textOf: (sourceId: string) => string | undefined): (telling: Telling) => string {
  let last: { readonly sourceId: string; readonly text: string } | null = null;
  return ({ summary: { sourceId } }) => {
    if (last?.sourceId !== sourceId) last = { sourceId, text: textOf(sourceId) ?? "" };
    return last.text;
  };
}
