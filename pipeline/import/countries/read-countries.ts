/** The states of ISO 3166-1 with their English names (npm `i18n-iso-countries`) and demonyms (`demonyms.json`). */
import { readFileSync } from "node:fs";
import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { compareText } from "../../text/order.ts";
import { STATE } from "../make-rows.ts";
import { cleanNames, kindOfName, plainName, type Seed, type SeedList } from "../seed.ts";

interface DemonymFile {
  readonly demonyms: Readonly<Record<string, readonly string[]>>;
}

const { demonyms } = JSON.parse(readFileSync(new URL("./demonyms.json", import.meta.url), "utf8")) as DemonymFile;

/** In the order of their codes. */
export function readCountries(): SeedList {
  countries.registerLocale(english);
  const names = countries.getNames("en", { select: "all" });
  const seeds = Object.entries(names).map(([alpha2, spellings]): Seed => {
    const code = countries.alpha2ToAlpha3(alpha2)!;
    const origin = { scheme: STATE, value: code };
    return {
      origin,
      type: "place",
      name: spellings[0]!,
      description: null,
      country: code,
      wikidataId: null,
      note: null,
      names: cleanNames([
        ...spellings.map((name) => plainName(name, kindOfName(name, "place"))),
        ...(demonyms[code] ?? []).map((name) => plainName(name, "demonym")),
      ]),
      identifiers: [origin],
    };
  });
  return { seeds: seeds.sort((a, b) => compareText(a.origin.value, b.origin.value)), findings: [] };
}
