/** description.jsonld: the release as a schema.org Dataset, for search engines of datasets. */
import type { Dataset } from "../../merge/dataset.ts";
import { TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import { ABOUT } from "../about.ts";
import { type Contents, digestOf } from "../contents.ts";
import { isCitable } from "../documents/citation.ts";
import type { ReleasePlan } from "../plan.ts";

function download(name: string, mediatype: string, files: ReadonlyMap<string, Contents>): Record<string, unknown> {
  const { bytes, sha256 } = digestOf(files.get(name)!);
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
  const first = events.flatMap((row) => row.date_earliest ?? []).sort()[0];
  const last = events
    .flatMap((row) => row.date_latest ?? [])
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

export function renderDescription(
  { tables }: Dataset,
  plan: ReleasePlan,
  files: ReadonlyMap<string, Contents>,
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
      ...TABLE_NAMES.map((table) => download(`${table}.csv`, "text/csv", files)),
      ...[...files.keys()]
        .filter((name) => name.startsWith("dataset."))
        .map((name) =>
          download(name, name.endsWith(".ndjson") ? "application/x-ndjson" : "application/ld+json", files),
        ),
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
