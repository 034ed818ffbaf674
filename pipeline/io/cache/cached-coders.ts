/**
 * Coders that remember. What a document yields depends on its text and description, on the rules, and on the reviewed rows
 * that it touches; while all of these are the same, so is the result, and it is taken from where it was kept.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../findings/finding.ts";
import type { Document } from "../../ingest/document.ts";
import type { ReviewedLists } from "../../reviewed/lists.ts";
import { findingsOf, withoutSource, withSource } from "../coded-json.ts";
import { type Coders, openCoders } from "../coders.ts";
import { readRulesVersion } from "../rules-version.ts";
import { type Label, Packs, shortDigest } from "./packs.ts";
import { readTouchedRows } from "./touched-rows.ts";

export interface CachedCoders extends Coders {
  /**
   * To be called after a run over the whole corpus: what it had no use for may be thrown away. The findings say what kept
   * results from being used or kept, which hinders nothing else.
   */
  finish(): Promise<readonly Finding[]>;
}

/** `folder`: where results are kept; null for nowhere. */
export async function openCachedCoders(
  lists: ReviewedLists,
  threads: number,
  folder: string | null,
): Promise<CachedCoders> {
  const coders = openCoders(lists, threads);
  if (folder === null) return { ...coders, finish: async () => [] };
  return rememberCoded(coders, lists, folder, await readRulesVersion());
}

/** `rules`: the version of all else that a result depends on. */
export function rememberCoded(coders: Coders, lists: ReviewedLists, folder: string, rules: string): CachedCoders {
  const rows = readTouchedRows(lists);
  let fault: string | null = null;
  /** After a first fault of the disk the folder is left alone. */
  function attempt<T>(work: () => T): T | null {
    if (fault !== null) return null;
    try {
      return work();
    } catch (error) {
      fault = (error as Error).message;
      return null;
    }
  }
  const packs = attempt(() => new Packs(join(folder, rules)));

  function firstWhole(packs: Packs, labels: readonly Label[]): string | null {
    for (const label of labels) {
      const text = packs.read(label);
      if (text !== null) return text;
    }
    return null;
  }

  /** Kept for the very same reviewed rows, or for rows of which this document touches the same; else what it touches. */
  function find(
    packs: Packs,
    document: Document,
    key: string,
  ): { readonly kept: string } | { readonly touched: string } {
    const { all } = rows;
    const labels = packs.labels(key);
    const same = labels.filter((label) => label.all === all);
    const kept = firstWhole(packs, same);
    if (kept !== null) return { kept };

    const touched = rows.of(document.text);
    const alike = labels.filter((label) => label.touched === touched);
    const older = firstWhole(packs, alike);
    if (older === null) return { touched };
    attempt(() => packs.add({ key, all, touched }, older));
    return { kept: older };
  }

  return {
    ahead: coders.ahead,
    read: coders.read,
    async code(document) {
      if (packs === null) return coders.code(document);
      const key = shortDigest(JSON.stringify([document.sourceId, document.description, document.text]));
      const found = find(packs, document, key);
      if ("kept" in found) return withSource(found.kept, document);
      const coded = await coders.code(document);
      // What failed may not fail again, and what was left uncoded cost nothing.
      if (findingsOf(coded).length === 0) {
        const label = { key, all: rows.all, touched: found.touched };
        attempt(() => packs.add(label, withoutSource(coded, document)));
      }
      return coded;
    },
    async finish() {
      attempt(() => {
        for (const name of readdirSync(folder)) {
          if (name !== rules) rmSync(join(folder, name), { recursive: true, force: true });
        }
        packs?.close(true);
      });
      return fault === null ? [] : [{ kind: "no_cache", folder, detail: fault }];
    },
    async close() {
      attempt(() => packs?.close(false));
      await coders.close();
    },
  };
}
