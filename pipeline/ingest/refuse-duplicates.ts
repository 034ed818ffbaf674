import type { Finding } from "../findings/finding.ts";
import type { Document } from "./document.ts";
import { holdsSeveral } from "./read-file.ts";

type PlacedSource = Pick<Document, "sourceId" | "path" | "firstLine">;

/**
 * Two sources of one id cannot be told apart in a release; which of them is meant is a person's to say. Makes a check
 * that is asked of one document after another: null for the first of an id, a finding that names both for a later one.
 */
export function watchForDuplicates(): (document: PlacedSource) => Finding | null {
  const first = new Map<string, string>();
  return (document) => {
    const { sourceId } = document;
    const file = placeOf(document);
    const otherFile = first.get(sourceId);
    if (otherFile !== undefined) return { kind: "duplicate_source", sourceId, file, otherFile };
    first.set(sourceId, file);
    return null;
  };
}

function placeOf({ path, firstLine }: PlacedSource): string {
  return holdsSeveral(path) ? `${path}:${firstLine}` : path;
}
