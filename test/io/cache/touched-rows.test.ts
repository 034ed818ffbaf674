import { describe, expect, it } from "vitest";
import { codeDocument } from "../../../pipeline/code/code-document.ts";
import { readTouchedRows } from "../../../pipeline/io/cache/touched-rows.ts";
import { makeMachine } from "../../../pipeline/io/make-machine.ts";
import { readRawFolder } from "../../../pipeline/io/read-raw.ts";
import { readReviewedFolder } from "../../../pipeline/io/read-reviewed.ts";
import { buildAliasIndex } from "../../../pipeline/resolve/index-aliases.ts";
import type { ReviewedLists } from "../../../pipeline/reviewed/lists.ts";
import { foldText } from "../../../pipeline/text/fold.ts";

const { lists } = await readReviewedFolder("reviewed");
const { documents } = await readRawFolder("raw");
const index = buildAliasIndex(lists);

/** The lists with nothing in them but the rows that a text touches. */
function touchedBy(text: string): ReviewedLists {
  const pieces = foldText(text);
  const rows = new Set(
    pieces.flatMap((_, from) => index.hitsAt(pieces, from)).flatMap((hit) => hit.aliases.map(({ row }) => row)),
  );
  const entityIds = new Set([...rows].map(({ entityId }) => entityId));
  return {
    ...lists,
    aliases: lists.aliases.filter((row) => rows.has(row)),
    entities: lists.entities.filter(({ entityId }) => entityIds.has(entityId)),
  };
}

describe("the reviewed rows that a document touches", () => {
  it("are all that its result depends on", () => {
    const machine = makeMachine(lists);
    for (const document of documents.filter((_, i) => i % 6 === 0)) {
      const own = touchedBy(document.text);
      expect(own.aliases.length).toBeLessThan(lists.aliases.length);
      expect(codeDocument(document, makeMachine(own))).toEqual(codeDocument(document, machine));
      expect(readTouchedRows(own).of(document.text)).toBe(readTouchedRows(lists).of(document.text));
    }
  });
});
