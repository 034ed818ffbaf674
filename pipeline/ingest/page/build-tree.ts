/**
 * A page to a tree of bounded depth and size, and what its head says. Hostile pages nest a hundred thousand tags, and
 * what looks for the article takes more than linear time on such trees; beyond the bounds the text stays and the tags go.
 */
import { parseHTML } from "linkedom";
import { type HeadNotes, watchHead } from "./head-notes.ts";
import { type Attributes, scanMarkup } from "./scan-markup.ts";

/** Pages of newspapers nest 20 to 40 deep and have one to five thousand elements. */
const DEEPEST = 100;
const MOST_ELEMENTS = 10_000;

/** Never text of the report. What stands in an element that is never closed is lost with it. */
const SKIPPED = new Set(
  "script style noscript template svg math iframe object canvas audio video map select textarea button dialog".split(
    " ",
  ),
);

/** Around the report or beside it, never of it: left out here already, for the search takes its time over each element. */
const BESIDE = new Set("nav aside footer figure".split(" "));

/** Their texts are read, or nothing stands in them, but the tree does not need them. */
const UNWRITTEN = new Set("html head body title meta link base".split(" "));
const VOID = new Set("area br col embed hr img input param source track wbr".split(" "));
const KEPT_ATTRIBUTES = ["class", "id", "itemprop", "role", "rel", "href", "hidden", "aria-hidden"];

const HIDDEN = /display\s?:\s?none/i;

/** End tags that may be left out: opening the one closes the others (WHATWG HTML, optional tags). */
const ITEM = ["p", "li"];
const CELL = ["p", "td", "th"];
const TERM = ["p", "dt", "dd"];
const CLOSED_BY: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ..."address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul"
    .split(" ")
    .map((name) => [name, ["p"]] as const),
  ["li", ITEM],
  ["td", CELL],
  ["th", CELL],
  ["tr", [...CELL, "tr"]],
  ["dt", TERM],
  ["dd", TERM],
]);

/**
 * What is looked at again for every element around it costs as much as the page's length times its depth. Of a page
 * over this bound (a megabyte of text twenty deep) no article is looked for.
 */
const HEAVIEST = 20_000_000;
/** A character that markup escapes is a node of its own each time the tree is read anew. */
const ESCAPED_WEIGHT = 200;

export class TooLarge extends Error {}

type PageDocument = ReturnType<typeof parseHTML>["document"];
type PageElement = ReturnType<PageDocument["createElement"]>;

export interface BuiltPage {
  readonly document: PageDocument;
  readonly head: HeadNotes;
}

/** Takes linear time. Throws TooLarge. */
export function buildTree(html: string): BuiltPage {
  // What is never closed would take the rest of the page with it.
  return build(html, true) ?? build(html, false)!;
}

/** Null where an element of BESIDE is left out to the end of the page. */
function build(html: string, leavesBeside: boolean): BuiltPage | null {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const watch = watchHead();
  const open: { readonly name: string; readonly node: PageElement }[] = [];
  /** How many elements of a name stand open that were not written, so that their end tags end nothing else. */
  const unwritten = new Map<string, number>();
  let skipped: { readonly name: string; depth: number } | null = null;
  let elements = 0;
  let weight = 0;
  let pending: string[] = [];

  const top = () => open[open.length - 1];
  const flush = () => {
    if (pending.length === 0) return;
    const text = pending.join("");
    weight += text.length * (open.length + 1) + ESCAPED_WEIGHT * (text.match(/[<>&]/g)?.length ?? 0);
    if (weight > HEAVIEST) throw new TooLarge("there is more on it than an article can be");
    (top()?.node ?? document.body).appendChild(document.createTextNode(text));
    pending = [];
  };
  const part = () => {
    if (pending[pending.length - 1] !== " ") pending.push(" ");
  };
  const write = (name: string, attributes: Attributes) => {
    const closes = CLOSED_BY.get(name) ?? [];
    while (closes.includes(top()?.name ?? "")) {
      flush();
      open.pop();
    }
    if (open.length >= DEEPEST || elements >= MOST_ELEMENTS) {
      part();
      if (!VOID.has(name)) unwritten.set(name, (unwritten.get(name) ?? 0) + 1);
      return;
    }
    flush();
    elements += 1;
    const node = document.createElement(safeName(name));
    for (const key of KEPT_ATTRIBUTES) {
      const value = attributes.get(key);
      if (value !== undefined) node.setAttribute(key, value);
    }
    if (HIDDEN.test(attributes.get("style") ?? "")) node.setAttribute("hidden", "");
    (top()?.node ?? document.body).appendChild(node);
    if (!VOID.has(name)) open.push({ name, node });
  };

  scanMarkup(html, {
    open(name, attributes, selfClosing) {
      watch.open(name, attributes, skipped !== null);
      if (skipped !== null) {
        if (skipped.name === name && !selfClosing) skipped.depth += 1;
      } else if (SKIPPED.has(name) || (leavesBeside && BESIDE.has(name))) {
        if (BESIDE.has(name)) part();
        if (!selfClosing) skipped = { name, depth: 1 };
      } else if (!UNWRITTEN.has(name)) write(name, attributes);
    },
    text(text) {
      if (!watch.text(text) && skipped === null) pending.push(text);
    },
    close(name) {
      watch.close(name);
      if (skipped !== null) {
        if (skipped.name === name) skipped.depth -= 1;
        if (skipped.depth === 0) skipped = null;
        return;
      }
      const ignored = unwritten.get(name) ?? 0;
      if (ignored > 0) {
        unwritten.set(name, ignored - 1);
        part();
        return;
      }
      const at = open.findLastIndex((element) => element.name === name);
      if (at < 0) return;
      flush();
      open.length = at;
    },
  });
  flush();
  return isOpen(skipped) && leavesBeside ? null : { document, head: watch.notes() };
}

/** Told apart by a call, for the compiler does not see what the handlers assign. */
function isOpen(skipped: { readonly name: string } | null): boolean {
  return skipped !== null && BESIDE.has(skipped.name);
}

/** The name is the page's, and the tree takes no other characters. */
function safeName(name: string): string {
  return /^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : "span";
}
