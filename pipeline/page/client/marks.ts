/** Words of a text to be marked: spans of several records may overlap, so the text is cut where any begins or ends. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface CodePointSpan {
  readonly start: number;
  readonly end: number;
}

/** Spans count code points from the beginning of `text`; what lies outside of it is left out. */
export function markParts(text: string, spans: readonly CodePointSpan[]): MarkedPart[] {
  const characters = Array.from(text);
  const inside = characters.map(() => false);
  for (const { start, end } of spans) {
    for (let at = Math.max(0, start); at < Math.min(end, characters.length); at += 1) inside[at] = true;
  }
  const parts: { text: string; marked: boolean }[] = [];
  characters.forEach((character, at) => {
    const last = parts.at(-1);
    if (last !== undefined && last.marked === inside[at]) last.text += character;
    else parts.push({ text: character, marked: inside[at]! });
  });
  return parts;
}

/** The paragraph around a span: what stands before it and after it, at most so many code points on each side. */
export function around(text: string, { start, end }: CodePointSpan, most = 240): { before: string; after: string } {
  const characters = Array.from(text);
  const before = characters.slice(Math.max(0, start - most), start).join("");
  const after = characters.slice(end, end + most).join("");
  const paragraph = before.lastIndexOf("\n\n");
  const close = after.indexOf("\n\n");
  return {
    before: (paragraph < 0 ? `${start > most ? "… " : ""}${before}` : before.slice(paragraph + 2)).trimStart(),
    after: (close < 0 ? `${after}${end + most < characters.length ? " …" : ""}` : after.slice(0, close)).trimEnd(),
  };
}
