/**
 * An event's id is forever: it is minted from the event's first account and taken over from the base release while any
 * account of the event remains. An account is known again by its source, its quoted words, its type and, where these
 * are the same, by its ordinal.
 */
import type { RedirectsRow } from "../schema/generated/rows.ts";
import type { Store } from "../store/rows.ts";
import { keyAccounts, type Marked, type MarkedDocument, marksOf } from "./account-keys.ts";
import { type BaseAccounts, KnownAccounts } from "./base-accounts.ts";
import { mintId } from "./ids.ts";

export interface KeptIds {
  /** Event ids in the order of the groups. */
  readonly ids: readonly string[];
  readonly redirects: readonly Omit<RedirectsRow, "since">[];
}

/** `textOf`: the present text of a document by its place. */
export function keepEventIds(
  marked: Marked,
  base: BaseAccounts | null,
  textOf: (document: number) => string,
  store: Store,
): KeptIds {
  const known = base === null ? null : new KnownAccounts(base, marked, store);
  const minted: string[] = [];
  const firstDocument: number[] = [];
  const owners = new Map<number, string[]>();
  let place = 0;
  for (const document of marked.documents) {
    const owner = known?.owners(
      place,
      () => textOf(place),
      () => marksOf(document, marked).flatMap(([, marks]) => marks),
    );
    for (const { group, keys } of keysOf(document, marked)) {
      if (minted[group] === undefined) {
        minted[group] = mintId("ev", [keys[0]!]);
        firstDocument[group] = place;
      }
      for (const key of keys) {
        const id = owner?.get(key);
        if (id === undefined) continue;
        const own = owners.get(group);
        if (own === undefined) owners.set(group, [id]);
        else if (!own.includes(id)) own.push(id);
      }
    }
    place += 1;
  }
  const taken = new Set<string>();
  const redirects: Omit<RedirectsRow, "since">[] = [];
  const kept = new Map<number, string>();
  for (let group = 0; group < marked.groups; group += 1) {
    const free = (owners.get(group) ?? []).filter((id) => !taken.has(id));
    const [first, ...merged] = free;
    for (const id of free) taken.add(id);
    for (const id of merged) {
      redirects.push({ old_id: id, new_id: first!, reason: "the accounts are of one event" });
    }
    if (first !== undefined) kept.set(group, first);
  }
  const firstKey = (group: number) =>
    keysOf(marked.documents.at(firstDocument[group]!)!, marked).find((own) => own.group === group)!.keys[0]!;
  const ids = minted.map((id, group) => kept.get(group) ?? takeUnused(id, () => firstKey(group), taken));
  for (const id of known?.events() ?? []) {
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
