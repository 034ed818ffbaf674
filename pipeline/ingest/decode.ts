/** Bytes to text: UTF-8 (or UTF-16 with its mark), with Latin-1 (as browsers read it: windows-1252) as a fall-back. */
export interface Decoded {
  readonly text: string;
  /** The bytes were no UTF-8 and said nothing of another encoding; whoever reads them says so in a finding. */
  readonly fellBack: boolean;
}

/** A byte order mark is not part of the text. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked?.startsWith("utf-16")) return { text: new TextDecoder(marked).decode(bytes), fellBack: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), fellBack: false };
  } catch {
    return { text: decodeLatin1(bytes), fellBack: true };
  }
}

/** The encoding that the first bytes mark, as TextDecoder names it, or null. */
export function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** What windows-1252 has from 0x80 to 0x9F, where ISO 8859-1 has control characters (WHATWG Encoding Standard). */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Not left to TextDecoder: Node 20 reads "windows-1252" as ISO 8859-1, later ones do not. */
export function decodeLatin1(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
}
