/** A small invented world for the tests of resolve: entities, aliases, and texts read with the real annotate stage. */
import { annotate } from "../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel } from "../../pipeline/annotate/syntax/load.ts";
import type { Document, SourceDescription } from "../../pipeline/ingest/document.ts";
import { buildAliasIndex } from "../../pipeline/resolve/index-aliases.ts";
import type { Resolved } from "../../pipeline/resolve/mention.ts";
import { resolve } from "../../pipeline/resolve/resolve.ts";
import type { EntityType, ReviewedAlias, ReviewedEntity, ReviewedLists } from "../../pipeline/reviewed/lists.ts";

const model = loadSyntaxModel();

export function documentOf(text: string, description: Partial<SourceDescription> = {}, sourceId = "s1"): Document {
  return {
    sourceId,
    path: `raw/${sourceId}.txt`,
    sha256: "",
    description: {
      title: null,
      publisher: null,
      publisherKind: null,
      author: null,
      published: null,
      dateline: null,
      language: "en",
      url: null,
      licence: null,
      form: "original",
      ...description,
    },
    text,
    firstLine: 1,
  };
}

export function entity(
  entityId: string,
  type: EntityType,
  name: string,
  description: string | null = null,
): ReviewedEntity {
  return {
    entityId,
    type,
    name,
    description,
    country: null,
    wikidataId: null,
    note: null,
    reviewedBy: null,
    reviewedOn: null,
    reason: null,
    at: { file: "entities.csv", line: 2 },
  };
}

export function alias(words: string, entityId: string | null, rest: Partial<ReviewedAlias> = {}): ReviewedAlias {
  return {
    alias: words,
    entityId,
    kind: "name",
    decision: "same",
    validFrom: null,
    validUntil: null,
    scope: null,
    reviewedBy: "r1",
    reviewedOn: "2026-11-25",
    reason: "Test",
    at: { file: "aliases.csv", line: 2 },
    ...rest,
  };
}

export function listsOf(entities: readonly ReviewedEntity[], aliases: readonly ReviewedAlias[]): ReviewedLists {
  return {
    entities,
    aliases,
    decisions: [],
    links: [],
    reviewers: [],
    identifiers: [],
    actorCodes: [],
    places: [],
    corpus: [],
    redirects: [],
    withdrawals: [],
    licences: [],
    proposals: [],
  };
}

export function resolveDocument(document: Document, lists: ReviewedLists): Resolved {
  return resolve(annotate(document, model), buildAliasIndex(lists));
}

/** Mentions as `words = entity (rule)`, in order. */
export function shown({ annotated, mentions }: Resolved): string[] {
  return mentions.map(({ start, end, entityId, rule }) => {
    return `${annotated.document.text.slice(start, end)} = ${entityId} (${rule})`;
  });
}

/** Unresolved names as `words: reason` with candidates behind it. */
export function waiting({ annotated, unresolved }: Resolved): string[] {
  return unresolved.map(({ start, end, reason, candidates }) => {
    return [`${annotated.document.text.slice(start, end)}: ${reason}`, ...candidates].join(" ");
  });
}
