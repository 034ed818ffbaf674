/** vocabulary.jsonld: what the dataset's own terms mean, rendered from the schemas; the lists of values as SKOS. */
import type { RelationsRow } from "../../schema/generated/rows.ts";
import { TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../../schema/tables.ts";
import { PLOVER } from "../../schema/vocabulary.ts";
import { gather } from "../../store/rows.ts";
import { compareText } from "../../text/order.ts";
import { CAMEO_ROOTS, makeCrosswalk } from "../derive/crosswalk.ts";
import { PREFIXES } from "./prefixes.ts";
import { usedProperties } from "./properties.ts";

type Node = Readonly<Record<string, unknown>>;

/** Terms of other vocabularies that say the same or more. */
const BROADER: Readonly<Record<string, string>> = {
  "dem:actor": "schema:attendee",
  "dem:recipient": "schema:attendee",
  "dem:participant": "schema:attendee",
  "dem:attendee": "schema:attendee",
  "dem:addressee": "schema:recipient",
  "dem:copyOf": "prov:wasDerivedFrom",
  "dem:attributedTo": "prov:wasDerivedFrom",
};

const CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  "rdfs:subPropertyOf": { "@type": "@id" },
  "skos:inScheme": { "@type": "@id" },
  "skos:broader": { "@type": "@id" },
  "skos:exactMatch": { "@type": "@id" },
  "skos:closeMatch": { "@type": "@id" },
};

function labelOf(curie: string): string {
  return curie.slice(Math.max(curie.lastIndexOf(":"), curie.lastIndexOf("/")) + 1);
}

function propertyNodes(): Node[] {
  const described = new Map<string, string[]>();
  for (const { property, table, column } of usedProperties()) {
    if (!property.startsWith("dem:")) continue;
    const words = column?.description ?? "The characters of the source that it rests on.";
    const known = described.get(property) ?? [];
    described.set(property, known);
    const meaning = `${table}.csv: ${words}`;
    if (!known.includes(meaning)) known.push(meaning);
  }
  return [...described].map(([property, meanings]) => ({
    "@id": property,
    "@type": "rdf:Property",
    "rdfs:label": labelOf(property),
    "rdfs:comment": meanings,
    ...(BROADER[property] === undefined ? {} : { "rdfs:subPropertyOf": BROADER[property] }),
  }));
}

function relationNodes(relations: Iterable<RelationsRow>): Node[] {
  const terms = [...new Set(gather(relations, ({ relation }) => [relation]))].sort(compareText);
  return terms.map((relation) => ({
    "@id": `dem:${relation}`,
    "@type": "rdf:Property",
    "rdfs:label": relation,
    "rdfs:comment": "A tie of relations.csv, read as subject, relation, object.",
  }));
}

function concept(id: string, scheme: string, definition?: string, more: Node = {}): Node {
  return {
    "@id": id,
    "@type": "skos:Concept",
    "skos:inScheme": scheme,
    "skos:prefLabel": labelOf(id),
    ...(definition === undefined ? {} : { "skos:definition": definition }),
    ...more,
  };
}

function scheme(id: string, label: string, definition: string): Node {
  return { "@id": id, "@type": "skos:ConceptScheme", "skos:prefLabel": label, "skos:definition": definition };
}

/** The types themselves have the matches of their rows in crosswalk.csv. */
function ploverNodes(): Node[] {
  const roots = new Map(makeCrosswalk().flatMap((row) => (row.mode === null ? [[row.event_type as string, row]] : [])));
  const types = Object.entries(PLOVER.types);
  const modes = [...new Set(types.flatMap(([, { modes }]) => modes))];
  return [
    scheme("plover:", "PLOVER event types", `Paraphrased from the ${PLOVER.source} (${PLOVER.licence}).`),
    ...types.map(([type, { definition, example, quad }]) =>
      concept(`plover:${type}`, "plover:", definition, {
        "skos:example": example,
        "skos:broader": `plover:quad/${quad}`,
        [`skos:${roots.get(type)!.match}`]: `cameo:${roots.get(type)!.cameo_root}`,
      }),
    ),
    ...Object.entries(PLOVER.quads).map(([quad, label]) => concept(`plover:quad/${quad}`, "plover:", label)),
    scheme("plover:mode", "PLOVER modes", "How an event was done."),
    ...modes.map((mode) => concept(`plover:mode/${mode}`, "plover:mode")),
    scheme("plover:context", "PLOVER contexts", "In what matter; a context describes the text, not the act."),
    ...Object.entries(PLOVER.contexts).map(([context, meaning]) =>
      concept(`plover:context/${context}`, "plover:context", meaning),
    ),
  ];
}

function cameoNodes(): Node[] {
  return [
    scheme("cameo:", "CAMEO root codes", "Conflict and Mediation Event Observations, the codes of two digits."),
    ...Object.entries(CAMEO_ROOTS).map(([code, label]) =>
      concept(`cameo:${code}`, "cameo:", undefined, { "skos:notation": code, "skos:prefLabel": label }),
    ),
  ];
}

/** The kinds of rows that no other vocabulary has a word for, and whose table says what they are. */
const CLASSES = {
  Redirect: "redirects",
  ActorCode: "actor_codes",
  Rule: "rules",
  CorpusNote: "corpus",
  DyadMonth: "dyad_month",
} as const satisfies Readonly<Record<string, TableName>>;

function classNodes(): Node[] {
  return Object.entries(CLASSES).map(([name, table]) => ({
    "@id": `dem:${name}`,
    "@type": "rdfs:Class",
    "rdfs:label": name,
    "rdfs:comment": TABLE_SCHEMAS[table].description,
  }));
}

/** The closed lists of the columns: `term:status/{status}` is a concept for each status. */
function listNodes(): Node[] {
  const nodes = new Map<string, Node>();
  for (const table of TABLE_NAMES) {
    for (const column of Object.values(TABLE_SCHEMAS[table].properties)) {
      const match = /^(term:[a-z-]+)\/\{/.exec(column.rdf?.value ?? "");
      if (match === null || nodes.has(match[1]!)) continue;
      const id = match[1]!;
      nodes.set(id, scheme(id, labelOf(id), column.description));
      for (const value of column.enum ?? [])
        if (value !== null) nodes.set(`${id}/${value}`, concept(`${id}/${value}`, id));
    }
  }
  return [...nodes.values()];
}

export function renderVocabulary(relations: Iterable<RelationsRow>): string {
  const graph = [
    ...propertyNodes(),
    ...relationNodes(relations),
    ...classNodes(),
    {
      "@id": "rec:unattributed",
      "@type": "schema:Quotation",
      "schema:name": "unattributed",
      "rdfs:comment": "Stands for what a source says that somebody says, without naming anybody.",
    },
    ...ploverNodes(),
    ...cameoNodes(),
    ...listNodes(),
  ];
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 2)}\n`;
}
