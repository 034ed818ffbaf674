import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type OpenServer, serveDesk } from "../../pipeline/desk/server.ts";
import { makeDesk, type TestDesk } from "../desk/helpers.ts";
import { openBrowser } from "./chromium.ts";
import { openTab, overflowOf, type Tab, violationsOf } from "./watch.ts";

const TOKEN = "token-of-this-start";
let browser: Browser;
let made: TestDesk;
let open: OpenServer;
let home: string;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  made = await makeDesk();
  open = await serveDesk(made.desk, TOKEN, 0);
  home = `http://127.0.0.1:${open.port}/`;
  return async () => {
    open.server.closeAllConnections();
    open.server.close();
    made.remove();
  };
});
afterAll(() => browser.close());

async function openDeskTab(width = 1280): Promise<Tab> {
  const tab = await openTab(browser, home, width);
  await tab.page.goto(`${home}#token=${TOKEN}`);
  await tab.page.locator(".record h2").waitFor();
  return tab;
}

test("a name is decided by one key, the row is written, the records show, and it is taken back", async () => {
  const { page, faults } = await openDeskTab();
  expect(page.url()).not.toContain(TOKEN);
  await page.getByRole("heading", { name: "Tessa Morrow" }).waitFor();
  const before = made.read("aliases.csv");

  await page.getByRole("combobox", { name: "Entity" }).fill("ada-brandt");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await page.getByText("Written.").waitFor();
  expect(made.read("aliases.csv").slice(before.length)).toMatch(
    /^Tessa Morrow,ada-brandt,name,same,,,,tester,2031-06-02,/,
  );
  expect(await page.locator(".effect").innerText()).toMatch(/appears|changes/);

  await page.keyboard.press("u");
  await page.getByRole("heading", { name: "Tessa Morrow" }).waitFor();
  expect(made.read("aliases.csv")).toBe(before);
  expect(faults).toEqual([]);
});

test("a new entity is made from the name", async () => {
  const { page } = await openDeskTab();
  await page.keyboard.press("n");
  await page.keyboard.type("Senator of Varn");
  await page.keyboard.press("Enter");
  await page.getByText("Written.").waitFor();
  expect(made.read("entities.csv")).toContain("tessa-morrow,person,Tessa Morrow,Senator of Varn,");
});

test("records are accepted, rejected and corrected by keys", async () => {
  const { page, faults } = await openDeskTab();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /Records/ })
    .click();
  await page.locator(".record mark").first().waitFor();
  await page.keyboard.press("a");
  await page.getByText("Written.").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  await page.getByText(/Take back: reject/).waitFor();
  await page
    .getByRole("link", { name: /^event/ })
    .first()
    .click();
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "date", exact: true }).fill("2031-05-04");
  await page.keyboard.press("Enter");
  await page.getByText(/Take back: correct/).waitFor();
  const decisions = made.read("decisions.csv");
  for (const verdict of [",accept,", ",reject,", ",correct,date,"]) expect(decisions).toContain(verdict);
  expect(faults).toEqual([]);
});

test("a source that says <script> is shown and not run", async () => {
  const { page, faults } = await openDeskTab();
  await page.getByLabel("Search").fill("fraud");
  expect(await page.locator(".record").innerText()).toContain("<script>alert(1)</script>");
  expect(faults).toEqual([]);
});

test("every queue pleases axe-core and fits 360 pixels", async () => {
  for (const width of [1280, 360]) {
    const { page, faults } = await openDeskTab(width);
    for (const queue of ["names", "records", "pairs", "differing", "duplicates", "aliases"]) {
      await page.evaluate(`location.hash = "#/${queue}"`);
      await page.locator(`nav a[aria-current][href="#/${queue}"]`).waitFor();
      expect(await violationsOf(page), queue).toEqual([]);
      expect(await overflowOf(page), queue).toBe(0);
    }
    await page.keyboard.press("x");
    await page.getByText("Written.").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
    await made.desk.undo();
  }
});

test("without the token nothing is shown, and it says what to do", async () => {
  const { page } = await openTab(browser, home);
  await page.goto(home);
  await page.getByText("open the address that the desk printed").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Brandt");
});
