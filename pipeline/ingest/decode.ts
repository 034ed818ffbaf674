/** Bytes to text: UTF-8, with Latin-1 (as browsers read it: windows-1252) as the fall-back that is always said. */
export interface Decoded {
  readonly text: string;
  readonly fellBack: boolean;
}

/** A byte order mark is not part of the text. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), fellBack: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), fellBack: true };
  }
}
