/** What the dataset is called and under which licence it stands, as `schemas/dataset.json` says. */
import { readFileSync } from "node:fs";

interface About {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly authors: string;
  readonly licence: { readonly spdx: string; readonly title: string; readonly url: string };
  /** IRIs of records, terms and schemas begin with it. */
  readonly namespace: string;
}

export const ABOUT = JSON.parse(readFileSync(new URL("../../schemas/dataset.json", import.meta.url), "utf8")) as About;
