/** description.jsonld: the release as a schema.org Dataset, for search engines of datasets. */
import type { Dataset } from "../../merge/dataset.ts";
import { TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import { ABOUT } from "../about.ts";
import type { Digest } from "../contents.ts";
import { isCitable } from "../documents/citation.ts";
import type { ReleasePlan } from "../plan.ts";

function download(name: string, mediatype: string, digests: ReadonlyMap<string, Digest>): Record<string, unknown> {
  const { bytes, sha256 } = digests.get(name)!;
  return {
    "@type": "DataDownload",
    name,
    contentUrl: name,
    encodingFormat: mediatype,
    contentSize: `${bytes} B`,
    sha256,
  };
}

/** First and last day of what is reported, as schema.org writes an interval; absent where nothing is dated. */
function temporalCoverage({ events }: Dataset["tables"]): string | undefined {
  let first: string | null = null;
  let last: string | null = null;
  for (const { date_earliest, date_latest } of events) {
    if (date_earliest !== null && (first === null || date_earliest < first)) first = date_earliest;
    if (date_latest !== null && (last === null || date_latest > last)) last = date_latest;
  }
  return first === null || last === null ? undefined : `${first}/${last}`;
}

export function renderDescription(
  { tables }: Dataset,
  plan: ReleasePlan,
  digests: ReadonlyMap<string, Digest>,
): string {
  const description = {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: ABOUT.title,
    description: `${ABOUT.description} ${TABLE_NAMES.map((table) => `${table}.csv: ${TABLE_SCHEMAS[table].row}`).join("; ")}.`,
    version: plan.version,
    ...(plan.date === null ? {} : { datePublished: plan.date }),
    creativeWorkStatus: isCitable(plan.version, tables) ? "Published" : "Draft, not reviewed",
    keywords: ABOUT.keywords,
    license: ABOUT.licence.url,
    creator: { "@type": "Organization", name: ABOUT.authors },
    isAccessibleForFree: true,
    temporalCoverage: temporalCoverage(tables),
    measurementTechnique: "Rule-based event coding after PLOVER, over reviewed names",
    variableMeasured: Object.entries(TABLE_SCHEMAS.dyads.properties).map(([name, column]) => ({
      "@type": "PropertyValue",
      name,
      description: column.description,
    })),
    distribution: [
      ...TABLE_NAMES.map((table) => download(`${table}.csv`, "text/csv", digests)),
      ...[...digests.keys()]
        .filter((name) => name.startsWith("dataset."))
        .map((name) =>
          download(name, name.endsWith(".ndjson") ? "application/x-ndjson" : "application/ld+json", digests),
        ),
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
