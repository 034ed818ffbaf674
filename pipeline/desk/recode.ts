/** Which documents a change of names can touch: those that hold the words of a changed alias. The others stay as coded. */
import type { Document } from "../ingest/document.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { foldName, foldText } from "../text/fold.ts";

export interface FoldedDocument {
  readonly document: Document;
  readonly folded: string;
}

export function foldDocument(document: Document): FoldedDocument {
  const folded = foldText(document.text)
    .map((piece) => piece.key)
    .join("");
  return { document, folded };
}

/** Folded names whose rows, or whose entity's row, differ between two readings of the lists. */
export function changedNames(before: ReviewedLists, after: ReviewedLists): string[] {
  const names = new Set<string>();
  const entities = differing(entityKeys(before), entityKeys(after));
  for (const { aliases } of [before, after]) {
    for (const { alias, entityId } of aliases) {
      if (entityId !== null && entities.has(entityId)) names.add(foldName(alias));
    }
  }
  for (const key of differing(aliasKeys(before), aliasKeys(after))) names.add(foldName(JSON.parse(key)[0] as string));
  return [...names];
}

export function touches(names: readonly string[], { folded }: FoldedDocument): boolean {
  return names.some((name) => folded.includes(name));
}

/** Who decided, when and on which line changes nothing in how a text is read. */
function aliasKeys({ aliases }: ReviewedLists): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { alias, entityId, kind, decision, validFrom, validUntil, scope } of aliases) {
    const key = JSON.stringify([alias, entityId, kind, decision, validFrom, validUntil, scope]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, count]) => [key, String(count)]));
}

function entityKeys({ entities }: ReviewedLists): Map<string, string> {
  return new Map(
    entities.map(({ entityId, type, name, description, country }) => [
      entityId,
      JSON.stringify([type, name, description, country]),
    ]),
  );
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Set<string> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Set([...keys].filter((key) => before.get(key) !== after.get(key)));
}
