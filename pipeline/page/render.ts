/** `index.html` of a release: one file that opens from disk and asks nobody for anything. Same tables, same bytes. */
import { ABOUT } from "../release/about.ts";
import type { Lines } from "../release/contents.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { SCRIPT, STYLE } from "./assets.ts";
import { type PageData, type PagePlan, type PageTable, type PageTexts, pageData } from "./data.ts";
import { escapeHtml, jsonForScript } from "./escape.ts";
import { renderOverview } from "./overview.ts";
import { renderShell } from "./shell.ts";

const VIEWS = [
  ["overview", "Overview"],
  ["events", "Events"],
  ["statements", "Statements"],
  ["people", "People"],
  ["network", "Network"],
  ["map", "Map"],
  ["timeline", "Timeline"],
] as const;

/** `texts`: those that the release carries, by their path in it. */
export function renderPage(tables: TableRows, texts: PageTexts, plan: PagePlan): Lines {
  const data = pageData(tables, texts, plan);
  const links = VIEWS.map(([path, name]) => `<a href="#/${path}">${name}</a>`).join("\n");
  const warning = data.citable ? "" : `<p class="warning">Not reviewed: do not cite it yet</p>`;
  const body = `<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="name"><h1>${escapeHtml(ABOUT.title)}</h1><p>version ${escapeHtml(plan.version)}</p>${warning}</div>
<nav aria-label="Views">
${links}
</nav>
</header>
<main id="main" tabindex="-1">
<section id="overview">${renderOverview(tables, data, plan)}</section>
<noscript><p>Search, people, network, map and timeline need JavaScript. The tables above hold everything.</p></noscript>
<div id="view" hidden></div>
</main>
<script type="application/json" id="data">${DATA}</script>`;
  const page = renderShell({
    title: `${ABOUT.title}, ${plan.version}`,
    style: STYLE,
    script: SCRIPT,
    connect: "'none'",
    body,
  });
  const [before, after] = page.split(DATA);
  return {
    *lines() {
      yield before!;
      yield* dataLines(data);
      yield after!;
    },
  };
}

/** Where the data go; a character that no text of a page has. */
const DATA = "\u0000";

/** One table after another: all of them in one string may be longer than a string can be. */
function* dataLines({ tables, ...others }: PageData): Generator<string> {
  // The tables stand where they do in the type.
  const entries = Object.entries(others);
  const after = entries.findIndex(([name]) => name === "textPaths");
  const write = ([name, value]: [string, unknown]) => `${JSON.stringify(name)}:${jsonForScript(value)}`;
  yield `{${entries.slice(0, after).map(write).join(",")},"tables":{`;
  for (const [i, table] of (Object.keys(tables) as PageTable[]).entries()) {
    yield `${i === 0 ? "" : ","}${write([table, tables[table]])}`;
  }
  yield `},${entries.slice(after).map(write).join(",")}}`;
}
