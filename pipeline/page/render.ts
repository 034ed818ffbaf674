/** `index.html` of a release: one file that opens from disk and asks nobody for anything. Same tables, same bytes. */
import { ABOUT } from "../release/about.ts";
import type { Tables } from "../schema/generated/rows.ts";
import { SCRIPT, STYLE } from "./assets.ts";
import { type PagePlan, pageData } from "./data.ts";
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
export function renderPage(tables: Readonly<Tables>, texts: ReadonlyMap<string, string>, plan: PagePlan): string {
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
<script type="application/json" id="data">${jsonForScript(data)}</script>`;
  return renderShell({
    title: `${ABOUT.title}, ${plan.version}`,
    style: STYLE,
    script: SCRIPT,
    connect: "'none'",
    body,
  });
}
