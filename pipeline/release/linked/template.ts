/** URI templates (RFC 6570) of two forms: `{column}`, and `{+column}` for a cell that is an address itself. */
import type { Cell, Row } from "../../schema/tables.ts";

function percentEncode(text: string): string {
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

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** An empty cell expands to nothing. */
export function expandTemplate(template: string, row: Row): string {
  return template.replace(/\{(\+?)([a-z_]+)\}/g, (_, reserved: string, column: string) => {
    const text = textOf(row[column]);
    return reserved === "+" ? encodeAddress(text) : percentEncode(text);
  });
}
