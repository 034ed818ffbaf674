/** The codebook's chapter on the corpus: where it comes from, what it stands for, and what the coder cannot see. */
import { type Dataset, eventsOf } from "../../../merge/dataset.ts";
import type { Tables } from "../../../schema/generated/rows.ts";
import { gather } from "../../../store/rows.ts";
import { compareKeys } from "../../../text/order.ts";
import type { EventRows } from "../../derive/merged.ts";

type Counted = Pick<Dataset, "events" | "tables">;

type Source = Tables["sources"][number];

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function notes(
  corpus: Iterable<Tables["corpus"][number]>,
  topic: Tables["corpus"][number]["topic"],
  silent: string,
): string {
  const told = gather(corpus, (row) => (row.topic === topic ? [escapeCell(row.text)] : []));
  return told.length === 0 ? silent : told.map((text) => `- ${text}`).join("\n");
}

/** Sources by what a function says of them, the most frequent first. */
function countBy(sources: Iterable<Source>, of: (source: Source) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(of(source), (counts.get(of(source)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => compareKeys([-x, a], [-y, b]));
}

function countTable(head: string, counts: readonly (readonly [string, number])[]): string {
  const rows = counts.map(([name, count]) => `| ${escapeCell(name)} | ${count} |`);
  return [`| ${head} | documents |`, "| --- | --- |", ...rows].join("\n");
}

/** `2017-06` where the month is certain, else the year, else `unknown`. */
function monthOf({ published_earliest: from, published_latest: until }: Source): string {
  if (from === null || until === null) return "unknown";
  if (from.slice(0, 7) === until.slice(0, 7)) return from.slice(0, 7);
  return from.slice(0, 4) === until.slice(0, 4) ? `${from.slice(0, 4)}, month unknown` : "unknown";
}

function describeSources(sources: Iterable<Source>): string {
  const publishers = countBy(
    sources,
    (row) => `${row.publisher ?? "unknown"} (${row.publisher_kind ?? "kind unknown"})`,
  );
  const months = [...countBy(sources, monthOf)].sort(([a], [b]) => compareKeys([a], [b]));
  const languages = countBy(sources, (row) => row.language ?? "unknown").map(([name, count]) => `${name} (${count})`);
  return `Languages: ${languages.join(", ")}.

${countTable("publisher", publishers)}

${countTable(
  "kind of publisher",
  countBy(sources, (row) => row.publisher_kind ?? "unknown"),
)}

${countTable("month of publication", months)}`;
}

function share(count: number, of: number): string {
  return of === 0 ? "none" : `${count} of ${of}`;
}

/** How many events hang on how little: what no confidence number says. */
function describeSupport(dataset: Counted): string {
  const { tables } = dataset;
  const kinds = new Map(gather(tables.sources, (row) => [[row.source_id, row.publisher_kind] as const]));
  const independent = new Map<string, number>();
  for (const row of tables.dyads) independent.set(row.event_id, row.independent_sources);
  const answered = new Set(gather(tables.links, ({ link, other_id }) => (link === "part_of" ? [] : [other_id])));
  const asked: readonly (readonly [words: string, holds: (rows: EventRows) => boolean])[] = [
    ["rest on one source", ({ event }) => event.sources === 1],
    [
      "rest on one independent source (copies and retellings counted with what they copy)",
      ({ event }) => independent.get(event.event_id) === 1,
    ],
    [
      "rest only on a publisher that is a party to such events (sources.publisher_kind `party`)",
      ({ evidence }) => evidence.length > 0 && evidence.every(({ source_id }) => kinds.get(source_id) === "party"),
    ],
    [
      "rest only on what somebody said (evidence.attributed_to is filled in each piece of evidence)",
      ({ evidence }) => evidence.length > 0 && evidence.every(({ attributed_to }) => attributed_to !== null),
    ],
    ["are told differently by their sources (events.accounts_differ)", ({ event }) => event.accounts_differ],
    ["are denied, answered or cleared by another record (links.csv)", ({ event }) => answered.has(event.event_id)],
    [
      "are dated by no source; dyads.first_reported says by when they were told",
      ({ event }) => event.date_earliest === null,
    ],
    ["have a party that no reviewed name settles (events.unresolved)", ({ event }) => event.unresolved > 0],
  ];
  const counts = asked.map(() => 0);
  for (const rows of eventsOf(dataset)) {
    for (const [i, [, holds]] of asked.entries()) if (holds(rows)) counts[i]! += 1;
  }
  return asked.map(([words], i) => `- ${share(counts[i]!, tables.events.length)} events ${words}.`).join("\n");
}

/** Sources without any record, each with the reason as far as the tables show it. */
function describeSilent({ sources, evidence, mentions }: Counted["tables"]): string {
  const coded = new Set<string>();
  for (const row of evidence) coded.add(row.source_id);
  const silent = gather(sources, ({ source_id }) => (coded.has(source_id) ? [] : [source_id]));
  if (silent.length === 0) return "Something was coded in every document that was read.";
  const named = new Map(silent.map((source_id) => [source_id, new Set<string>()]));
  for (const { source_id, entity_id } of mentions) named.get(source_id)?.add(entity_id);
  const rows = silent.map((source_id) => {
    const entities = named.get(source_id)!.size;
    const reason =
      entities === 0
        ? "no reviewed name stands in it"
        : `it names ${entities} reviewed ${entities === 1 ? "entity" : "entities"}, but no rule found an act, a statement or a tie of one`;
    return `- \`${source_id}\`: ${reason}`;
  });
  return `Nothing was coded in ${silent.length} of ${sources.length} documents:\n\n${rows.join("\n")}`;
}

const UNSEEN = `What the coder cannot see, whatever the source says:

- **Another language.** Only English is read.
- **Names that nobody reviewed.** An act whose parties are all without a reviewed name is counted and waits for a reviewer.
- **What no frame says.** An act told by a word or a construction that no lexicon has, by a picture, a table or a caption of one.
- **What is only meant.** Irony, hints and whatever follows only from two sentences together are not read; a sentence is read
  for itself, with pronouns and descriptions settled from those before.
- **Whether it is true.** A record says that somebody reported, said or denied something. Many reports of an event do not
  make it so, and none does not make it not so: **a zero means "no report in this corpus", never "no event"**.
- **Its own mistakes.** Where nobody has judged a rule (rules.csv), nothing is known of how often it is wrong here.`;

export function renderCorpus(dataset: Counted): string {
  const { tables } = dataset;
  return `## The corpus, and what it does not stand for

### How the sources were found

${notes(tables.corpus, "found", "The makers of this corpus have not said how its sources were found: take it for no sample of anything.")}

### What they do not stand for

${notes(tables.corpus, "population", "The makers of this corpus have named no population that its sources stand for. Counts are counts of what was collected.")}

### What was read

${tables.sources.length === 0 ? "No documents." : describeSources(tables.sources)}

### How much the events rest on

${tables.events.length === 0 ? "No events." : describeSupport(dataset)}

### What was read and not coded

${describeSilent(tables)}

### What cannot be seen

${[notes(tables.corpus, "limit", ""), UNSEEN].filter((text) => text !== "").join("\n\n")}`;
}
