import type { Finding } from "../findings/finding.ts";
import type { Document } from "./document.ts";

/** Two sources of one id cannot be told apart in a release; which of them is meant is a person's to say. */
export function refuseDuplicates(documents: readonly Document[]): {
  readonly documents: readonly Document[];
  readonly findings: readonly Finding[];
} {
  const first = new Map<string, Document>();
  const findings: Finding[] = [];
  for (const document of documents) {
    const known = first.get(document.sourceId);
    if (known === undefined) first.set(document.sourceId, document);
    else {
      findings.push({
        kind: "duplicate_source",
        sourceId: document.sourceId,
        file: placeOf(document),
        otherFile: placeOf(known),
      });
    }
  }
  return { documents: [...first.values()], findings };
}

function placeOf({ path, firstLine }: Document): string {
  return path.endsWith(".jsonl") ? `${path}:${firstLine}` : path;
}
