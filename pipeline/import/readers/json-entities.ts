/** Lists with one JSON object a line, read as a stream: dumps of Wikidata are a hundred gigabytes. */
import type { Finding } from "../../findings/finding.ts";
import { decodeText } from "../../ingest/decode.ts";
import { LONGEST_DOCUMENT } from "../../ingest/limits.ts";
import { splitLines } from "../../ingest/split-lines.ts";
import type { Seed, SeedList } from "../seed.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Why an object becomes no entity; such are counted, not listed. */
export interface Passed {
  readonly passed: string;
}

/**
 * @param seedOf what an object says, or why it is passed over.
 * @returns seeds in the order of the lines; a finding for each line that is no JSON, and one for each reason with how
 * many objects were passed over for it.
 */
export async function readJsonEntities(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  seedOf: (object: JsonObject) => Seed | Passed,
): Promise<SeedList> {
  const seeds: Seed[] = [];
  const findings: Finding[] = [];
  const passed = new Map<string, number>();
  for await (const { number, bytes } of splitLines(pieces, LONGEST_DOCUMENT)) {
    // Dumps of Wikidata are one array, with its brackets and commas at the ends of lines.
    const line = bytes === null ? null : decodeText(bytes).text.trim().replace(/,$/, "");
    if (line === "" || line === "[" || line === "]") continue;
    const object = line === null ? null : parseObject(line);
    if (object === null) {
      findings.push({ kind: "bad_json_line", file, line: number, detail: "the line is not a JSON object" });
      continue;
    }
    const seed = seedOf(object);
    if ("passed" in seed) passed.set(seed.passed, (passed.get(seed.passed) ?? 0) + 1);
    else seeds.push(seed);
  }
  for (const [reason, count] of passed) {
    findings.push({ kind: "unreadable_part", file, part: `${count} of its entries`, detail: reason });
  }
  return { seeds, findings };
}

function parseObject(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : typeof value === "string"
      ? [value]
      : [];
}
