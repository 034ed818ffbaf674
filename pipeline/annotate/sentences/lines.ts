/** Line ends inside a paragraph: some are where an editor wrapped the text, some part a heading or a list item from what follows. */
import type { Span } from "../../text/span.ts";

const HEADING = /^\s{0,8}#{1,6}\s/;
/** "- ", "* ", "1. ", "(a) ", "> " and their like. */
const ITEM = /^\s{0,8}(?:[-*•·–—>]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/;
/** No heading or list item ends in a comma, a dash or one of the words that bind to the next. */
const CARRIES_ON =
  /(?:[,;–—-]|\s(?:an?|the|of|to|in|on|at|by|for|from|with|into|over|under|and|or|but|nor|that|who|which|when|as|if|is|are|was|were|has|have|had|will|would|not|his|her|its|their))$/i;
const OPENS = /^[\p{Lu}\p{N}"'“‘([]/u;

/**
 * Offsets within the paragraph at which a line begins that does not continue the one before: it is a list item or heading,
 * or follows a heading, or its first word begins with a capital, a digit or an opening mark and would still have fitted on the
 * line above, so that nobody wrapped it there.
 */
export function findLineBreaks(text: string, paragraph: Span): number[] {
  const lines = linesOf(text, paragraph);
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const breaks: number[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const before = text.slice(lines[i - 1]!.start, lines[i - 1]!.end).trimEnd();
    const line = text.slice(lines[i]!.start, lines[i]!.end);
    const marked = ITEM.test(line) || HEADING.test(line) || HEADING.test(before);
    if (marked || startsAnew(before, line.trimStart(), width)) breaks.push(lines[i]!.start);
  }
  return breaks;
}

function startsAnew(before: string, line: string, width: number): boolean {
  const space = line.search(/\s/);
  const firstWord = space < 0 ? line.length : space;
  const wouldHaveFitted = before.length + 1 + firstWord < width;
  return wouldHaveFitted && OPENS.test(line) && !CARRIES_ON.test(before);
}

function linesOf(text: string, paragraph: Span): Span[] {
  const lines: Span[] = [];
  let start = paragraph.start;
  for (;;) {
    const end = text.indexOf("\n", start);
    if (end < 0 || end >= paragraph.end) break;
    lines.push({ start, end });
    start = end + 1;
  }
  lines.push({ start, end: paragraph.end });
  return lines;
}
