/**
 * The text of a CSV file to cells. A release's own files need little: cells without a quotation mark, and cells wholly
 * within two. Whatever else stands in a text, or is wrong with it, the library reads, which is several times slower.
 */
import { parse } from "csv-parse/sync";

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d] as const;

/**
 * `bom`: whether a byte order mark may stand at the beginning. A cell is mostly a piece of `text`, and whoever keeps the one
 * keeps the other. Throws where the text is no CSV, or its records do not have as many cells as the first.
 */
export function parseRecords(text: string, bom: boolean): string[][] {
  return parsePlain(text, bom) ?? (parse(text, { bom }) as string[][]);
}

/** Null where the text is not plain. */
function parsePlain(text: string, bom: boolean): string[][] | null {
  const records: string[][] = [];
  let cells: string[] = [];
  // The first line end is that of all lines.
  let lineEnd: string | null = null;
  for (let at = bom && text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const start = at;
    if (text.charCodeAt(at) === QUOTE) {
      let isDoubled = false;
      at = text.indexOf('"', at + 1);
      for (; at >= 0 && text.charCodeAt(at + 1) === QUOTE; at = text.indexOf('"', at + 2)) isDoubled = true;
      if (at < 0) return null;
      const cell = text.slice(start + 1, at);
      cells.push(isDoubled ? cell.replaceAll('""', '"') : cell);
      at += 1;
    } else {
      for (; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === COMMA || unit === LF || unit === CR) break;
        if (unit === QUOTE) return null;
      }
      cells.push(text.slice(start, at));
    }
    if (text.charCodeAt(at) === COMMA) {
      at += 1;
      // The last cell of a text that ends with a comma.
      if (at === text.length) return null;
      continue;
    }
    if (at < text.length) {
      lineEnd ??= text.charCodeAt(at) === LF ? "\n" : "\r\n";
      if (!text.startsWith(lineEnd, at)) return null;
      at += lineEnd.length;
    }
    if (cells.length !== (records[0] ?? cells).length || (cells.length === 1 && cells[0] === "")) return null;
    records.push(cells);
    cells = [];
  }
  return records;
}
