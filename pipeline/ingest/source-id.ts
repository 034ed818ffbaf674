/** Ids of sources. They are taken as they are given, so a collection keeps its own; these are the limits. */

/** Long enough for an address, short enough for a cell and, escaped, for the name of a file. */
const LONGEST = 500;

/** What is wrong with an id and what to do about it, or null: white space and control characters tear rows apart. */
export function faultOfId(id: string): string | null {
  if (/[\s\p{Cc}\p{Cs}]/u.test(id)) {
    return `id ${JSON.stringify(id)} has white space or a control character in it; use letters, digits, ".", "_" and "-"`;
  }
  if (id.length > LONGEST) {
    return `id "${id.slice(0, 40)}..." has ${id.length} characters; shorten it to ${LONGEST} at most`;
  }
  return null;
}

/** The id of a source that names none: its path without the ending, `/` as `--`. */
export function idOfPath(path: string): string {
  return path
    .replace(/(?:\.[^./]+?)(?:\.gz)?$/i, "")
    .replaceAll("/", "--")
    .replace(/[\s\p{Cc}]+/gu, "-")
    .normalize("NFC");
}

/** The id of one of several documents of a file: that which it gives itself, if it can be one, or its place. */
export function idWithin(path: string, own: string | null, number: number): string {
  return own !== null && own !== "" && faultOfId(own) === null ? own : `${idOfPath(path)}--${number}`;
}
