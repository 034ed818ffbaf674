/** Which encoding a page is in: its mark, what the server said, what the page says, or what its bytes allow. */
import { type Decoded, decodeLatin1, decodeText, encodingOfMark } from "../decode.ts";

/** How far browsers look for a `<meta charset>`; pages with long comments put it later. */
const LOOK = 4096;

export interface DecodedPage extends Decoded {
  /** Bytes that the declared encoding does not have were read as U+FFFD. */
  readonly broken: string | null;
}

/** @param header the charset of the Content-Type header, where an archive kept one. Never throws. */
export function decodePage(bytes: Uint8Array, header: string | null): DecodedPage {
  const named = encodingOfMark(bytes) ?? decoderName(header) ?? decoderName(declaredIn(bytes));
  if (named === null) return { ...decodeText(bytes), broken: null };
  if (named === "windows-1252") return { text: decodeLatin1(bytes), fellBack: false, broken: null };
  try {
    return { text: new TextDecoder(named, { fatal: true }).decode(bytes), fellBack: false, broken: null };
  } catch {
    return { text: new TextDecoder(named).decode(bytes), fellBack: false, broken: named };
  }
}

/** The WHATWG name of an encoding, or null for a label that nobody knows. */
function decoderName(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOK)).toString("latin1");
  const label =
    /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{1,40})/i.exec(head)?.[1] ??
    /^\s{0,100}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9_:.-]{1,40})/i.exec(head)?.[1] ??
    null;
  // A page whose `<meta>` could be read as ASCII is not in UTF-16, whatever it says (WHATWG HTML, prescan).
  return label !== null && /^utf-?16/i.test(label) ? "utf-8" : label;
}
