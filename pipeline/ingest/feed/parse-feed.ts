/** An RSS or Atom feed to its items, as they stand in it. */
import { scanMarkup } from "../page/scan-markup.ts";

export interface FeedItem {
  /** `guid` of RSS, `id` of Atom. */
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** Markup: the full text where the feed has it, else the summary; null where there is neither. */
  readonly content: string | null;
}

export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** The feed ends within an item, which is not among the items. */
  readonly cutShort: boolean;
}

/** Fields by the names that feeds give them, the best first. */
const CONTENT = ["content:encoded", "content", "description", "summary"];
const PUBLISHED = ["pubDate", "published", "dc:date", "updated", "dcterms:created"];
const AUTHOR = ["dc:creator", "author"];
const ID = ["guid", "id"];

type Fields = Map<string, string>;

/** Null where the text is neither RSS nor Atom. Linear, and forgiving: feeds are written by hand-made programs. */
export function parseFeed(xml: string): Feed | null {
  const items: FeedItem[] = [];
  const channel: Fields = new Map();
  let isFeed = false;
  let item: Fields | null = null;
  let field: Field | null = null;

  scanMarkup(
    xml,
    {
      open(name, attributes, selfClosing) {
        const local = plain(name);
        isFeed ||= local === "rss" || local === "feed" || local === "rdf:RDF";
        if (field !== null) field.open(local, selfClosing);
        else if (local === "item" || local === "entry") item = selfClosing ? null : new Map();
        else if (local !== "channel" && local !== "rss" && local !== "feed" && local !== "rdf:RDF") {
          if (local === "link") noteLink(item ?? channel, attributes);
          if (!selfClosing) field = startField(local);
        }
      },
      text: (text) => field?.text(text),
      close(name) {
        const local = plain(name);
        if (field !== null) {
          if (!field.close(local)) return;
          const target = item ?? channel;
          const text = field.read().trim();
          if (text !== "" && !target.has(field.name)) target.set(field.name, text);
          field = null;
        } else if (item !== null && (local === "item" || local === "entry")) {
          items.push(itemOf(item));
          item = null;
        }
      },
    },
    true,
  );
  return isFeed
    ? {
        title: channel.get("title") ?? null,
        language: channel.get("language") ?? channel.get("dc:language") ?? null,
        items,
        cutShort: item !== null,
      }
    : null;
}

function plain(name: string): string {
  return name.replace(/^(?:atom|rss):/, "");
}

function itemOf(fields: Fields): FeedItem {
  const first = (names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((text) => text !== undefined) ?? null;
  return {
    id: first(ID),
    title: first(["title"]),
    link: first(["link"]),
    author: first(AUTHOR),
    published: first(PUBLISHED),
    content: first(CONTENT),
  };
}

/** Atom says where a report stands in an attribute, and has links to much else. */
function noteLink(fields: Fields, attributes: ReadonlyMap<string, string>): void {
  const href = attributes.get("href");
  const rel = attributes.get("rel") ?? "alternate";
  if (href !== undefined && rel === "alternate" && !fields.has("link")) fields.set("link", href.trim());
}

interface Field {
  readonly name: string;
  readonly open: (name: string, selfClosing: boolean) => void;
  readonly text: (text: string) => void;
  /** True where the tag ends the field. */
  readonly close: (name: string) => boolean;
  readonly read: () => string;
}

/** Markup within a field (`type="xhtml"`) is kept as markup; of an author only the name. */
function startField(name: string): Field {
  const pieces: string[] = [];
  const keepsMarkup = CONTENT.includes(name);
  let inside = 0;
  let depth = 0;
  let part = "";
  return {
    name,
    open(tag, selfClosing) {
      depth += 1;
      part = tag;
      if (tag === name && !selfClosing) inside += 1;
      if (keepsMarkup) pieces.push(`<${tag}>`);
    },
    text(text) {
      if (name === "author" && depth > 0 && part !== "name") return;
      pieces.push(keepsMarkup && depth > 0 ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text);
    },
    close(tag) {
      if (tag === name) {
        if (inside === 0) return true;
        inside -= 1;
      }
      part = "";
      if (keepsMarkup) pieces.push(`</${tag}>`);
      return false;
    },
    read: () => pieces.join(""),
  };
}
