/**
 * A JSON Lines file, a document a line, plain or gzipped, read as a stream: what is held is one line. A line that is
 * wrong is named and left out; the rest stays.
 */
import type { Finding } from "../findings/finding.ts";
import { decodeText } from "./decode.ts";
import { BadDescription, describeSource, SOURCE_KEYS } from "./describe.ts";
import { foreignLanguage } from "./detect-language.ts";
import type { Ingested } from "./ingested.ts";
import { LONGEST_DOCUMENT } from "./limits.ts";
import { normaliseText } from "./normalise.ts";
import { idWithin } from "./source-id.ts";
import { splitLines } from "./split-lines.ts";

const MEGABYTE = 1_000_000;

/**
 * Every document carries `sha256`, the digest of the whole file, as a curator can check it. Throws only what the stream
 * throws. A key that no reader knows is named once, at the end.
 */
export async function* readJsonLines(
  path: string,
  sha256: string,
  pieces: AsyncIterable<Uint8Array>,
  longest = LONGEST_DOCUMENT,
): AsyncIterable<Ingested> {
  const unknownKeys = new Set<string>();
  let badEncoding = false;
  for await (const { number, bytes } of splitLines(pieces, longest)) {
    if (bytes === null) {
      yield only(badLine(path, number, `the line is longer than ${longest / MEGABYTE} MB; split the text`));
      continue;
    }
    const { text: line, fellBack } = decodeText(bytes);
    if (fellBack && !badEncoding) {
      badEncoding = true;
      yield only({ kind: "bad_encoding", file: path });
    }
    if (line.trim() === "") continue;
    try {
      const fields = readLine(line);
      for (const key of Object.keys(fields)) {
        if (key !== "text" && !SOURCE_KEYS.includes(key) && unknownKeys.size < MOST_KEYS) unknownKeys.add(key);
      }
      const { id, description } = describeSource(fields);
      const { text, surrogates } = normaliseText(fields.text);
      const language = description.language ?? foreignLanguage(text);
      const findings: Finding[] = [];
      if (surrogates > 0) findings.push({ kind: "unpaired_surrogate", file: `${path}:${number}`, count: surrogates });
      const sourceId = idWithin(path, id, number);
      yield {
        documents: [{ sourceId, path, sha256, description: { ...description, language }, text, firstLine: number }],
        findings,
      };
    } catch (error) {
      if (!(error instanceof BadLine || error instanceof BadDescription)) throw error;
      yield only(badLine(path, number, error.message));
    }
  }
  if (unknownKeys.size > 0) yield only({ kind: "ignored_keys", file: path, keys: [...unknownKeys].sort() });
}

/** A file whose every line has keys of its own must not fill the memory. */
const MOST_KEYS = 100;

function only(finding: Finding): Ingested {
  return { documents: [], findings: [finding] };
}

function badLine(path: string, line: number, detail: string): Finding {
  return { kind: "bad_json_line", file: path, line, detail };
}

class BadLine extends Error {}

type Fields = Readonly<Record<string, unknown>> & { readonly text: string };

function readLine(line: string): Fields {
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
  return fields as Fields;
}
