/** The shards of a plan, one after another, as the corpus that one machine would have coded. */
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import { watchForDuplicates } from "../ingest/refuse-duplicates.ts";
import type { CodedRecord } from "../shards/coded-lines.ts";
import type { Plan } from "../shards/plan.ts";
import { KeySet } from "../store/key-set.ts";
import type { Store } from "../store/rows.ts";
import type { CodedCorpus } from "./code-corpus.ts";
import { readCodedFile } from "./coded-file.ts";
import type { ReviewedFolder } from "./read-reviewed.ts";
import { shardPath } from "./shard-folder.ts";

/** In the order of the corpus. The shards must have been checked. */
export async function* readShards(work: string, plan: Plan): AsyncGenerator<CodedRecord> {
  for (let shard = 1; shard <= plan.shards; shard += 1) yield* readCodedFile(shardPath(work, plan, shard));
}

/**
 * The documents lie in the store. Of two sources of one id the first stays, whatever shards they come from. The ids of the
 * whole corpus are remembered by their hashes; only where two are alike are the records read again, and those compared.
 */
export async function gatherCorpus(
  reviewed: ReviewedFolder,
  records: () => AsyncIterable<CodedRecord>,
  store: Store,
): Promise<CodedCorpus> {
  const seen = new KeySet();
  const again = new Set<string>();
  const once = await gather(reviewed, records(), store, ({ sourceId }) => {
    if (!seen.add(sourceId)) again.add(sourceId);
    return null;
  });
  if (again.size === 0) return once;
  const duplicate = watchForDuplicates();
  return gather(reviewed, records(), store, (source) => (again.has(source.sourceId) ? duplicate(source) : null));
}

async function gather(
  { lists, findings: reviewedFindings, inputs: reviewedInputs }: ReviewedFolder,
  records: AsyncIterable<CodedRecord>,
  store: Store,
  duplicate: ReturnType<typeof watchForDuplicates>,
): Promise<CodedCorpus> {
  const inputs: Record<string, string> = {};
  const findings: Finding[] = [...reviewedFindings];
  const documents = store.shelf<CodedDocument>();
  const ofDocuments: Finding[] = [];
  for await (const record of records) {
    if ("finding" in record) {
      findings.push(record.finding);
      continue;
    }
    const { document, firstLine } = record;
    const refused = duplicate({ sourceId: document.sourceId, path: document.path, firstLine });
    if (refused !== null) {
      findings.push(refused);
      continue;
    }
    inputs[`raw/${document.path}`] = document.sha256;
    documents.add(document);
    ofDocuments.push(...document.findings);
  }
  return {
    lists,
    documents: documents.done(),
    inputs: { ...inputs, ...reviewedInputs },
    findings: [...findings, ...ofDocuments],
  };
}
