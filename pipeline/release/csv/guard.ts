/**
 * A spreadsheet runs a cell that begins with = + - @ tab or CR as a formula, and shows one that begins with ' without
 * it. Such a cell gets one more ' in front, so that no text of a source is ever run and every cell can be read back.
 */
export function guardCell(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Takes back what `guardCell` did; the pattern is the one that the codebook tells readers of the CSV to use. */
export function unguardCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
