/** What an account is known again by: its source, its quoted words, its type and, where these are the same, its ordinal. */
import type { Shelf } from "../store/rows.ts";
import { compareKeys } from "../text/order.ts";
import { Ordinals } from "./ids.ts";

/** `start` and `end` only order accounts that are otherwise the same. */
export interface AccountMark {
  readonly sourceId: string;
  /** The words of its evidence, also where the licence of the source lets no release show all of them. */
  readonly quoted: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
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

/** By event; each account once, for accounts.csv holds a type once for its words, and an id must be found again from it. */
export function marksOf({ marks }: MarkedDocument, { groupOf }: Marked): [group: number, marks: AccountMark[]][] {
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
export function keyAccounts(groups: readonly (readonly AccountMark[])[]): string[][] {
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
