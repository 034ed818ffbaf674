/**
 * An event's id is forever: it is minted from the event's first account and taken over from the base release while any
 * account of the event remains. An account is known again by its source, its quoted words, its type and, where these
 * are the same, by its ordinal.
 */
import type { RedirectsRow, Tables } from "../schema/generated/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";
import { mintId, Ordinals } from "./ids.ts";

/** `[source, quoted words, type, ordinal]`, as JSON. */
export type AccountKey = string;

export interface KeptIds {
  /** Event ids in the order of the groups. */
  readonly ids: readonly string[];
  readonly redirects: readonly Omit<RedirectsRow, "since">[];
}

/** `groups`: for each event the keys of its accounts, first account first. */
export function keepEventIds(groups: readonly (readonly AccountKey[])[], base: Tables | null): KeptIds {
  const owner = base === null ? new Map<AccountKey, string>() : ownersOf(base);
  const taken = new Set<string>();
  const ids: (string | null)[] = [];
  const redirects: Omit<RedirectsRow, "since">[] = [];
  for (const keys of groups) {
    const known = [...new Set(keys.flatMap((key) => owner.get(key) ?? []))].filter((id) => !taken.has(id));
    const [kept, ...merged] = known;
    if (kept !== undefined) taken.add(kept);
    for (const id of merged) {
      taken.add(id);
      redirects.push({ old_id: id, new_id: kept!, reason: "the accounts are of one event" });
    }
    ids.push(kept ?? null);
  }
  const minted = groups.map((keys, index) => ids[index] ?? mintUnused(keys[0]!, taken));
  for (const id of [...new Set(owner.values())].sort(compareText)) {
    if (!taken.has(id)) redirects.push({ old_id: id, new_id: null, reason: "no account of the event remains" });
  }
  return { ids: minted, redirects };
}

/** After a split the second half cannot have the id that the first half keeps, though it may be minted from its words. */
function mintUnused(key: AccountKey, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = mintId("ev", attempt === 0 ? [key] : [key, attempt]);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function ownersOf(base: Tables): Map<AccountKey, string> {
  const evidence = new Map<string, { start: number; end: number; text: string }[]>();
  for (const row of base.evidence) {
    const place = `${row.record_id} ${row.source_id}`;
    const list = evidence.get(place);
    if (list === undefined) evidence.set(place, [row]);
    else list.push(row);
  }
  const typeRows = base.accounts
    .filter((row) => row.property === "type")
    .sort((a, b) => compareKeys([a.source_id, a.start, a.end], [b.source_id, b.start, b.end]));
  const ordinals = new Ordinals();
  const owners = new Map<AccountKey, string>();
  for (const row of typeRows) {
    const around = evidence
      .get(`${row.event_id} ${row.source_id}`)
      ?.find(({ start, end }) => start <= row.start && row.end <= end);
    const parts = [row.source_id, around?.text ?? row.text, row.value];
    owners.set(JSON.stringify([...parts, ordinals.next(parts)]), row.event_id);
  }
  return owners;
}
