/** How many words of a source a release may quote at a time. */
import { extentOf } from "../release/licences.ts";
import type { LicenceList } from "../reviewed/lists.ts";

export type QuotationLimit =
  | { readonly kind: "all" }
  /** At most so many words a quotation, and no text file. */
  | { readonly kind: "words"; readonly words: number }
  /** Offsets and the file's hash only. */
  | { readonly kind: "none" };

/** Where no licence says how many: about a sentence, as quotation rights of most countries allow. */
const WORDS = 25;

/**
 * A reviewed row decides; else open licences allow all, and all others, and none, 25 words. Without any list nothing is
 * cut: a team that codes for itself reads its sources whole, and `release` warns that nobody has decided.
 */
export function quotationLimit(licence: string | null, reviewed: LicenceList): QuotationLimit {
  if (reviewed === null) return { kind: "all" };
  switch (extentOf(licence, reviewed)) {
    case "text":
      return { kind: "all" };
    case "offsets":
      return { kind: "none" };
    case "quotations":
      return { kind: "words", words: reviewed.find((row) => row.licence === licence)?.maxWords ?? WORDS };
  }
}
