/**
 * A gold file of who said what: JSON Lines, a document a line, `{"id", "text", "attributions": [{"source", "cue", "content"}]}`.
 * Source, cue and content are lists of spans, `[start, end]`, half-open, in Unicode code points of the text as it stands; a
 * source may be empty. This is the form into which attribution corpora such as PolNeAR are easily brought.
 */

export interface GoldAttribution {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Says what is wrong with a line; the reader of the file adds which line it is. */
export class GoldFault extends Error {}

/** One line; throws GoldFault. Pieces of a part that stands apart are joined by a space. */
export function readGoldLine(line: string): GoldDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new GoldFault(`is not JSON: ${(error as Error).message}`);
  }
  if (!isRecord(value) || typeof value.id !== "string" || typeof value.text !== "string") {
    throw new GoldFault("needs an id and a text");
  }
  if (!Array.isArray(value.attributions)) throw new GoldFault("needs a list of attributions");
  const points = [...value.text];
  const attributions = value.attributions.map((one: unknown, index) => {
    if (!isRecord(one)) throw new GoldFault(`attribution ${index + 1} is no object`);
    const part = (name: string) => wordsOf(points, one[name], `${name} of attribution ${index + 1}`);
    return { source: part("source"), cue: part("cue"), content: part("content") };
  });
  return { id: value.id, text: value.text, attributions };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wordsOf(points: readonly string[], spans: unknown, name: string): string {
  if (!Array.isArray(spans)) throw new GoldFault(`${name} is no list of spans`);
  const pieces = spans.map((span: unknown) => {
    const [start, end] = Array.isArray(span) ? (span as unknown[]) : [];
    if (!Number.isInteger(start) || !Number.isInteger(end) || Number(start) < 0 || Number(end) > points.length) {
      throw new GoldFault(`${name} has a span outside the text`);
    }
    return points.slice(Number(start), Number(end)).join("");
  });
  return pieces.join(" ");
}
