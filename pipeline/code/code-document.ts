/** One document through annotate, resolve and code: the part of the pipeline that looks at nothing else. */
import { annotate, type IdleRule } from "../annotate/annotate.ts";
import type { SyntaxModel } from "../annotate/syntax/load.ts";
import type { Document } from "../ingest/document.ts";
import type { AliasIndex } from "../resolve/index-aliases.ts";
import { resolve } from "../resolve/resolve.ts";
import type { EntityType } from "../reviewed/lists.ts";
import { type CodedDocument, sourceOf, uncoded } from "./coded.ts";
import { codeEvents } from "./events/code.ts";
import { codeRelations } from "./relations/code.ts";
import { codeStatements } from "./statements/code.ts";

/** What every document is coded with: made once, read only. */
export interface Machine {
  readonly model: SyntaxModel;
  readonly aliases: AliasIndex;
  readonly types: ReadonlyMap<string, EntityType>;
  /** Which sentences are left unparsed; without it all are parsed, and the records are the same. */
  readonly idle?: IdleRule;
}

/** A document that breaks a stage is a finding with its name, and does not take the others with it. */
export function codeDocument(document: Document, machine: Machine): CodedDocument {
  const { language } = document.description;
  if (language !== null && !/^en(?:-|$)/i.test(language)) {
    return uncoded(document, { kind: "not_english", sourceId: document.sourceId, language });
  }
  try {
    const annotated = annotate(document, machine.model, machine.idle);
    const resolved = resolve(annotated, machine.aliases);
    const statements = codeStatements(resolved);
    return {
      ...sourceOf(document),
      sentences: annotated.sentences.map(({ start, end }) => ({ start, end })),
      mentions: resolved.mentions,
      unresolved: resolved.unresolved,
      statements,
      events: codeEvents(resolved, statements, machine.types),
      relations: codeRelations(resolved, statements, machine.types),
      findings: [],
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return uncoded(document, { kind: "document_failed", file: document.path, sourceId: document.sourceId, detail });
  }
}
