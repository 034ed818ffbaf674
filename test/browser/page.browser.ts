import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderPage } from "../../pipeline/page/render.ts";
import { textOf } from "../../pipeline/release/contents.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { sampleDataset, sampleTables } from "../release/sample.ts";
import { openBrowser } from "./chromium.ts";
import { manyEvents } from "./many.ts";
import { openTab, overflowOf, violationsOf } from "./watch.ts";

const PLAN = { version: "0.1.0", date: "2020-06-01", withdrawn: [] };
const EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
const folder = mkdtempSync(join(tmpdir(), "demarche-page-"));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function publish(name: string, tables: Tables): string {
  const texts = new Map([...sampleDataset().texts].map(([id, text]) => [`texts/${id}.txt`, text]));
  writeFileSync(join(folder, name), textOf(renderPage(tables, texts, PLAN)));
  return pathToFileURL(join(folder, name)).href;
}

/** The sample, with a source that would be markup and accounts that differ. */
function sampleTablesWithEvil(): Tables {
  const tables = sampleTables();
  tables.statements[0]!.content = EVIL;
  tables.entities[2]!.description = EVIL;
  tables.events[0]!.accounts_differ = true;
  tables.accounts.push(
    { ...tables.accounts[0]!, property: "size", value: "3", text: "3" },
    { ...tables.accounts[3]!, property: "size", value: "4", text: "5" },
  );
  return tables;
}

const VIEWS = [
  "#/overview",
  "#/events",
  "#/events/ev-meeting0000001",
  "#/events/ev-threat00000001",
  "#/statements/st-claim00000001",
  "#/people/keld-union",
  "#/people/port-varn",
  "#/ties/re-envoy00000001",
  "#/sources/courier",
  "#/sources",
  "#/network",
  "#/map",
  "#/events?place=port-varn",
  "#/timeline",
];

/** Rows of the list that are in the document. */
const rowsIn = (page: Page) => page.locator(".list .row");

