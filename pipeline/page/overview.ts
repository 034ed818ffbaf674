/** What the dataset is, how far it can be trusted, how to read and cite it, and its files: readable without a script. */
import { ABOUT } from "../release/about.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { TABLE_NAMES, TABLE_SCHEMAS } from "../schema/tables.ts";
import { gather } from "../store/rows.ts";
import { STATUS_WORDS } from "./client/words.ts";
import type { PageData, PagePlan } from "./data.ts";
import { escapeHtml as text } from "./escape.ts";

const OTHER_FILES: readonly (readonly [path: string, about: string])[] = [
  ["CODEBOOK.md", "what every column means and how events are coded"],
  ["CHANGES.md", "what differs from the release before"],
  ["CITATION.cff", "how to cite, for programs"],
  ["dataset.jsonld", "the same tables as linked data"],
  ["datapackage.json", "the tables described for Frictionless tools"],
  ["csv-metadata.json", "the tables described for CSV on the Web"],
  ["manifest.json", "what the release was made from"],
  ["SHA256SUMS", "checksums of every file"],
  ["LICENSE", "the licence"],
];

export function renderOverview(tables: TableRows, data: PageData, plan: PagePlan): string {
  return [
    `<h2>Who met, asked, backed, accused or refused whom, as reported</h2>`,
    `<p class="lead">${text(ABOUT.description)}</p>`,
    trust(tables, data, plan),
    counts(tables),
    reading(),
    citing(data, plan),
    downloads(tables),
  ].join("\n");
}

function trust({ sources }: TableRows, { reviews, citable, left }: PageData, { withdrawn }: PagePlan): string {
  const digests = gather(sources, ({ form }) => (form === "digest" ? [form] : [])).length;
  const lines = [
    citable ? "" : `<strong>This version has not been reviewed: do not cite it yet.</strong>`,
    `A person has read ${number(reviews.readByPerson)} of its ${number(reviews.records)} records; software has decided on ${number(reviews.readBySoftware)}; ${number(reviews.byStatus.machine)} are coded by rule and decided on by nobody.`,
    digests === 0
      ? ""
      : `${number(digests)} of ${number(sources.length)} sources are digests: short reports in our own words of what an article says. Quotations here are the digest's; the link leads to the article.`,
    left === undefined
      ? ""
      : `This page holds the first events and statements only: ${number(left.events)} events and ${number(left.statements)} statements more are in the tables below.`,
    withdrawn.length === 0
      ? ""
      : `${number(withdrawn.length)} ${withdrawn.length === 1 ? "record was" : "records were"} withdrawn; the manifest says why.`,
  ];
  return `<div class="notice"><p>${lines.filter((line) => line !== "").join("</p><p>")}</p></div>`;
}

function counts(tables: TableRows): string {
  const people = gather(tables.entities, ({ type }) => (type === "person" ? [type] : [])).length;
  const items: [number, string, string][] = [
    [tables.events.length, "events", "events"],
    [tables.statements.length, "statements", "statements"],
    [people, "people", "people?kind=person"],
    [tables.relations.length, "ties", "ties"],
    [tables.sources.length, "sources", "sources"],
  ];
  const boxes = items.map(([count, name, path]) => `<li><a href="#/${path}"><b>${number(count)}</b> ${name}</a></li>`);
  return `<ul class="counts">${boxes.join("")}</ul>`;
}

function reading(): string {
  const rows = Object.entries(STATUS_WORDS).map(
    ([status, { name, meaning }]) =>
      `<div><dt><span class="status ${status}">${text(name)}</span></dt><dd>${text(meaning)}</dd></div>`,
  );
  return `<h3>How to read a record</h3>
<p>A record says what a source reports, not what is true. Each rests on a sentence, which is shown with its words marked.
Where sources differ, every account stands. What denies or clears a charge stands beside it.</p>
<dl class="legend">${rows.join("")}</dl>`;
}

function citing({ citable }: PageData, { version, date }: PagePlan): string {
  const words = `${ABOUT.authors}${date === null ? "" : ` (${date.slice(0, 4)})`}. ${ABOUT.title}, version ${version} [data set]. ${ABOUT.licence.title}.`;
  const advice = citable
    ? "Cite the version that you used:"
    : "Nobody has reviewed this version. Do not cite it as evidence about anybody. Once it has been reviewed, a citation will read:";
  return `<h3>How to cite</h3>
<p>${advice}</p>
<blockquote class="citation"><p>${text(words)}</p></blockquote>`;
}

function downloads(tables: TableRows): string {
  const rows = TABLE_NAMES.map(
    (table) =>
      `<tr><td><a href="${table}.csv" download>${table}.csv</a></td><td class="number">${number(tables[table].length)}</td><td>${text(TABLE_SCHEMAS[table].row)}</td></tr>`,
  );
  const others = OTHER_FILES.map(([path, about]) => `<li><a href="${path}">${path}</a>: ${text(about)}</li>`);
  return `<h3>Downloads</h3>
<p>CSV, UTF-8, joined by ids. Open <a href="dyads.csv" download>dyads.csv</a> first: it holds everything in one table.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Tables of the release"><table><thead><tr><th scope="col">table</th><th scope="col" class="number">rows</th><th scope="col">one row is</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>
<ul class="files">${others.join("\n")}</ul>`;
}

/** Thousands in groups of three, whatever the locale. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
