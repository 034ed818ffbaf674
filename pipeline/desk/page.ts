/** The desk's page: the frame only. Everything that is shown comes by the interface, and only with the token. */
import { readFileSync } from "node:fs";
import { STYLE } from "../page/assets.ts";
import { policyOf, renderShell } from "../page/shell.ts";

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8").replace(/\r\n/g, "\n");
}

const frame = {
  style: STYLE + read("./style/desk.css"),
  script: read("../page/bundle/desk.js"),
  connect: "'self'",
};

export const DESK_POLICY = policyOf(frame);

export const DESK_PAGE = renderShell({
  ...frame,
  title: "Review desk",
  body: `<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="name"><h1>Review desk</h1><p id="who"></p></div>
<nav aria-label="Queues" id="queues"></nav>
</header>
<main id="main" tabindex="-1"><p class="found">Reading what waits …</p></main>
<noscript><p>The desk needs JavaScript; without a browser, use: review --list</p></noscript>`,
});
