/** A checked dataset to the files of a release: pure, so that the same inputs give the same bytes. */
import type { Dataset } from "../merge/dataset.ts";
import { renderPage } from "../page/render.ts";
import { TABLE_NAMES } from "../schema/tables.ts";
import { changesOfWithdrawals, deriveChanges } from "./changes/rows.ts";
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
import { renderJsonLd } from "./linked/jsonld.ts";
import { renderVocabulary } from "./linked/vocabulary.ts";
import type { ReleasePlan } from "./plan.ts";
import { renderTexts } from "./texts.ts";

/** Path in the release folder -> contents. The dataset's changes are derived here, from the plan's base. */
export function renderRelease(checked: Dataset, plan: ReleasePlan): ReadonlyMap<string, string> {
  const changes = [...deriveChanges(plan.base, checked.tables), ...changesOfWithdrawals(plan.withdrawn, plan.version)];
  const tables = { ...checked.tables, changes };
  const dataset: Dataset = { ...checked, tables };
  const files = new Map<string, string>();
  for (const table of TABLE_NAMES) files.set(`${table}.csv`, writeTable(table, tables[table]));
  files.set("dataset.jsonld", renderJsonLd(tables));
  files.set("context.jsonld", renderContext());
  files.set("vocabulary.jsonld", renderVocabulary(tables.relations));
  files.set("description.jsonld", renderDescription(dataset, plan, files));
  files.set("csv-metadata.json", renderCsvMetadata());
  files.set("datapackage.json", renderDataPackage(dataset, plan, files));
  files.set("CODEBOOK.md", renderCodebook(dataset, plan));
  files.set("CHANGES.md", renderChanges(tables, plan));
  files.set("CITATION.cff", renderCitation(plan));
  files.set("LICENSE", renderLicence());
  files.set("manifest.json", renderManifest(dataset, plan));
  for (const [path, text] of renderTexts(dataset, plan.licences)) files.set(path, text);
  files.set("index.html", renderPage(tables, files, plan));
  files.set("SHA256SUMS", renderSums(files));
  return files;
}
