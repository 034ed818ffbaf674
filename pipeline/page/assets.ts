/** Style and script of the page, read once. The script is built from client/ by `npm run build:pages`. */
import { readFileSync } from "node:fs";

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8").replace(/\r\n/g, "\n");
}

/** What both pages share. */
export const BASE_STYLE = read("./style/base.css");
export const STYLE = BASE_STYLE + read("./style/pictures.css") + read("./style/views.css");
export const SCRIPT = read("./bundle/page.js");
