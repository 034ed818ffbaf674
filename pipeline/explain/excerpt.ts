/** The paragraph around a span, with the span's words marked. Offsets are code points, as in a release. */
export interface ReleasedSpan {
  readonly start: number;
  readonly end: number;
  /** As the release carries the words: null where the licence of the source allows none. */
  readonly text: string | null;
}

/** Stands for words that the licence of their source lets no release carry. */
export const UNSHOWN = "(words not carried)";

/** Of a paragraph, in characters on each side: a text without paragraphs must not be printed once for each of its words. */
const MOST_AROUND = 5_000;

/** Reads the text once, whatever number of its spans is asked for. The words alone where the release does not carry the text. */
export function excerptsOf(text: string | undefined): (span: ReleasedSpan) => string {
  const characters = text === undefined ? null : Array.from(text);
  return ({ start, end, text: words }) => {
    const marked = `>>>${words ?? UNSHOWN}<<<`;
    if (characters === null) return oneLine(marked);
    const isBreak = (at: number) => characters[at] === "\n" && characters[at + 1] === "\n";
    let from = start;
    while (from > Math.max(0, start - MOST_AROUND) && !isBreak(from - 2)) from -= 1;
    let until = end;
    while (until < Math.min(characters.length, end + MOST_AROUND) && !isBreak(until)) until += 1;
    return oneLine(characters.slice(from, start).join("") + marked + characters.slice(end, until).join(""));
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
