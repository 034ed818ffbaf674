/** Markup to tags and texts, by htmlparser2's tokenizer: linear in the length of the page whatever stands in it. */
import { Tokenizer } from "htmlparser2";

/** Beyond these an attribute is cut, or dropped: no page says anything there. */
const LONGEST_ATTRIBUTE = 1_000;
const MOST_ATTRIBUTES = 50;

export type Attributes = ReadonlyMap<string, string>;

export interface MarkupHandlers {
  /** Names of tags and attributes in small letters; of two attributes of a name the first counts. */
  readonly open: (name: string, attributes: Attributes, selfClosing: boolean) => void;
  readonly close: (name: string) => void;
  /** Entities decoded; a run of text may come in several pieces. */
  readonly text: (text: string) => void;
}

/** @param xml also tells CDATA, and the letters of names stay as they are. */
export function scanMarkup(source: string, handlers: MarkupHandlers, xml = false): void {
  const nameOf = (start: number, end: number) => {
    const name = source.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE));
    return xml ? name : name.toLowerCase();
  };
  let tag = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value: string[] = [];
  let length = 0;
  const addValue = (text: string) => {
    if (length >= LONGEST_ATTRIBUTE) return;
    value.push(text.slice(0, LONGEST_ATTRIBUTE - length));
    length += text.length;
  };
  const opened = (selfClosing: boolean) => handlers.open(tag, attributes, selfClosing);
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = nameOf(start, end);
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = nameOf(start, end);
        value = [];
        length = 0;
      },
      onattribdata: (start, end) => addValue(source.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE))),
      onattribentity: (codepoint) => addValue(String.fromCodePoint(codepoint)),
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute)) attributes.set(attribute, value.join(""));
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => handlers.close(nameOf(start, end)),
      ontext: (start, end) => handlers.text(source.slice(start, end)),
      ontextentity: (codepoint) => handlers.text(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => xml && handlers.text(source.slice(start, end - offset)),
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
