/** crosswalk.csv: PLOVER's types and modes beside quad classes and CAMEO's root codes, from `schemas/crosswalk.json`. */
import { readFileSync } from "node:fs";
import type { CrosswalkRow } from "../../schema/generated/rows.ts";
import { PLOVER } from "../../schema/vocabulary.ts";

interface Root {
  readonly cameo_root: string;
  readonly lossy: boolean;
  readonly note?: string;
}

/** A mode that is not listed has the root of its type. */
interface Crosswalk {
  /** CAMEO's own names of its root codes. */
  readonly roots: Readonly<Record<string, string>>;
  readonly types: Readonly<
    Record<CrosswalkRow["event_type"], Root & { readonly modes?: Readonly<Record<string, Root>> }>
  >;
}

const CROSSWALK = JSON.parse(
  readFileSync(new URL("../../../schemas/crosswalk.json", import.meta.url), "utf8"),
) as Crosswalk;

export const CAMEO_ROOTS = CROSSWALK.roots;

/** A row for each type, and one for each of its modes, in the order of the vocabulary. */
export function makeCrosswalk(): CrosswalkRow[] {
  const types = Object.keys(PLOVER.types) as CrosswalkRow["event_type"][];
  return types.flatMap((event_type) => {
    const { quad, modes } = PLOVER.types[event_type];
    const ofType = CROSSWALK.types[event_type];
    return [null, ...modes].map((mode): CrosswalkRow => {
      const { cameo_root, lossy, note } = (mode === null ? undefined : ofType.modes?.[mode]) ?? ofType;
      const sharesRoot = mode !== null && cameo_root === ofType.cameo_root;
      const match = lossy ? "closeMatch" : sharesRoot ? "broadMatch" : "exactMatch";
      return { event_type, mode: mode as CrosswalkRow["mode"], quad, cameo_root, lossy, note: note ?? null, match };
    });
  });
}
