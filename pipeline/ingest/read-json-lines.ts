/** A JSON Lines file, a document a line, to documents. A line that is wrong is named and left out; the rest stays. */
import type { Finding } from "../findings/finding.ts";
import { sha256 } from "../text/sha256.ts";
import { decodeText } from "./decode.ts";
import { BadDescription, describeSource, SOURCE_KEYS } from "./describe.ts";
import type { Document } from "./document.ts";
import { normaliseText } from "./normalise.ts";
import { type Ingested, idOfPath } from "./read-text-file.ts";

/** Every document of the file carries the digest of the whole file, as a curator can check it. */
export function readJsonLines(path: string, bytes: Uint8Array): Ingested {
  const documents: Document[] = [];
  const findings: Finding[] = [];
  const unknownKeys = new Set<string>();
  const decoded = decodeText(bytes);
  if (decoded.fellBack) findings.push({ kind: "bad_encoding", file: path });
  const digest = sha256(bytes);
  let number = 0;
  for (const line of decoded.text.split("\n")) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      const fields = readLine(line);
      for (const key of Object.keys(fields)) if (key !== "text" && !SOURCE_KEYS.includes(key)) unknownKeys.add(key);
      const { id, description } = describeSource(fields);
      const { text, surrogates } = normaliseText(String(fields.text));
      const sourceId = id ?? `${idOfPath(path)}--${number}`;
      if (surrogates > 0) findings.push({ kind: "unpaired_surrogate", file: `${path}:${number}`, count: surrogates });
      documents.push({ sourceId, path, sha256: digest, description, text, firstLine: number });
    } catch (error) {
      if (!(error instanceof BadLine || error instanceof BadDescription)) throw error;
      findings.push({ kind: "bad_json_line", file: path, line: number, detail: error.message });
    }
  }
  if (unknownKeys.size > 0) findings.push({ kind: "ignored_keys", file: path, keys: [...unknownKeys].sort() });
  return { documents, findings };
}

class BadLine extends Error {}

function readLine(line: string): Readonly<Record<string, unknown>> {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch {
    throw new BadLine("the line is not JSON; each line must be one whole object");
  }
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    throw new BadLine('the line is not a JSON object; write {"id": ..., "text": ...}');
  }
  if (!("text" in fields) || typeof fields.text !== "string") {
    throw new BadLine('the line has no "text"; add the report\'s text under that key');
  }
  return fields as Readonly<Record<string, unknown>>;
}
