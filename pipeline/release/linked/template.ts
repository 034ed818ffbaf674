/** URI templates (RFC 6570) of two forms: `{column}`, and `{+column}` for a cell that is an address itself. */
import type { Cell, Row } from "../../schema/tables.ts";

/** A template taken apart, for a release fills each many times. */
export type Template = readonly (string | Variable)[];

interface Variable {
  readonly column: string;
  readonly encode: (text: string) => string;
}

const PLAIN = /^[A-Za-z0-9\-._~]*$/;

function percentEncode(text: string): string {
  if (PLAIN.test(text)) return text;
  // What UTF-8 cannot hold becomes U+FFFD, here as in the files.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Keeps what may stand in an address, percent-encoded characters included. */
function encodeAddress(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]+/g, (part) =>
    /^%[0-9A-Fa-f]{2}$/.test(part) ? part : percentEncode(part),
  );
}

export function parseTemplate(template: string): Template {
  // The pattern has two groups, so that text, sign and column come in turns.
  const parts = template.split(/\{(\+?)([a-z_]+)\}/);
  return parts.flatMap((part, i): (string | Variable)[] => {
    if (i % 3 === 0) return part === "" ? [] : [part];
    return i % 3 === 1 ? [] : [{ column: part, encode: parts[i - 1] === "+" ? encodeAddress : percentEncode }];
  });
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** An empty cell expands to nothing. */
export function expandTemplate(template: Template, row: Row): string {
  // Most properties have no gaps.
  if (template.length === 1 && typeof template[0] === "string") return template[0];
  let expanded = "";
  for (const part of template) expanded += typeof part === "string" ? part : part.encode(textOf(row[part.column]));
  return expanded;
}
