/** The corpus as the desk holds it in memory: coded once, and coded anew only where a changed name occurs. */
import { loadSyntaxModel, type SyntaxModel } from "../annotate/syntax/load.ts";
import { codeDocument } from "../code/code-document.ts";
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../ingest/document.ts";
import { type BuiltDataset, buildDataset } from "../io/build-dataset.ts";
import type { ReadRelease } from "../release/read.ts";
import { buildAliasIndex } from "../resolve/index-aliases.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { readReviewed } from "../reviewed/read.ts";
import { changedNames, type FoldedDocument, foldDocument, touches } from "./recode.ts";
import type { ReviewedTexts } from "./rows/folder.ts";

/** All that a reading of the reviewed files makes of the corpus. */
export interface Reading {
  readonly texts: ReviewedTexts;
  readonly lists: ReviewedLists;
  readonly documents: readonly CodedDocument[];
  readonly built: BuiltDataset;
  readonly findings: readonly Finding[];
  /** How many documents were coded anew for it. */
  readonly recoded: number;
}

export interface Workshop {
  /** Reads the files' texts on top of an earlier reading. */
  read(texts: ReviewedTexts, before: Reading | null): Promise<Reading>;
}

interface Setup {
  readonly documents: readonly Document[];
  readonly base: ReadRelease | null;
  /** Codes the whole corpus, on as many threads as it is worth. */
  codeAll(documents: readonly Document[], lists: ReviewedLists): Promise<CodedDocument[]>;
}

export function openWorkshop({ documents, base, codeAll }: Setup): Workshop {
  const folded: readonly FoldedDocument[] = documents.map(foldDocument);
  let model: SyntaxModel | null = null;
  return {
    async read(texts, before) {
      const files = new Map([...texts].map(([table, text]) => [`${table}.csv`, text]));
      const { lists, findings } = readReviewed(files);
      const { coded, recoded } = await code(lists, before);
      const corpus = { lists, documents: coded, inputs: {}, findings };
      const built = buildDataset(corpus, base, base?.version ?? "0.1.0");
      return { texts, lists, documents: coded, built, findings: [...findings, ...built.findings], recoded };
    },
  };

  async function code(lists: ReviewedLists, before: Reading | null) {
    if (before === null) return { coded: await codeAll(documents, lists), recoded: documents.length };
    const names = changedNames(before.lists, lists);
    if (names.length === 0) return { coded: before.documents, recoded: 0 };
    model ??= loadSyntaxModel();
    const types = new Map(lists.entities.map(({ entityId, type }) => [entityId, type]));
    const machine = { model, aliases: buildAliasIndex(lists), types };
    let recoded = 0;
    const coded = folded.map((document, index) => {
      if (!touches(names, document)) return before.documents[index]!;
      recoded += 1;
      return codeDocument(document.document, machine);
    });
    return { coded, recoded };
  }
}
