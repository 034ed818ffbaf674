/** A checked dataset to the files of a release: pure, so that the same inputs give the same bytes. */
import type { Dataset } from "../merge/dataset.ts";
import { renderPage } from "../page/render.ts";
import { TABLE_NAMES } from "../schema/tables.ts";
import { changesOfWithdrawals, deriveChanges } from "./changes/rows.ts";
import type { Contents } from "./contents.ts";
import { writeTable } from "./csv/write.ts";
import { renderChanges } from "./documents/changes.ts";
import { renderCitation } from "./documents/citation.ts";
import { renderCodebook } from "./documents/codebook/codebook.ts";
import { renderDataPackage } from "./documents/datapackage.ts";
import { renderLicence } from "./documents/licence.ts";
import { renderManifest } from "./documents/manifest.ts";
import { renderSums } from "./documents/sums.ts";
import { renderContext } from "./linked/context.ts";
import { renderCsvMetadata } from "./linked/csvw.ts";
import { renderDescription } from "./linked/description.ts";
import { renderGraph } from "./linked/jsonld.ts";
import { renderVocabulary } from "./linked/vocabulary.ts";
import type { ReleasePlan } from "./plan.ts";
import { renderTexts } from "./texts.ts";

/** Path in the release folder -> contents. The dataset's changes are derived here, from the plan's base. */
export function renderRelease(checked: Dataset, plan: ReleasePlan): ReadonlyMap<string, Contents> {
  const changes = [
    ...deriveChanges(plan.base, checked.tables, plan.licences),
    ...changesOfWithdrawals(plan.withdrawn, plan.version),
  ];
  const tables = { ...checked.tables, changes };
  const dataset: Dataset = { ...checked, tables };
  const csv = new Map(TABLE_NAMES.map((table) => [`${table}.csv`, writeTable(table, tables[table])] as const));
  const graph = renderGraph(tables);
  const texts = new Map(renderTexts(dataset, plan.licences));
  const files = new Map<string, Contents>([
    ...csv,
    ...graph,
    ["context.jsonld", renderContext()],
    ["vocabulary.jsonld", renderVocabulary(tables.relations)],
    ["description.jsonld", renderDescription(dataset, plan, new Map([...csv, ...graph]))],
    ["csv-metadata.json", renderCsvMetadata()],
    ["datapackage.json", renderDataPackage(dataset, plan, csv)],
    ["CODEBOOK.md", renderCodebook(dataset, plan)],
    ["CHANGES.md", renderChanges(tables, plan)],
    ["CITATION.cff", renderCitation(plan, tables)],
    ["LICENSE", renderLicence()],
    ["manifest.json", renderManifest(dataset, plan)],
    ...texts,
    ["index.html", renderPage(tables, texts, plan)],
  ]);
  files.set("SHA256SUMS", renderSums(files));
  return files;
}
