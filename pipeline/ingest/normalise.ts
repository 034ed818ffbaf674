/** The only three changes that a text undergoes; all offsets of a release count in the result. */
export interface Normalised {
  /** NFC, `\n` line ends, unpaired surrogates replaced by U+FFFD. */
  readonly text: string;
  readonly surrogates: number;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function normaliseText(raw: string): Normalised {
  let surrogates = 0;
  const paired = raw.replace(LONE_SURROGATE, () => {
    surrogates += 1;
    return "\uFFFD";
  });
  return { text: paired.replace(/\r\n?/g, "\n").normalize("NFC"), surrogates };
}
