/**
 * An event's id is forever: it is minted from the event's first account and taken over from the base release while any
 * account of the event remains. An account is known again by its source, its quoted words, its type and, where these
 * are the same, by its ordinal.
 */
import { isCut, quotes } from "../rights/quote.ts";
import type { EvidenceRow, RedirectsRow, Tables } from "../schema/generated/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";
import { type CodePointSlicer, sliceByCodePoints } from "../validate/slice.ts";
import { mintId, Ordinals } from "./ids.ts";

/** What an account is known again by; `start` and `end` only order accounts that are otherwise the same. */
export interface AccountMark {
  readonly sourceId: string;
  /** The words of its evidence, also where the licence of the source lets no release show all of them. */
  readonly quoted: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface KeptIds {
  /** Event ids in the order of the groups. */
  readonly ids: readonly string[];
  readonly redirects: readonly Omit<RedirectsRow, "since">[];
}

/** `groups`: for each event the marks of its accounts, first account first. `textOf`: the present text of a source. */
export function keepEventIds(
  groups: readonly (readonly AccountMark[])[],
  base: Readonly<Tables> | null,
  textOf: (sourceId: string) => string | undefined,
): KeptIds {
  const owner = base === null ? new Map<string, string>() : ownersOf(base, restoreWords(groups.flat(), textOf));
  const keys = keyAccounts(groups);
  const taken = new Set<string>();
  const redirects: Omit<RedirectsRow, "since">[] = [];
  const kept = keys.map((own) => {
    const known = [...new Set(own.flatMap((key) => owner.get(key) ?? []))].filter((id) => !taken.has(id));
    const [first, ...merged] = known;
    for (const id of known) taken.add(id);
    for (const id of merged) {
      redirects.push({ old_id: id, new_id: first!, reason: "the accounts are of one event" });
    }
    return first ?? null;
  });
  const ids = keys.map((own, index) => kept[index] ?? mintUnused(own[0]!, taken));
  for (const id of [...new Set(owner.values())].sort(compareText)) {
    if (!taken.has(id)) redirects.push({ old_id: id, new_id: null, reason: "no account of the event remains" });
  }
  return { ids, redirects };
}

/** `[source, quoted words, type, ordinal]` of each account, as JSON; the first account's comes first. */
function keyAccounts(groups: readonly (readonly AccountMark[])[]): string[][] {
  const flat = groups.flatMap((marks, group) => marks.map((mark, place) => ({ mark, group, place })));
  flat.sort((a, b) =>
    compareKeys(
      [a.mark.sourceId, a.mark.start, a.mark.end, a.group, a.place],
      [b.mark.sourceId, b.mark.start, b.mark.end, b.group, b.place],
    ),
  );
  const ordinals = new Ordinals();
  const keys: string[][] = groups.map(() => []);
  for (const { mark, group, place } of flat) {
    const parts = [mark.sourceId, mark.quoted, mark.type];
    keys[group]![place] = JSON.stringify([...parts, ordinals.next(parts)]);
  }
  return keys;
}

/** After a split the second half cannot have the id that the first half keeps, though it may be minted from its words. */
function mintUnused(key: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = mintId("ev", attempt === 0 ? [key] : [key, attempt]);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

type Quotation = Pick<EvidenceRow, "source_id" | "start" | "end" | "text">;

/** Gives the words of a quotation in the base release that an account of a type rests on. */
type Restore = (quotation: Quotation, type: string) => string;

/**
 * Where a licence let the base show only a part of them or none, the words are read where it says that they stand, or are
 * those of a present account that the part fits. Words of which neither is left are known no more.
 */
function restoreWords(present: readonly AccountMark[], textOf: (sourceId: string) => string | undefined): Restore {
  const slicers = new Map<string, CodePointSlicer>();
  const slicerOf = (sourceId: string) => {
    const slicer = slicers.get(sourceId) ?? sliceByCodePoints(textOf(sourceId) ?? "");
    slicers.set(sourceId, slicer);
    return slicer;
  };
  return ({ source_id, start, end, text }, type) => {
    if (text !== null && !isCut(text)) return text;
    const there = slicerOf(source_id).slice(start, end);
    if (text === null || quotes(text, there)) return there;
    const fits = present.find((mark) => mark.sourceId === source_id && mark.type === type && quotes(text, mark.quoted));
    return fits?.quoted ?? text;
  };
}

function ownersOf(base: Readonly<Tables>, restore: Restore): Map<string, string> {
  const evidence = new Map<string, EvidenceRow[]>();
  for (const row of base.evidence) {
    const place = `${row.record_id} ${row.source_id}`;
    const list = evidence.get(place);
    if (list === undefined) evidence.set(place, [row]);
    else list.push(row);
  }
  const events = new Map<string, AccountMark[]>();
  for (const row of base.accounts) {
    if (row.property !== "type") continue;
    const places = evidence.get(`${row.event_id} ${row.source_id}`);
    const around = places?.find(({ start, end }) => start <= row.start && row.end <= end);
    const mark = {
      sourceId: row.source_id,
      quoted: restore(around ?? row, row.value!),
      type: row.value!,
      start: row.start,
      end: row.end,
    };
    const list = events.get(row.event_id);
    if (list === undefined) events.set(row.event_id, [mark]);
    else list.push(mark);
  }
  const ids = [...events.keys()];
  const keys = keyAccounts([...events.values()]);
  return new Map(keys.flatMap((own, index) => own.map((key) => [key, ids[index]!])));
}
