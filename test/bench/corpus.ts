/**
 * A corpus of any size made of the project's own digests: short articles of about 3 kB, each of several digests under
 * other names, numbers and dates. A story stands in two articles on average, so that merge has accounts to join, and two
 * articles share no more than that, so that none is a copy. The same number always gives the same corpus.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Document } from "../../pipeline/ingest/document.ts";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";
import { readReviewedFolder } from "../../pipeline/io/read-reviewed.ts";
import { type Cast, castOf } from "./cast.ts";
import { drawer } from "./draw.ts";
import { makeTemplate, type Template, tellStory } from "./template.ts";

/** Of a text without its front matter, in UTF-16 units. */
const ARTICLE_LENGTH = 2_700;
/** How many there are for each article: an article tells about eight, so a story is told twice. */
const STORIES = 4;
/** From how near in number the stories of an article are taken, as a day's papers tell of the day's events. */
const NEAR = 40;
const FILES_IN_A_FOLDER = 1_000;

export interface BenchFolders {
  readonly raw: string;
  readonly reviewed: string;
}

/** Writes `raw/` and `reviewed/` under the folder. Decisions and links stay behind: their words are in no article. */
export async function writeCorpus(folder: string, documents: number): Promise<BenchFolders> {
  const { documents: digests } = await readRawFolder("raw");
  const { lists } = await readReviewedFolder("reviewed");
  const cast = castOf(lists, documents);
  const templates = digests.map((digest) => makeTemplate(digest.text, lists));
  const raw = join(folder, "raw");
  for (let number = 0; number < documents; number += 1) {
    const path = join(raw, String(Math.floor(number / FILES_IN_A_FOLDER)).padStart(3, "0"), `article-${number}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, makeArticle(number, documents, { digests, templates, cast }));
  }
  const reviewed = join(folder, "reviewed");
  mkdirSync(reviewed, { recursive: true });
  for (const [table, added] of Object.entries({ entities: cast.entities, aliases: cast.aliases })) {
    const own = readFileSync(join("reviewed", `${table}.csv`), "utf8");
    writeFileSync(join(reviewed, `${table}.csv`), own + stringify(added.map((row) => [...row])));
  }
  return { raw, reviewed };
}

interface Material {
  readonly digests: readonly Document[];
  readonly templates: readonly Template[];
  readonly cast: Cast;
}

const PUBLISHERS = 40;

function makeArticle(number: number, documents: number, { digests, templates, cast }: Material): string {
  const draw = drawer(`article ${number}`);
  const stories = documents * STORIES;
  const told = new Map<number, string>();
  for (let length = 0; length < ARTICLE_LENGTH && told.size < stories; ) {
    const story = (number * STORIES + draw(NEAR)) % stories;
    if (told.has(story)) continue;
    const words = tellStory(templates[drawer(`story ${story}`)(templates.length)]!, cast, `story ${story}`);
    told.set(story, words);
    length += words.length;
  }
  const { description } = digests[draw(digests.length)]!;
  const published = `${2012 + Math.floor((number / documents) * 12)}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
  return [
    "---",
    `id: article-${number}`,
    `title: ${JSON.stringify(`${description.title ?? "News"} (${number})`)}`,
    `publisher: Paper ${1 + draw(PUBLISHERS)}`,
    "publisher_kind: newspaper",
    `published: "${published}"`,
    `dateline: ${JSON.stringify(description.dateline ?? "London")}`,
    "language: en",
    `url: https://paper.example/${number}`,
    "licence: CC-BY-4.0",
    "---",
    "",
    [...told.values()].join("\n\n"),
    "",
  ].join("\n");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
