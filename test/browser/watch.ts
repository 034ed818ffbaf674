/** A tab that notes what must not happen: errors, dialogs, requests that leave the page's own place. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";

export interface Tab {
  readonly page: Page;
  /** Everything that went wrong, in words. */
  readonly faults: string[];
}

/** `home` is how every address that may be asked for begins. */
export async function openTab(browser: Browser, home: string, width = 1280, height = 900): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(`a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(home)) faults.push(`asks for ${request.url()}`);
  });
  return { page, faults };
}

/** What axe-core finds, in words; it is told to the page beside its policy, which would not let it in. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: axe.Result[] }> } };
    return axe.run();
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** CSS pixels by which the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  ) as Promise<number>;
}
