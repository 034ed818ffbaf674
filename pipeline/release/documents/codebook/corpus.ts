/** The codebook's chapter on the corpus: where it comes from, what it stands for, and what the coder cannot see. */
import type { Tables } from "../../../schema/generated/rows.ts";
import { compareKeys } from "../../../text/order.ts";
import { groupBy, indexBy } from "../../derive/group.ts";

type Counted = Pick<
  Tables,
  "corpus" | "sources" | "events" | "statements" | "relations" | "evidence" | "mentions" | "dyads" | "links"
>;

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function notes(corpus: Tables["corpus"], topic: Tables["corpus"][number]["topic"], silent: string): string {
  const told = corpus.filter((row) => row.topic === topic).map(({ text }) => escapeCell(text));
  return told.length === 0 ? silent : told.map((text) => `- ${text}`).join("\n");
}

/** Sources by what a function says of them, the most frequent first. */
function countBy(sources: Tables["sources"], of: (source: Tables["sources"][number]) => string): [string, number][] {
  return [...groupBy(sources, of)]
    .map(([name, rows]): [string, number] => [name, rows.length])
    .sort(([a, x], [b, y]) => compareKeys([-x, a], [-y, b]));
}

function countTable(head: string, counts: readonly (readonly [string, number])[]): string {
  const rows = counts.map(([name, count]) => `| ${escapeCell(name)} | ${count} |`);
  return [`| ${head} | documents |`, "| --- | --- |", ...rows].join("\n");
}

/** `2017-06` where the month is certain, else the year, else `unknown`. */
function monthOf({ published_earliest: from, published_latest: until }: Tables["sources"][number]): string {
  if (from === null || until === null) return "unknown";
  if (from.slice(0, 7) === until.slice(0, 7)) return from.slice(0, 7);
  return from.slice(0, 4) === until.slice(0, 4) ? `${from.slice(0, 4)}, month unknown` : "unknown";
}

function describeSources(sources: Tables["sources"]): string {
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
function describeSupport({ events, evidence, sources, dyads, links }: Counted): string {
  const kinds = indexBy(sources, (row) => row.source_id);
  const evidenceOf = groupBy(evidence, (row) => row.record_id);
  const independent = new Map(dyads.map((row) => [row.event_id, row.independent_sources]));
  const own = events.filter(({ event_id }) => {
    const rows = evidenceOf.get(event_id) ?? [];
    return rows.length > 0 && rows.every(({ source_id }) => kinds.get(source_id)?.publisher_kind === "party");
  });
  const said = events.filter(({ event_id }) => {
    const rows = evidenceOf.get(event_id) ?? [];
    return rows.length > 0 && rows.every(({ attributed_to }) => attributed_to !== null);
  });
  const answered = new Set(links.filter(({ link }) => link !== "part_of").map(({ other_id }) => other_id));
  const lines = [
    ["rest on one source", events.filter((row) => row.sources === 1)],
    [
      "rest on one independent source (copies and retellings counted with what they copy)",
      events.filter((row) => independent.get(row.event_id) === 1),
    ],
    ["rest only on a publisher that is a party to such events (sources.publisher_kind `party`)", own],
    ["rest only on what somebody said (evidence.attributed_to is filled in each piece of evidence)", said],
    ["are told differently by their sources (events.accounts_differ)", events.filter((row) => row.accounts_differ)],
    [
      "are denied, answered or cleared by another record (links.csv)",
      events.filter((row) => answered.has(row.event_id)),
    ],
    [
      "are dated by no source; dyads.first_reported says by when they were told",
      events.filter((row) => row.date_earliest === null),
    ],
    ["have a party that no reviewed name settles (events.unresolved)", events.filter((row) => row.unresolved > 0)],
  ] as const;
  return lines.map(([words, found]) => `- ${share(found.length, events.length)} events ${words}.`).join("\n");
}

/** Sources without any record, each with the reason as far as the tables show it. */
function describeSilent({ sources, evidence, mentions }: Counted): string {
  const coded = new Set(evidence.map((row) => row.source_id));
  const named = groupBy(mentions, (row) => row.source_id);
  const silent = sources.filter(({ source_id }) => !coded.has(source_id));
  if (silent.length === 0) return "Something was coded in every document that was read.";
  const rows = silent.map(({ source_id }) => {
    const entities = new Set((named.get(source_id) ?? []).map((row) => row.entity_id)).size;
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

export function renderCorpus(tables: Counted): string {
  return `## The corpus, and what it does not stand for

### How the sources were found

${notes(tables.corpus, "found", "The makers of this corpus have not said how its sources were found: take it for no sample of anything.")}

### What they do not stand for

${notes(tables.corpus, "population", "The makers of this corpus have named no population that its sources stand for. Counts are counts of what was collected.")}

### What was read

${tables.sources.length === 0 ? "No documents." : describeSources(tables.sources)}

### How much the events rest on

${tables.events.length === 0 ? "No events." : describeSupport(tables)}

### What was read and not coded

${describeSilent(tables)}

### What cannot be seen

${[notes(tables.corpus, "limit", ""), UNSEEN].filter((text) => text !== "").join("\n\n")}`;
}
