/** All that waits for a person, as the desk's page shows it. */
import { aliasUse } from "../explain/alias-use.ts";
import { describeFinding, stopsRelease } from "../findings/describe.ts";
import { type LikelyDuplicate, listDuplicates } from "./queue/duplicates.ts";
import { listNames, type WaitingName } from "./queue/names.ts";
import { type DifferingEvent, listDiffering, listPairs, type WaitingPair } from "./queue/pairs.ts";
import { listRecords, type WaitingRecord } from "./queue/records.ts";
import { type Cells, rowsOf } from "./rows/edit.ts";
import type { Reading } from "./workshop.ts";

export interface DeskState {
  readonly reviewer: string | null;
  readonly reviewers: readonly string[];
  /** What an undo would take back; null where there is nothing. */
  readonly undo: string | null;
  /** How many wait in all; the lists may be the first of them. */
  readonly inAll: Readonly<Record<"names" | "records" | "pairs" | "differing" | "duplicates", number>>;
  readonly names: readonly WaitingName[];
  readonly records: readonly WaitingRecord[];
  readonly pairs: readonly WaitingPair[];
  readonly differing: readonly DifferingEvent[];
  readonly duplicates: readonly LikelyDuplicate[];
  readonly aliases: { readonly unused: readonly Cells[]; readonly ambiguous: readonly Cells[] };
  readonly entities: readonly { readonly entityId: string; readonly name: string; readonly type: string }[];
  /** Rows of this session that are no longer in the files. */
  readonly lost: readonly string[];
  /** What stops a release. */
  readonly stops: readonly string[];
}

/** Of each queue: more cannot be decided on in one sitting, and would be slow to send. */
const MOST = 500;

export function listDeskState(
  { texts, lists, documents, built, findings }: Reading,
  reviewer: string | null,
  undo: string | null,
  lost: readonly string[],
): DeskState {
  const { unused, ambiguous } = aliasUse(documents, lists);
  const { undecided, closePairs } = built.queue;
  const names = listNames(documents, lists, MOST);
  const differing = listDiffering(built.dataset.tables);
  const duplicates = listDuplicates(lists);
  const rows = rowsOf(texts.get("aliases") ?? null, "aliases");
  const unclear = new Set(ambiguous.map(({ alias }) => alias));
  return {
    reviewer,
    reviewers: lists.reviewers.map((row) => row.reviewer),
    undo,
    inAll: {
      names: names.inAll,
      records: undecided.length,
      pairs: closePairs.length,
      differing: differing.length,
      duplicates: duplicates.length,
    },
    names: names.first,
    records: listRecords(built.queue, documents, MOST),
    pairs: listPairs(closePairs.slice(0, MOST), documents),
    differing: differing.slice(0, MOST),
    duplicates: duplicates.slice(0, MOST),
    aliases: {
      unused: rows.filter((row) =>
        unused.some(({ alias, entityId }) => alias === row.alias && (entityId ?? "") === row.entity_id),
      ),
      ambiguous: rows.filter((row) => unclear.has(row.alias!)),
    },
    entities: lists.entities.map(({ entityId, name, type }) => ({ entityId, name, type })),
    lost,
    stops: findings.filter(stopsRelease).map(describeFinding),
  };
}
