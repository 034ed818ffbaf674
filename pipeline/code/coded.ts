/** Everything that one document yields: plain data, so that it crosses threads and shards as JSON. */
import type { Finding } from "../findings/finding.ts";
import type { Document, SourceDescription } from "../ingest/document.ts";
import type { Mention, UnresolvedName } from "../resolve/mention.ts";
import type { Span } from "../text/span.ts";
import type { EventAccount, RelationAccount, StatementAccount } from "./account.ts";

export interface CodedDocument {
  readonly sourceId: string;
  readonly path: string;
  readonly sha256: string;
  readonly description: SourceDescription;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly unresolved: readonly UnresolvedName[];
  readonly statements: readonly StatementAccount[];
  readonly events: readonly EventAccount[];
  readonly relations: readonly RelationAccount[];
  readonly findings: readonly Finding[];
}

/** What a document keeps of itself. */
export function sourceOf({ sourceId, path, sha256, description, text }: Document) {
  return { sourceId, path, sha256, description, text };
}

/** A document that stays uncoded, with the finding that says why. */
export function uncoded(document: Document, finding: Finding): CodedDocument {
  const nothing = { sentences: [], mentions: [], unresolved: [], statements: [], events: [], relations: [] };
  return { ...sourceOf(document), ...nothing, findings: [finding] };
}
