/** Reads statements of a text as the cases write them. */
import { annotate } from "../../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";
import type { StatementAccount } from "../../../pipeline/code/account.ts";
import { codeStatements } from "../../../pipeline/code/statements/code.ts";
import type { Document } from "../../../pipeline/ingest/document.ts";
import type { Mention, Resolved } from "../../../pipeline/resolve/mention.ts";
import type { Span } from "../../../pipeline/text/span.ts";

/** What it shows, the text, its statements as `speaker > cue > content`, with `> addressee` where there is one; `-` for none. */
export type Case = readonly [name: string, text: string, statements: readonly string[]];

const model = loadSyntaxModel();

/** `known`: words that stand for an entity wherever the text has them. */
export function resolvedFrom(text: string, known: Readonly<Record<string, string>> = {}): Resolved {
  const document: Document = {
    sourceId: "test",
    path: "raw/test.md",
    sha256: "0".repeat(64),
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
    text,
    firstLine: 1,
  };
  const mentions: Mention[] = [];
  for (const [words, entityId] of Object.entries(known)) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      mentions.push({ start: at, end: at + words.length, entityId, form: "name", rule: "alias" });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return { annotated: annotate(document, model), mentions, unresolved: [] };
}

export function statementsOf(text: string, known: Readonly<Record<string, string>> = {}): StatementAccount[] {
  return codeStatements(resolvedFrom(text, known));
}

/** As the cases write them, by the order of their cues. */
export function written(text: string): string[] {
  const words = (span: Span | null) => (span === null ? "-" : text.slice(span.start, span.end));
  return [...statementsOf(text)]
    .sort((a, b) => (a.cue ?? a.content).start - (b.cue ?? b.content).start)
    .map(({ speaker, cue, content, addressee }) =>
      [speaker, cue, content, ...(addressee === null ? [] : [addressee])].map(words).join(" > "),
    );
}
