/** URI templates (RFC 6570) of two forms: `{column}`, and `{+column}` for a cell that is an address itself. */
import type { Cell, Row } from "../../schema/tables.ts";

export type Value = Exclude<Cell, null>;

/** What a row puts into a text. */
export type Fill = (row: Row) => string;

/** A template taken apart, for a release fills each many times. */
export type Template = readonly (string | Fill)[];

/**
 * A column as a text writes it; an empty cell is nothing. Rows of one source or event follow each other, so that the last
 * cell is worth keeping.
 */
export function fillColumn(column: string, write: (value: Value, row: Row) => string): Fill {
  let last: Cell = null;
  let text = "";
  return (row) => {
    const cell = row[column] ?? null;
    if (cell !== last) {
      last = cell;
      text = cell === null ? "" : write(cell, row);
    }
    return text;
  };
}

/** Filled once for a row. */
function fillOnce(template: Template): Fill {
  let last: Row | null = null;
  let text = "";
  return (row) => {
    if (row !== last) {
      last = row;
      text = expandTemplate(template, row);
    }
    return text;
  };
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

/** `known`: what templates that are filled from the same rows have in common; it grows. */
export function parseTemplate(template: string, known = new Map<string, Fill>()): Template {
  // The pattern has two groups, so that text, sign and column come in turns.
  const parts = template.split(/\{(\+?)([a-z_]+)\}/);
  return parts.flatMap((part, i): (string | Fill)[] => {
    if (i % 3 === 0) return part === "" ? [] : [part];
    if (i % 3 === 1) return [];
    const encode = parts[i - 1] === "" ? percentEncode : encodeAddress;
    const write = (value: Value) => (Number.isSafeInteger(value) ? `${value}` : encode(`${value}`));
    return [remember(known, `{${parts[i - 1]}${part}}`, () => fillColumn(part, write))];
  });
}

/** The same for a template of which what is before its fragment stands in several places. */
export function shareTemplate(template: string, known: Map<string, Fill>): Template {
  const [whole, ...fragment] = template.split(/(#.*)/).filter((part) => part !== "");
  return [shareText(whole!, known), ...fragment];
}

export function shareText(template: string, known: Map<string, Fill>): Fill {
  return remember(known, `once ${template}`, () => fillOnce(parseTemplate(template, known)));
}

function remember(known: Map<string, Fill>, name: string, make: () => Fill): Fill {
  const fill = known.get(name) ?? make();
  known.set(name, fill);
  return fill;
}

export function expandTemplate(template: Template, row: Row): string {
  let expanded = "";
  for (const part of template) expanded += typeof part === "string" ? part : part(row);
  return expanded;
}

/** Texts that follow each other as one. */
export function joinTexts(template: Template): Template {
  const joined: (string | Fill)[] = [];
  for (const part of template) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
