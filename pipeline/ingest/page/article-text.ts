/** The text of an article's elements: paragraphs with a blank line between them, without what is not the report's prose. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<MarkupNode>;
  readonly getAttribute?: (name: string) => string | null;
}

const TEXT = 3;
const ELEMENT = 1;

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL " +
    "P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

/** Captions, credits, navigation: words on the page that are not the report's. */
const LEFT_OUT = new Set("ASIDE CAPTION FIGCAPTION FIGURE FOOTER IMG INPUT NAV SCRIPT STYLE".split(" "));

const LEFT_OUT_NAME =
  /(?:^|[\s_-])(?:related|recirc|recommend(?:ed|ations)?|more-(?:from|on|stories)|read-?(?:more|next)|also-?read|trending|most-?(?:read|viewed)|newsletter|subscribe|promo|advert(?:isement)?|sponsor(?:ed)?|social|share|sharing|caption|photo-?credit|comments?|breadcrumbs?|cookie|consent|tags?-?list|pull-?quote)(?:$|[\s_-])/i;

/** Lines that only send the reader elsewhere. */
const SENDS_ELSEWHERE =
  /^(?:also read|read also|read more|read next|read|related|see also|more on this|don't miss|watch|listen)\b.{0,20}?:/i;

interface Paragraph {
  text: string;
  /** How much of it, in UTF-16 units, is the text of links. */
  linked: number;
  readonly inList: boolean;
}

/** @param root an element; the tree below must not be deeper than the call stack bears (see `buildTree`). */
export function articleText(root: MarkupNode): string {
  const paragraphs: Paragraph[] = [{ text: "", linked: 0, inList: false }];
  const current = () => paragraphs[paragraphs.length - 1]!;
  const begin = (inList: boolean) => {
    if (current().text.trim() === "") paragraphs.pop();
    paragraphs.push({ text: "", linked: 0, inList });
  };
  const walk = (node: MarkupNode, inLink: boolean, inList: boolean) => {
    if (node.nodeType === TEXT) {
      const text = (node.textContent ?? "").replace(/[ \t\n\r\f\u00a0]+/g, " ");
      current().text += text;
      if (inLink) current().linked += text.length;
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (name === "BR") current().text += "\n";
    if (LEFT_OUT.has(name) || (node.getAttribute?.("hidden") ?? null) !== null || LEFT_OUT_NAME.test(namesOf(node)))
      return;
    const block = BLOCKS.has(name);
    const list = inList || name === "LI";
    if (block) begin(list);
    for (const child of node.childNodes) walk(child, inLink || name === "A", list);
    if (block) begin(inList);
  };
  walk(root, false, false);
  return paragraphs
    .filter(isProse)
    .map(tidy)
    .filter((text) => text !== "")
    .join("\n\n");
}

function namesOf(node: MarkupNode): string {
  return `${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`;
}

function isProse({ text, linked, inList }: Paragraph): boolean {
  const trimmed = text.trim();
  const mostlyLink = linked > trimmed.length * 0.8;
  if (inList && mostlyLink) return false;
  return !(SENDS_ELSEWHERE.test(trimmed) && linked > 0 && linked > trimmed.length * 0.5);
}

/** Two breaks are a new paragraph, as pages without `<p>` write it. */
function tidy({ text }: Paragraph): string {
  return text
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
}
