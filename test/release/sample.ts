/** A small dataset about invented people, sound in every way; tests break copies of it. */
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import type { MergedTables } from "../../pipeline/release/derive/merged.ts";
import type { AccountsRow, EvidenceRow, SourcesRow, Tables } from "../../pipeline/schema/generated/rows.ts";

const TEXTS: Readonly<Record<string, string>> = {
  courier:
    "Ada Quill 𝒜 met Bo Renn and the Keld Union in Port Varn on 3 May 2020. She told reporters that the talks would go on.",
  herald:
    "Ada Quill and Bo Renn met on Sunday.\nThe Keld Union says that Bo Renn threatened the harbour guild. He denied it.",
  blog: "=Quill= was named envoy.",
};

function span(sourceId: string, words: string) {
  const text = TEXTS[sourceId]!;
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${sourceId} does not say "${words}"`);
  const start = [...text.slice(0, at)].length;
  return { source_id: sourceId, start, end: start + [...words].length, text: words };
}

function account(
  event_id: string,
  property: AccountsRow["property"],
  value: string | null,
  place: ReturnType<typeof span>,
  status: AccountsRow["status"] = "reported",
): AccountsRow {
  const { source_id, ...words } = place;
  return { event_id, source_id, property, value, ...words, qualifier: null, status, rule: "frame" };
}

function evidence(record_id: string, place: ReturnType<typeof span>, attributed_to: string | null = null): EvidenceRow {
  const { source_id, ...words } = place;
  return { record_id, source_id, ...words, rule: "frame", attributed_to };
}

function source(source_id: string, over: Partial<SourcesRow>): SourcesRow {
  return {
    source_id,
    title: null,
    publisher: null,
    author: null,
    published: null,
    published_earliest: null,
    published_latest: null,
    dateline: null,
    language: "en",
    url: null,
    licence: null,
    sha256: "0".repeat(64),
    characters: [...TEXTS[source_id]!].length,
    path: `${source_id}.md`,
    form: "original",
    publisher_kind: null,
    copy_of: null,
    ...over,
  };
}

const MEETING = "ev-meeting0000001";
const THREAT = "ev-threat00000001";
const SAID = "st-said000000001";
const CLAIM = "st-claim00000001";
const TIE = "re-envoy00000001";
const WHOLE = "Ada Quill 𝒜 met Bo Renn and the Keld Union in Port Varn on 3 May 2020.";
const CHARGE = "The Keld Union says that Bo Renn threatened the harbour guild.";

const MERGED: MergedTables = {
  events: [
    {
      event_id: MEETING,
      event_type: "CONSULT",
      mode: "multilateral",
      status: "reported",
      date: "2020-05-03",
      date_earliest: "2020-05-03",
      date_latest: "2020-05-03",
      place_id: "port-varn",
      duration: null,
      label: "Ada Quill, Bo Renn and Keld Union met in Port Varn, 3 May 2020",
      sources: 2,
      accounts_differ: false,
      review_status: "accepted",
      reviewed_by: "r1",
      unresolved: 0,
      context: "diplomatic",
    },
    {
      event_id: THREAT,
      event_type: "THREATEN",
      mode: null,
      status: "alleged",
      date: "XXXX-06",
      date_earliest: null,
      date_latest: null,
      place_id: null,
      duration: null,
      label: "Bo Renn threatened the harbour guild",
      sources: 1,
      accounts_differ: false,
      review_status: "machine",
      reviewed_by: null,
      unresolved: 1,
      context: null,
    },
  ],
  participants: [
    { event_id: MEETING, entity_id: "ada-quill", role: "participant" },
    { event_id: MEETING, entity_id: "bo-renn", role: "participant" },
    { event_id: MEETING, entity_id: "keld-union", role: "participant" },
    { event_id: THREAT, entity_id: "bo-renn", role: "actor" },
  ],
  accounts: [
    account(MEETING, "type", "CONSULT", span("courier", "met")),
    account(MEETING, "participant", "ada-quill", span("courier", "Ada Quill")),
    account(MEETING, "place", "port-varn", span("courier", "Port Varn")),
    account(MEETING, "type", "CONSULT", span("herald", "met")),
    account(THREAT, "type", "THREATEN", span("herald", "threatened"), "alleged"),
    account(THREAT, "recipient", null, span("herald", "the harbour guild"), "alleged"),
  ],
  statements: [
    {
      statement_id: SAID,
      speaker_id: "ada-quill",
      speaker_text: "She",
      addressee_id: null,
      cue: "told",
      quote_type: "indirect",
      ...contentAt("courier", "the talks would go on"),
      review_status: "machine",
      reviewed_by: null,
    },
    {
      statement_id: CLAIM,
      speaker_id: "keld-union",
      speaker_text: "The Keld Union",
      addressee_id: null,
      cue: "says",
      quote_type: "indirect",
      ...contentAt("herald", "Bo Renn threatened the harbour guild"),
      review_status: "machine",
      reviewed_by: null,
    },
  ],
  statement_entities: [{ statement_id: CLAIM, entity_id: "bo-renn" }],
  relations: [
    {
      relation_id: TIE,
      subject_id: "ada-quill",
      relation: "memberOf",
      object_id: "keld-union",
      label: "envoy",
      valid_from: "2020",
      valid_until: null,
      review_status: "machine",
      reviewed_by: null,
    },
  ],
  links: [{ record_id: SAID, other_id: CLAIM, link: "answers" }],
  entities: [
    entity("ada-quill", "person", "Ada Quill", "VRN"),
    entity("bo-renn", "person", 'Bo "the Boat" Renn', null),
    entity("keld-union", "organization", "Keld Union", null),
    entity("port-varn", "place", "Port Varn", "VRN"),
  ],
  names: [
    name("ada-quill", "Ada Quill", "en"),
    name("bo-renn", "Bo Renn", null),
    name("keld-union", "Keld Union", "en"),
    name("port-varn", "Port Varn", "en"),
  ],
  identifiers: [{ entity_id: "ada-quill", scheme: "parliament of Varn", value: "007" }],
  actor_codes: [
    { entity_id: "ada-quill", scheme: "plover-sector", code: "LEG", valid_from: "2019-01-03", valid_until: null },
  ],
  places: [
    {
      entity_id: "port-varn",
      latitude: -8.25,
      longitude: 12.5,
      precision: "city",
      geonames_id: null,
      country: "VRN",
      admin1: null,
    },
  ],
  mentions: [
    mention("mn-1", "ada-quill", span("courier", "Ada Quill"), "name"),
    mention("mn-2", "ada-quill", span("courier", "She"), "pronoun"),
    mention("mn-3", "bo-renn", span("herald", "Bo Renn"), "name"),
    mention("mn-4", "ada-quill", span("blog", "=Quill="), "short_form"),
  ],
  evidence: [
    evidence(MEETING, span("courier", WHOLE)),
    evidence(MEETING, span("herald", "Ada Quill and Bo Renn met on Sunday.")),
    evidence(THREAT, span("herald", CHARGE), CLAIM),
    evidence(SAID, span("courier", "She told reporters that the talks would go on.")),
    evidence(CLAIM, span("herald", CHARGE)),
    evidence(TIE, span("blog", "=Quill= was named envoy.")),
  ],
  sources: [
    source("blog", { copy_of: "courier" }),
    source("courier", {
      title: "Digest: Quill in Port Varn",
      publisher: "Varn Courier",
      published: "2020-05-04",
      published_earliest: "2020-05-04",
      published_latest: "2020-05-04",
      url: "https://example.org/courier?id=1",
      licence: "CC-BY-4.0",
      form: "digest",
      publisher_kind: "newspaper",
    }),
    source("herald", {
      published: "2020-05",
      published_earliest: "2020-05-01",
      published_latest: "2020-05-31",
      licence: "LicenseRef-Herald",
    }),
  ],
  reviewers: [{ reviewer: "r1", kind: "person", about: "Reads Varnish" }],
  corpus: [
    { topic: "found", text: "Two papers of Varn and a blog.", reviewed_by: "r1", reviewed_on: "2020-06-01" },
    { topic: "population", text: "They stand for nothing | but themselves.", reviewed_by: "r1", reviewed_on: null },
  ],
  rules: [{ rule: "frame", table: "events", n_judged: 1, n_right: 1 }],
  redirects: [{ old_id: "a-quill", new_id: "ada-quill", reason: "Entered twice", since: "0.1.0" }],
};

function contentAt(sourceId: string, words: string) {
  const { text, ...place } = span(sourceId, words);
  return { content: text, ...place };
}

function entity(entity_id: string, type: "person" | "organization" | "place", label: string, country: string | null) {
  return { entity_id, type, name: label, description: null, country, wikidata_id: null };
}

function name(entity_id: string, words: string, language: string | null) {
  return {
    entity_id,
    name: words,
    kind: "name" as const,
    language,
    valid_from: null,
    valid_until: null,
    reviewed_by: "r1",
    reviewed_on: "2020-06-01",
  };
}

function mention(
  mention_id: string,
  entity_id: string,
  { source_id, start, end, text }: ReturnType<typeof span>,
  form: "name" | "pronoun" | "short_form",
) {
  return { mention_id, source_id, start, end, text, entity_id, form, rule: "alias" };
}

/** Tables of the sample, derived ones included; each call makes a deep copy that a test may break. */
export function sampleTables(): Tables {
  return deriveTables(structuredClone(MERGED));
}

export function sampleDataset(tables: Tables = sampleTables()): Dataset {
  return {
    tables,
    texts: new Map(Object.entries(TEXTS)),
    withheld: new Set(),
    counts: { documents: 3, unresolved_names: 2 },
  };
}
