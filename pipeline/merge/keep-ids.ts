/**
 * An event's id is forever: it is minted from the event's first account and taken over from the base release while any
 * account of the event remains. An account is known again by its source, its quoted words, its type and, where these
 * are the same, by its ordinal.
 */
import { isCut, quotes } from "../rights/quote.ts";
import type { EvidenceRow, RedirectsRow, Tables } from "../schema/generated/rows.ts";
import type { Shelf } from "../store/rows.ts";
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

/** The accounts of one document that stand for events, in the order of its tellings and of the text. */
export interface MarkedDocument {
  readonly marks: readonly { readonly telling: number; readonly mark: AccountMark }[];
}

export interface Marked {
  /** In the order of publication. */
  readonly documents: Shelf<MarkedDocument>;
  /** How many events there are; their first accounts come in their order. */
  readonly groups: number;
  /** The event of a telling, by their numbers. */
  groupOf(telling: number): number;
  /** The place of a source's document. */
  documentOf(sourceId: string): number | undefined;
}

/** `textOf`: the present text of a source. */
export function keepEventIds(
  marked: Marked,
  base: Readonly<Tables> | null,
  textOf: (sourceId: string) => string | undefined,
): KeptIds {
  const owner = base === null ? new Map<string, string>() : ownersOf(base, restoreWords(marked, textOf));
  const minted: string[] = [];
  const firstDocument: number[] = [];
  const owners = new Map<number, Set<string>>();
  let place = 0;
  for (const document of marked.documents) {
    for (const { group, keys } of keysOf(document, marked)) {
      if (minted[group] === undefined) {
        minted[group] = mintId("ev", [keys[0]!]);
        firstDocument[group] = place;
      }
      const known = keys.flatMap((key) => owner.get(key) ?? []);
      if (known.length > 0) owners.set(group, new Set([...(owners.get(group) ?? []), ...known]));
    }
    place += 1;
  }
  const taken = new Set<string>();
  const redirects: Omit<RedirectsRow, "since">[] = [];
  const kept = new Map<number, string>();
  for (let group = 0; group < marked.groups; group += 1) {
    const known = [...(owners.get(group) ?? [])].filter((id) => !taken.has(id));
    const [first, ...merged] = known;
    for (const id of known) taken.add(id);
    for (const id of merged) {
      redirects.push({ old_id: id, new_id: first!, reason: "the accounts are of one event" });
    }
    if (first !== undefined) kept.set(group, first);
  }
  const firstKey = (group: number) =>
    keysOf(marked.documents.at(firstDocument[group]!)!, marked).find((own) => own.group === group)!.keys[0]!;
  const ids = minted.map((id, group) => kept.get(group) ?? takeUnused(id, () => firstKey(group), taken));
  for (const id of [...new Set(owner.values())].sort(compareText)) {
    if (!taken.has(id)) redirects.push({ old_id: id, new_id: null, reason: "no account of the event remains" });
  }
  return { ids, redirects };
}

interface GroupKeys {
  readonly group: number;
  readonly keys: readonly string[];
}

/** Of one document: keys hold its source, so that no other's change them. */
function keysOf(document: MarkedDocument, marked: Marked): GroupKeys[] {
  const groups = marksOf(document, marked);
  const keys = keyAccounts(groups.map(([, marks]) => marks));
  return groups.map(([group], index) => ({ group, keys: keys[index]! }));
}

/** By event; each account once, for accounts.csv holds a type once for its words, and an id must be found again from it. */
function marksOf({ marks }: MarkedDocument, { groupOf }: Marked): [group: number, marks: AccountMark[]][] {
  const groups = new Map<number, Map<string, AccountMark>>();
  for (const { telling, mark } of marks) {
    const group = groupOf(telling);
    const known = groups.get(group) ?? new Map<string, AccountMark>();
    groups.set(group, known.set(JSON.stringify([mark.type, mark.start, mark.end]), mark));
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([group, known]): [number, AccountMark[]] => [group, [...known.values()]]);
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
function takeUnused(minted: string, keyOf: () => string, taken: Set<string>): string {
  for (let id = minted, attempt = 1; ; attempt += 1) {
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
    id = mintId("ev", [keyOf(), attempt]);
  }
}

type Quotation = Pick<EvidenceRow, "source_id" | "start" | "end" | "text">;

/** Gives the words of a quotation in the base release that an account of a type rests on. */
type Restore = (quotation: Quotation, type: string) => string;

/**
 * Where a licence let the base show only a part of them or none, the words are read where it says that they stand, or are
 * those of a present account that the part fits. Words of which neither is left are known no more.
 */
function restoreWords(marked: Marked, textOf: (sourceId: string) => string | undefined): Restore {
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
    const place = marked.documentOf(source_id);
    const present =
      place === undefined ? [] : marksOf(marked.documents.at(place)!, marked).flatMap(([, marks]) => marks);
    return present.find((mark) => mark.type === type && quotes(text, mark.quoted))?.quoted ?? text;
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
