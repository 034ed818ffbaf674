/** The day against which a report's relative times are read: the dateline's date, else the date of publication. */
import { boundEdtf } from "../../dates/edtf.ts";
import type { Document } from "../../ingest/document.ts";
import { type Days, daysOf } from "./date-value.ts";
import { readPlainDate } from "./read-calendar.ts";
import { settle } from "./settle.ts";
import { splitWords } from "./words.ts";

/** How far into the text a dateline may reach ("PORT SELM, June 22 (Agency): "). */
const LONGEST = 80;

const known = new WeakMap<Document, { readonly reference: Days | null }>();

/** Null where neither is known or the year is not. Read once a document, for every event asks. */
export function referenceOf(document: Document): Days | null {
  const before = known.get(document);
  if (before !== undefined) return before.reference;
  const reference = readReference(document);
  known.set(document, { reference });
  return reference;
}

function readReference(document: Document): Days | null {
  const { dateline, published } = document.description;
  const publication = daysOf(published === null ? null : boundEdtf(published));
  const dated = dateline === null ? null : dateIn(dateline, publication);
  return dated ?? dateIn(openingDateline(document.text), publication) ?? publication;
}

/** A day in the dateline, the year being that of the publication where it is left out. */
function dateIn(text: string, publication: Days | null): Days | null {
  const words = splitWords(text, { start: 0, end: text.length }, null);
  for (let at = 0; at < words.length; at += 1) {
    const read = readPlainDate(words, at);
    if (read === null || read.rough.day === null) continue;
    return daysOf(settle(read.rough, { reference: publication, told: null, tense: "past" }));
  }
  return null;
}

/** What stands before the first colon or dash of a text that opens with a place in capitals. */
function openingDateline(text: string): string {
  const opening = text.slice(0, LONGEST);
  if (!/^\p{Lu}{3}/u.test(opening)) return "";
  const end = opening.search(/[:—–]| - /);
  return end < 0 ? "" : opening.slice(0, end);
}
