/** What separates tokens and belongs to none: spaces, line ends, control characters, and what a reader cannot see. */

/** True for white space, control characters, zero-width spaces and marks of writing direction (UTF-16 unit). */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit <= 0x20 || unit === 0x7f;
  if (unit <= 0xa0) return true;
  if (unit < 0x1680) return unit === 0x61c;
  if (unit < 0x2000) return unit === 0x1680 || unit === 0x180e;
  if (unit <= 0x200b) return true;
  if (unit <= 0x206f) {
    // Joiners inside a word (U+200C, U+200D) stay in it.
    return (unit >= 0x200e && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202f) || unit >= 0x205f;
  }
  return unit === 0x3000 || unit === 0xfeff;
}
