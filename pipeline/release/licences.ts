/** How much of a source's text a release may carry. */
import type { LicenceExtent, LicenceList } from "../reviewed/lists.ts";

/** Licences that let anyone pass a text on: Creative Commons, and what is in the public domain. */
const OPEN = /^(?:CC0-|CC-|PDDL-|ODC-By-|(?:LicenseRef-)?public[ -]domain)/i;

/** A reviewed row decides; else open licences allow the text, and all others, and none, only quotations. */
export function extentOf(licence: string | null, reviewed: LicenceList): LicenceExtent {
  const decided = reviewed?.find((row) => row.licence === licence);
  if (decided !== undefined) return decided.extent;
  return licence !== null && OPEN.test(licence) ? "text" : "quotations";
}
