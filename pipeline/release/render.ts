/** A checked dataset to the files of a release: pure, so that the same inputs give the same bytes. */
import type { Dataset } from "../merge/dataset.ts";
import { renderPage } from "../page/render.ts";
import type { ChangesRow } from "../schema/generated/rows.ts";
import { type Row, TABLE_NAMES } from "../schema/tables.ts";
import type { Rows, Store } from "../store/rows.ts";
import { MEMORY } from "../store/store.ts";
import { changesOfWithdrawals, deriveChanges } from "./changes/rows.ts";
import { type Contents, type Digest, type OpenFile, writeFile } from "./contents.ts";
import { tableLines } from "./csv/write.ts";
import type { TableRows } from "./derive/merged.ts";
import { renderChanges } from "./documents/changes.ts";
import { renderCitation } from "./documents/citation.ts";
import { renderCodebook } from "./documents/codebook/codebook.ts";
import { renderDataPackage } from "./documents/datapackage.ts";
import { renderLicence } from "./documents/licence.ts";
import { renderManifest } from "./documents/manifest.ts";
import { listSums } from "./documents/sums.ts";
import { renderContext } from "./linked/context.ts";
import { renderCsvMetadata } from "./linked/csvw.ts";
import { renderDescription } from "./linked/description.ts";
import { writeGraph } from "./linked/graph.ts";
import { renderVocabulary } from "./linked/vocabulary.ts";
import type { ReleasePlan } from "./plan.ts";
import { renderTexts } from "./texts.ts";

/** A release of which only those files are lacking that hold the sums of others. */
export interface Unsummed {
  /** With its changes. */
  readonly dataset: Dataset;
  readonly plan: ReleasePlan;
  readonly digests: ReadonlyMap<string, Digest>;
}

/**
 * Writes the files of a release, one after another, and returns the sums of all of them. The dataset's changes are derived
 * here, from the plan's base. `store` holds what must be sorted.
 */
export function renderRelease(
  checked: Dataset,
  plan: ReleasePlan,
  open: OpenFile,
  store: Store = MEMORY,
): ReadonlyMap<string, string> {
  const unsummed = renderTables(checked, plan, open, store);
  return finishRelease(unsummed, writeGraph(checked.tables, open, store), open);
}

/** All but the graph, which is half of the work and needs nothing of this, and the sums. */
export function renderTables(checked: Dataset, plan: ReleasePlan, open: OpenFile, store: Store): Unsummed {
  const changes = listChanges(checked.tables, plan, store);
  const tables: TableRows = { ...checked.tables, changes };
  const dataset: Dataset = { ...checked, tables };
  const digests = new Map<string, Digest>();
  const file = (path: string, contents: Contents) => void digests.set(path, writeFile(open, path, contents));

  for (const table of TABLE_NAMES) file(`${table}.csv`, tableLines(table, tables[table] as Rows<Row>));
  file("context.jsonld", renderContext());
  file("vocabulary.jsonld", renderVocabulary(tables.relations));
  file("csv-metadata.json", renderCsvMetadata());
  file("CODEBOOK.md", renderCodebook(dataset, plan));
  file("CHANGES.md", renderChanges(tables, plan));
  file("CITATION.cff", renderCitation(plan, tables));
  file("LICENSE", renderLicence());
  file("manifest.json", renderManifest(dataset, plan));
  const texts = renderTexts(dataset, plan.licences);
  for (const [path, text] of texts) file(path, text);
  file("index.html", renderPage(tables, texts, plan));
  return { dataset, plan, digests };
}

/** `graph`: the digests of the graph's files. Returns the sums of all files. */
export function finishRelease(
  { dataset, plan, digests }: Unsummed,
  graph: ReadonlyMap<string, Digest>,
  open: OpenFile,
): ReadonlyMap<string, string> {
  const all = new Map([...digests, ...graph]);
  const file = (path: string, contents: Contents) => all.set(path, writeFile(open, path, contents));
  file("description.jsonld", renderDescription(dataset, plan, all));
  file("datapackage.json", renderDataPackage(dataset, plan, all));
  const sums = new Map([...all].map(([path, { sha256 }]) => [path, sha256]));
  return sums.set("SHA256SUMS", writeFile(open, "SHA256SUMS", listSums(sums)).sha256);
}

function listChanges(tables: TableRows, plan: ReleasePlan, store: Store): Rows<ChangesRow> {
  const { base, licences, differences, withdrawn, version } = plan;
  const changes = store.shelf<ChangesRow>();
  for (const row of deriveChanges(base, tables, { licences, differences, store })) changes.add(row);
  for (const row of changesOfWithdrawals(withdrawn, version)) changes.add(row);
  return changes.done();
}