describe("the page of a release, opened from disk", () => {
  let home: string;
  beforeAll(() => {
    home = publish("index.html", sampleTablesWithEvil());
  });

  test.each(VIEWS)("%s has no error, asks for nothing, pleases axe-core and fits 360 pixels", async (view) => {
    for (const width of [1280, 360]) {
      const { page, faults } = await openTab(browser, "file:", width);
      await page.goto(home + view);
      await page.waitForLoadState();
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test("is searched, filtered and linked to", async () => {
    const { page, faults } = await openTab(browser, "file:");
    await page.goto(`${home}#/events`);
    await page.getByLabel("Search").fill("guild");
    await page.getByRole("status").getByText("1 event", { exact: true }).waitFor();
    expect(await rowsIn(page).allInnerTexts()).toEqual([expect.stringContaining("Alleged")]);
    expect(page.url()).toContain("q=guild");
    await page.getByRole("link", { name: "Clear the filter" }).click();
    // The list is drawn anew, and with it the field of the next choice.
    await page.getByRole("status").getByText("2 events", { exact: true }).waitFor();
    await page.getByLabel("Status").selectOption("reported");
    await page.getByRole("status").getByText("1 event", { exact: true }).waitFor();
    expect(await rowsIn(page).allInnerTexts()).toEqual([expect.stringContaining("Met or talked")]);
    expect(faults).toEqual([]);
  });

  test("shows a record with its words marked, its speaker, its status in words and its source", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${home}#/events/ev-threat00000001`);
    const record = page.getByRole("article", { name: "Record" });
    expect(await record.locator("mark").allInnerTexts()).toEqual(["threatened", "the harbour guild"]);
    const words = await record.innerText();
    expect(words).toContain("Somebody says so against somebody");
    expect(words).toContain("Said by Keld Union");
    await page.goto(`${home}#/events/ev-meeting0000001`);
    expect(await record.getByRole("link", { name: "the article" }).first().getAttribute("href")).toBe(
      "https://example.org/courier?id=1",
    );
    expect(await record.locator("tr.differs").innerText()).toContain("differs");
  });

  test("tells in the list that a charge is answered elsewhere, and shows the answer beside it", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${home}#/statements/st-claim00000001`);
    expect(await rowsIn(page).filter({ hasText: "answered elsewhere" }).count()).toBe(1);
    expect(await page.locator(".linked").innerText()).toContain("Answered by");
  });

  test("leads from an event to a person, with events, statements, ties and names", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${home}#/events/ev-meeting0000001`);
    await page.getByRole("article").getByRole("link", { name: "Ada Quill" }).first().click();
    const words = await page.getByRole("article").innerText();
    for (const part of ["1 event", "In events with", "Said by Ada Quill", "Ties", "Named as"])
      expect(words).toContain(part);
  });

  test("shows what a source says as text, whatever it is", async () => {
    const { page, faults } = await openTab(browser, "file:");
    await page.goto(`${home}#/people/keld-union`);
    expect(await page.getByRole("article").innerText()).toContain(EVIL);
    await page.goto(`${home}#/statements/st-said000000001`);
    expect(await page.getByRole("article").innerText()).toContain(EVIL);
    expect(faults).toEqual([]);
  });

  test("is used with the keyboard alone", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${home}#/events`);
    await page.keyboard.press("/");
    await page.keyboard.type("port varn");
    await page.getByRole("status").getByText("1 event", { exact: true }).waitFor();
    await page.locator(".list").focus();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/ev-meeting0000001/);
    await page.goto(`${home}#/network`);
    const frame = page.getByRole("group", { name: /The network/ });
    const box = () => frame.locator("svg").getAttribute("viewBox");
    const before = await box();
    await frame.focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowLeft");
    expect(await box()).not.toBe(before);
    await page.keyboard.press("0");
    expect(await box()).toBe(before);
  });

  test("draws the network of who met whom, without the charges", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${home}#/network`);
    expect(await page.locator(".node").count()).toBe(3);
    expect(await page.locator(".ties line").count()).toBe(3);
    await page.locator(".node", { hasText: "Keld Union" }).locator("rect").click();
    await page.waitForURL(/people\/keld-union/);
  });
});

