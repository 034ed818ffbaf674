/** Codes one invented sentence with the real parser; the given names are its entities, each under its own words. */
import { annotate } from "../../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";
import type { EventAccount, StatementAccount } from "../../../pipeline/code/account.ts";
import { codeEvents } from "../../../pipeline/code/events/code.ts";
import type { Document } from "../../../pipeline/ingest/document.ts";
import type { Mention, Resolved } from "../../../pipeline/resolve/mention.ts";
import type { EntityType } from "../../../pipeline/reviewed/lists.ts";

export const NAMES = [
  "Ostria",
  "Veldland",
  "Keldor",
  "Karsk Council",
  "Northern League",
  "Harbour Union",
  "Ridge Front",
  "Marko Dace",
  "President Adler",
  "Minister Renn",
];

const PERSONS = ["Marko Dace", "President Adler", "Minister Renn"];
const TYPES = new Map(
  NAMES.map((name): [string, EntityType] => [name, PERSONS.includes(name) ? "person" : "organization"]),
);

const model = loadSyntaxModel();

export function resolveSentence(text: string, names: readonly string[] = NAMES): Resolved {
  const document: Document = {
    sourceId: "example",
    path: "raw/example.txt",
    sha256: "",
    text,
    description: {
      title: null,
      publisher: null,
      publisherKind: null,
      author: null,
      published: null,
      dateline: null,
      language: "en",
      url: null,
      licence: null,
      form: "original",
    },
  } as unknown as Document;
  const mentions: Mention[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!mentions.some((m) => m.start < end && at < m.end)) {
        mentions.push({ start: at, end, entityId: name, form: "name", rule: "alias" });
      }
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return { annotated: annotate(document, model), mentions, unresolved: [] };
}

export function read(
  text: string,
  names?: readonly string[],
  statements: readonly StatementAccount[] = [],
): EventAccount[] {
  return codeEvents(resolveSentence(text, names), statements, TYPES);
}

/** The entities in one of the roles, ascending. */
export function inRole(event: EventAccount, ...roles: readonly string[]): string[] {
  const found = event.parties.filter((p) => roles.includes(p.role)).map((p) => p.entityId ?? "");
  return [...new Set(found)].filter((id) => id !== "").sort();
}
