/** URI templates (RFC 6570) of two forms: `{column}`, and `{+column}` for a cell that is an address itself. */
import type { Cell, Row } from "../../schema/tables.ts";

/** A template taken apart, for a release fills each many times. */
export type Template = readonly (string | Variable)[];

/** A column as a template writes it. Rows of one source or event follow each other, so that the last cell is worth keeping. */
class Variable {
  readonly #column: string;
  readonly #encode: (text: string) => string;
  #cell: Cell = null;
  #text = "";

  constructor(column: string, encode: (text: string) => string) {
    this.#column = column;
    this.#encode = encode;
  }

  /** An empty cell expands to nothing. */
  expand(row: Row): string {
    const cell = row[this.#column] ?? null;
    if (cell !== this.#cell) {
      this.#cell = cell;
      this.#text = cell === null ? "" : this.#encode(String(cell));
    }
    return this.#text;
  }
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

/** `variables`: those of templates before it that are filled from the same rows. */
export function parseTemplate(template: string, variables = new Map<string, Variable>()): Template {
  // The pattern has two groups, so that text, sign and column come in turns.
  const parts = template.split(/\{(\+?)([a-z_]+)\}/);
  return parts.flatMap((part, i): (string | Variable)[] => {
    if (i % 3 === 0) return part === "" ? [] : [part];
    if (i % 3 === 1) return [];
    const name = `${parts[i - 1]}${part}`;
    const variable = variables.get(name) ?? new Variable(part, name === part ? percentEncode : encodeAddress);
    variables.set(name, variable);
    return [variable];
  });
}

export function expandTemplate(template: Template, row: Row): string {
  let expanded = "";
  for (const part of template) expanded += typeof part === "string" ? part : part.expand(row);
  return expanded;
}
