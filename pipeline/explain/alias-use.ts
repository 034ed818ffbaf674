/** Which reviewed aliases no text uses, and which stand for several entities. */
import type { CodedDocument } from "../code/coded.ts";
import type { ReviewedAlias, ReviewedLists } from "../reviewed/lists.ts";
import { foldName } from "../text/fold.ts";
import { compareText } from "../text/order.ts";
import { wordsAt } from "../text/span.ts";

export interface AmbiguousAlias {
  readonly alias: string;
  /** Entity ids, ascending. */
  readonly entities: readonly string[];
}

export interface AliasUse {
  readonly unused: readonly ReviewedAlias[];
  readonly ambiguous: readonly AmbiguousAlias[];
}

/** A row that decides `not` is used by keeping words from being a name, which leaves no trace: it is never listed. */
export function aliasUse(documents: Iterable<CodedDocument>, lists: ReviewedLists): AliasUse {
  const used = new Set<string>();
  for (const { text, mentions, unresolved } of documents) {
    for (const mention of mentions) used.add(`${mention.entityId} ${foldName(wordsAt(text, mention))}`);
    for (const name of unresolved) {
      for (const id of name.candidates) used.add(`${id} ${foldName(wordsAt(text, name))}`);
    }
  }
  const unused = lists.aliases.filter(
    ({ alias, entityId, decision }) => decision !== "not" && !used.has(`${entityId} ${foldName(alias)}`),
  );
  const byName = new Map<string, { alias: string; entities: Set<string> }>();
  for (const { alias, entityId, decision } of lists.aliases) {
    if (entityId === null || decision === "not") continue;
    const name = foldName(alias);
    const known = byName.get(name) ?? { alias, entities: new Set() };
    known.entities.add(entityId);
    byName.set(name, known);
  }
  const ambiguous = [...byName.values()]
    .filter(({ entities }) => entities.size > 1)
    .map(({ alias, entities }) => ({ alias, entities: [...entities].sort(compareText) }))
    .sort((a, b) => compareText(a.alias, b.alias));
  return { unused, ambiguous };
}
