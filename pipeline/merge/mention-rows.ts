import { boundEdtf } from "../dates/edtf.ts";
import { quoteTitle } from "../rights/quote.ts";
import type { MentionsRow, SourcesRow } from "../schema/generated/rows.ts";
import { countCodePoints } from "../text/offsets.ts";
import { mintId } from "./ids.ts";
import type { PlacedDocument } from "./place-rows.ts";

/** Mentions are found again by where they stand: their ids hold for one text of a source. */
export function makeMentionRows(document: PlacedDocument): MentionsRow[] {
  return document.coded.mentions.map(({ start, end, entityId, form, rule }) => {
    const place = document.place({ start, end });
    return {
      mention_id: mintId("mn", [place.source_id, place.start, place.end, entityId]),
      ...place,
      entity_id: entityId,
      form,
      rule,
    };
  });
}

/** `copyOf`: the source whose text this one carries, if it is not the first to carry it. */
export function makeSourceRow(document: PlacedDocument, copyOf: string | null): SourcesRow {
  const { sourceId, description, path, sha256, text } = document.coded;
  const bounds = description.published === null ? null : boundEdtf(description.published);
  return {
    source_id: sourceId,
    title: description.title === null ? null : quoteTitle(description.title, document.limit),
    publisher: description.publisher,
    author: description.author,
    published: description.published,
    published_earliest: bounds?.earliest ?? null,
    published_latest: bounds?.latest ?? null,
    dateline: description.dateline,
    language: description.language,
    url: description.url,
    licence: description.licence,
    sha256,
    characters: countCodePoints(text).length,
    path,
    form: description.form,
    publisher_kind: description.publisherKind,
    copy_of: copyOf,
  };
}
