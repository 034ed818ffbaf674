/** Style and script of the page, read once. The script is built from client/ by `npm run build:pages`. */
import { readFileSync } from "node:fs";

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8").replace(/\r\n/g, "\n");
}

/** Of both pages; the desk adds a little of its own. */
export const STYLE = ["base", "pictures", "views"].map((name) => read(`./style/${name}.css`)).join("");
export const SCRIPT = read("./bundle/page.js");
