/**
 * Agency copy in ten papers is ten sources and one account. Two texts count as one where their runs of five words
 * overlap by four fifths (Jaccard over shingles; Broder 1997).
 */
import { compareText } from "../text/order.ts";

const RUN = 5;
const ALIKE = 0.8;

export interface Text {
  readonly sourceId: string;
  readonly text: string;
}

/** Source id -> the first id, in code-unit order, of the sources that carry the same text. Only `asked` are compared. */
export function findCopies(texts: readonly Text[], asked: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const byId = new Map(texts.map((text) => [text.sourceId, text.text]));
  const shingles = new Map<string, ReadonlySet<string>>();
  const runsOf = (id: string): ReadonlySet<string> => {
    const known = shingles.get(id);
    if (known !== undefined) return known;
    const made = runs(byId.get(id) ?? "");
    shingles.set(id, made);
    return made;
  };
  const original = new Map<string, string>();
  const find = (id: string): string => {
    const next = original.get(id);
    return next === undefined || next === id ? id : find(next);
  };
  for (const group of asked) {
    const ids = [...group].sort(compareText);
    for (let i = 0; i < ids.length; i += 1) {
      for (let j = i + 1; j < ids.length; j += 1) {
        const a = find(ids[i]!);
        const b = find(ids[j]!);
        if (a === b || overlap(runsOf(ids[i]!), runsOf(ids[j]!)) < ALIKE) continue;
        if (compareText(a, b) < 0) original.set(b, a);
        else original.set(a, b);
      }
    }
  }
  return new Map(texts.map(({ sourceId }) => [sourceId, find(sourceId)]));
}

function runs(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i += 1) found.add(words.slice(i, i + RUN).join(" "));
  return found;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return shared / (a.size + b.size - shared);
}
