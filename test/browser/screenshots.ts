/**
 * `npm run screenshots`: pictures of both pages for the README, of the dataset in raw/ and reviewed/. They show meetings
 * only: no charge against anybody that nobody has reviewed belongs into a picture.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Terminal } from "../../pipeline/commands/command.ts";
import { release } from "../../pipeline/commands/release.ts";
import { openDesk } from "../../pipeline/desk/desk.ts";
import { serveDesk } from "../../pipeline/desk/server.ts";
import { openWorkshop } from "../../pipeline/desk/workshop.ts";
import { codeDocuments } from "../../pipeline/io/code-documents.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";
import { openBrowser } from "./chromium.ts";

const pictures = new URL("../../docs/screenshots/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "demarche-pictures-"));
const quiet: Terminal = { out: () => {}, note: () => {}, progress: NO_PROGRESS, readInput: () => "" };

async function main(): Promise<void> {
  for (const name of ["raw", "reviewed"]) cpSync(name, join(folder, name), { recursive: true });
  const { releases } = JSON.parse(readFileSync("out/index.json", "utf8")) as { releases: { version: string }[] };
  const { version } = releases[0]!;
  const options = ["--raw", "raw", "--reviewed", "reviewed", "--out", "out"].map((word) =>
    word.startsWith("--") ? word : join(folder, word),
  );
  if ((await release([...options, "--release-version", version], quiet)) !== 0) throw new Error("there is no release");
  const page = pathToFileURL(join(folder, "out", version, "index.html")).href;

  // At the desk there is something to decide only before it has been decided.
  rmSync(join(folder, "reviewed", "decisions.csv"), { force: true });
  const { documents } = await readRawFolder(join(folder, "raw"));
  const desk = await openDesk(
    openWorkshop({ documents, base: null, codeAll: (all, lists) => codeDocuments(all, lists, null) }),
    { folder: join(folder, "reviewed"), today: () => "2026-11-25", now: Date.now },
    "demarche-curator",
  );
  const { server, port } = await serveDesk(desk, "pictures", 0);
  const browser = await openBrowser();
  const tab = await browser.newPage({ viewport: { width: 1200, height: 820 } });
  const take = async (name: string) => {
    await tab.waitForTimeout(300);
    await tab.screenshot({ path: new URL(`${name}.png`, pictures).pathname });
  };

  await tab.goto(page);
  await take("page-overview");
  await tab.goto(`${page}#/events?type=CONSULT&status=reported`);
  await tab.locator(".row a", { hasText: "17 Aug 2017" }).first().click();
  await take("page-record");
  await tab.setViewportSize({ width: 1200, height: 1060 });
  await tab.goto(`${page}#/network?type=CONSULT`);
  await take("page-network");
  await tab.goto(`${page}#/map?type=CONSULT`);
  await take("page-map");
  await tab.setViewportSize({ width: 360, height: 740 });
  await tab.goto(`${page}#/events?type=CONSULT&status=reported`);
  await take("page-phone");

  await tab.setViewportSize({ width: 1200, height: 820 });
  await tab.goto(`http://127.0.0.1:${port}/#token=pictures`);
  await tab.locator(".record h2").waitFor();
  await take("desk-names");
  await tab.evaluate(`location.hash = "#/records?q=CONSULT reported"`);
  await tab.locator(".record mark").first().waitFor();
  await tab.keyboard.press("a");
  await tab.getByText("Written.").waitFor();
  await take("desk-records");

  await browser.close();
  server.closeAllConnections();
  server.close();
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
