/** What a release is made of besides the dataset. */
import type { LicenceList } from "../reviewed/lists.ts";
import type { Rows } from "../store/rows.ts";
import type { Difference } from "./changes/compare.ts";
import type { Release } from "./read.ts";
import type { WithdrawnRecord } from "./withdraw/records.ts";

export interface ReleasePlan {
  readonly version: string;
  /** The release that this one stands on; null for a first one. */
  readonly base: Release | null;
  /** How the dataset's tables differ from the base's, where somebody has compared them already. */
  readonly differences?: Rows<Difference> | undefined;
  /** SHA-256 of the files that it was made from, by path from the project's folder on. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The latest day on which something in the inputs was decided; a release has no other date. */
  readonly date: string | null;
  readonly licences: LicenceList;
  /** What no release carries any more. */
  readonly withdrawn: readonly WithdrawnRecord[];
}
