/**
 * JavaScript counts UTF-16 code units, a release counts Unicode code points (as Python, R and Web Annotation do).
 * The conversion happens once, when rows of a release are made.
 */
export interface CodePointCounter {
  /** Code points before a UTF-16 offset. An offset inside a surrogate pair counts as before the pair. */
  at(utf16: number): number;
  /** Code points of the whole text. */
  readonly length: number;
}

/** Linear once; each look-up is a binary search over the astral characters, of which news has few or none. */
export function countCodePoints(text: string): CodePointCounter {
  const astral = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  function at(utf16: number): number {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (astral[middle]! < utf16) low = middle + 1;
      else high = middle;
    }
    // `low` pairs began before the offset, and each of them is one code point in two units.
    return utf16 - low;
  }
  return { at, length: text.length - astral.length };
}
