/** Builds what the code stage makes of a document, from words instead of offsets. */
import type { EventAccount, PartyAccount, Role, StatementAccount } from "../../pipeline/code/account.ts";
import type { CodedDocument } from "../../pipeline/code/coded.ts";
import { boundEdtf } from "../../pipeline/dates/edtf.ts";
import type { ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import type { Span } from "../../pipeline/text/span.ts";

export function spanOf(text: string, words: string, occurrence = 0): Span {
  let start = -1;
  for (let i = 0; i <= occurrence; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}

export interface EventSpec {
  readonly trigger: string;
  readonly type?: EventAccount["type"];
  readonly status?: EventAccount["status"];
  /** words -> [role, entity id or null] */
  readonly parties: Readonly<Record<string, readonly [Role, string | null]>>;
  readonly date?: readonly [words: string, edtf: string];
  readonly places?: Readonly<Record<string, string>>;
  readonly duration?: readonly [words: string, value: string, qualifier?: "over"];
  readonly attributedTo?: EventAccount["attributedTo"];
  readonly occurrence?: number;
}

export function eventOf(text: string, spec: EventSpec): EventAccount {
  const trigger = spanOf(text, spec.trigger, spec.occurrence ?? 0);
  const start = text.lastIndexOf(". ", trigger.start);
  const end = text.indexOf(".", trigger.end);
  const parties = Object.entries(spec.parties).map(
    ([words, [role, entityId]]): PartyAccount => ({ ...spanOf(text, words), role, entityId }),
  );
  return {
    type: spec.type ?? "CONSULT",
    mode: null,
    contexts: [],
    status: spec.status ?? "reported",
    rule: "test_rule",
    trigger,
    evidence: { start: start < 0 ? 0 : start + 2, end: end < 0 ? text.length : end + 1 },
    parties,
    date:
      spec.date === undefined
        ? null
        : { ...spanOf(text, spec.date[0]), edtf: spec.date[1], ...boundEdtf(spec.date[1])!, qualifier: null },
    places: Object.entries(spec.places ?? {}).map(([words, entityId]) => ({ ...spanOf(text, words), entityId })),
    values:
      spec.duration === undefined
        ? []
        : [
            {
              ...spanOf(text, spec.duration[0]),
              property: "duration",
              value: spec.duration[1],
              qualifier: spec.duration[2] ?? null,
            },
          ],
    attributedTo: spec.attributedTo ?? null,
  };
}

export interface DocumentSpec {
  readonly published?: string;
  readonly text: string;
  readonly events?: readonly EventSpec[];
  readonly statements?: readonly StatementAccount[];
}

export function codedOf(sourceId: string, { published, text, events, statements }: DocumentSpec): CodedDocument {
  const sentences: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf(". ", start);
    const end = stop < 0 ? text.length : stop + 1;
    sentences.push({ start, end });
    start = stop < 0 ? text.length : stop + 2;
  }
  const accounts = (events ?? []).map((spec) => eventOf(text, spec));
  const mentions = accounts
    .flatMap(({ parties, places }) => [...parties, ...places])
    .flatMap(({ start, end, entityId }) =>
      entityId === null ? [] : [{ start, end, entityId, form: "name" as const, rule: "alias" }],
    );
  return {
    sourceId,
    path: `${sourceId}.md`,
    sha256: "0".repeat(64),
    description: {
      title: null,
      publisher: sourceId,
      publisherKind: null,
      author: null,
      published: published ?? null,
      dateline: null,
      language: "en",
      url: null,
      licence: "CC-BY-4.0",
      form: "original",
    },
    text,
    sentences,
    mentions: [...new Map(mentions.map((mention) => [JSON.stringify(mention), mention])).values()],
    unresolved: [],
    statements: statements ?? [],
    events: accounts,
    relations: [],
    findings: [],
  };
}

/** Reviewed lists that know the given people, and nothing else. */
export function listsOf(people: Readonly<Record<string, string>>, more: Partial<ReviewedLists> = {}): ReviewedLists {
  return {
    entities: Object.entries(people).map(([entityId, name], index) => ({
      entityId,
      type: "person",
      name,
      description: null,
      country: null,
      wikidataId: null,
      note: null,
      reviewedBy: null,
      reviewedOn: null,
      reason: null,
      at: { file: "entities.csv", line: index + 2 },
    })),
    aliases: [],
    decisions: [],
    links: [],
    reviewers: [],
    identifiers: [],
    actorCodes: [],
    places: [],
    corpus: [],
    redirects: [],
    withdrawals: [],
    licences: [],
    proposals: [],
    ...more,
  };
}