describe("the map", () => {
  const KARST = { ...sampleTables().places[0]!, entity_id: "karst", latitude: 48, longitude: -30 };

  /** Three places more: one far away, one at the same point, one without coordinates. */
  function sampleTablesWithPlaces(): Tables {
    const tables = sampleTables();
    const [event, town] = [tables.events[0]!, tables.entities.find(({ entity_id }) => entity_id === "port-varn")!];
    for (const id of ["karst", "port-varn-quay", "moor"]) {
      tables.entities.push({ ...town, entity_id: id, name: `Place ${id}` });
      tables.events.push({ ...event, event_id: `ev-${id}`, place_id: id });
      tables.events.push({ ...event, event_id: `ev-${id}-alleged`, place_id: id, status: "alleged" });
    }
    tables.places.push({ ...KARST, precision: "country" }, { ...tables.places[0]!, entity_id: "port-varn-quay" });
    return tables;
  }

  test("shows each place by its events, says what it cannot show, and pleases axe-core", async () => {
    const { page, faults } = await openTab(browser, "file:");
    await page.goto(`${publish("places.html", sampleTablesWithPlaces())}#/map`);
    expect(await page.locator(".found").innerText()).toBe(
      "5 events at 3 places on the map; 2 events at 1 place without coordinates, in the table only; 1 event told without a place, neither on the map nor in the table",
    );
    expect(
      await page.locator(".spot").evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label"))),
    ).toEqual([
      "Place port-varn-quay (a city or town): 2 events, 1 reported, 1 alleged; Port Varn (a city or town): 1 event, 1 reported",
      "Place karst (a country, by a point near its middle): 2 events, 1 reported, 1 alleged",
    ]);
    expect(await page.locator(".spot .coarse").count()).toBe(1);
    expect(await page.locator("#view tbody tr").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Place moor\s+not entered\s+1\s+1\s+2 events$/)]),
    );
    expect(await violationsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("leads to the events of a place by a click and by a key, and follows the focus", async () => {
    const { page } = await openTab(browser, "file:");
    const home = publish("places.html", sampleTablesWithPlaces());
    await page.goto(`${home}#/map`);
    await page.locator(".spot").first().click();
    await page.getByRole("status").getByText("3 events", { exact: true }).waitFor();
    expect(await rowsIn(page).count()).toBe(3);
    await page.goto(`${home}#/map?status=alleged`);
    const frame = page.getByRole("group", { name: /The map/ });
    await frame.focus();
    for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowLeft");
    const box = () => frame.locator("svg").getAttribute("viewBox");
    const before = await box();
    await page.keyboard.press("Tab");
    expect(await box()).not.toBe(before);
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("1 event", { exact: true }).waitFor();
    expect(page.url()).toMatch(/#\/events\?status=alleged&place=/);
  });

  test("is told of on the page of a place as well", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${publish("places.html", sampleTablesWithPlaces())}#/people/karst`);
    expect(await page.getByRole("article").innerText()).toContain("2 events told of this place");
    await page.goto(`${publish("places.html", sampleTablesWithPlaces())}#/events/ev-threat00000001`);
    expect(await page.getByRole("article").innerText()).toContain("June of an unknown year; first report: May 2020");
  });

  test("drags without following a link", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${publish("places.html", sampleTablesWithPlaces())}#/map`);
    await page.locator(".frame").scrollIntoViewIfNeeded();
    const spot = await page.locator(".spot circle").first().boundingBox();
    const [x, y] = [spot!.x + spot!.width / 2, spot!.y + spot!.height / 2];
    const svg = page.locator(".frame svg");
    const before = await svg.getAttribute("viewBox");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 30, { steps: 4 });
    await page.mouse.up();
    expect(await svg.getAttribute("viewBox")).not.toBe(before);
    expect(page.url()).toMatch(/#\/map$/);
  });

  test("says so where no place has coordinates", async () => {
    const { page } = await openTab(browser, "file:");
    await page.goto(`${publish("nowhere.html", { ...sampleTables(), places: [] })}#/map`);
    expect(await page.locator(".picture").innerText()).toContain("nothing to draw");
    expect(await page.locator("#view tbody tr").count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe("with 50,000 events", () => {
  test("lists them all, and keeps in the document only those in sight", async () => {
    const { page, faults } = await openTab(browser, "file:");
    const started = performance.now();
    await page.goto(`${publish("many.html", manyEvents(50_000))}#/events`);
    await page.getByRole("status").getByText("50,000 events", { exact: true }).waitFor();
    const loaded = performance.now();
    expect(await rowsIn(page).count()).toBeLessThan(60);
    await page.getByLabel("Search").fill("talk 49999");
    await page.getByRole("status").getByText("1 event", { exact: true }).waitFor();
    const searched = performance.now();
    await page.getByRole("link", { name: "Clear the filter" }).click();
    await page.getByRole("status").getByText("50,000 events", { exact: true }).waitFor();
    await page.locator(".list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await page.locator('.row[aria-posinset="50000"]').waitFor();
    await page.goto(`${page.url().split("#")[0]}#/network`);
    await page.locator(".node").first().waitFor();
    const drawn = performance.now();
    await page.goto(`${page.url().split("#")[0]}#/people/person-1`);
    await page.getByRole("heading", { name: "Person 1", exact: true }).waitFor();
    expect(faults).toEqual([]);
    process.stdout.write(
      `50,000 events: shown after ${Math.round(loaded - started)} ms, first search ${Math.round(searched - loaded)} ms, network ${Math.round(drawn - searched)} ms\n`,
    );
  });
});
