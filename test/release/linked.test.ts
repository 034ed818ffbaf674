import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { DIGEST_ONLY } from "../../pipeline/release/contents.ts";
import { buildContext } from "../../pipeline/release/linked/context.ts";
import { writeGraph } from "../../pipeline/release/linked/graph.ts";
import { usedProperties } from "../../pipeline/release/linked/properties.ts";
import { expandTemplate, parseTemplate } from "../../pipeline/release/linked/template.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { TABLE_NAMES, TABLE_SCHEMAS } from "../../pipeline/schema/tables.ts";
import { MEMORY } from "../../pipeline/store/store.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { csv2rdf } from "./csv2rdf.ts";
import { filesInto, renderFiles } from "./files.ts";
import { sampleDataset, sampleTables } from "./sample.ts";

const files = renderFiles(sampleDataset(), {
  version: "0.1.0",
  base: null,
  inputs: {},
  date: null,
  licences: [],
  withdrawn: [],
});
const dataset = JSON.parse(files.get("dataset.jsonld")!);
const NS = "https://w3id.org/demarche/";
const XSD = "http://www.w3.org/2001/XMLSchema#";

async function canonical(input: object | string): Promise<string[]> {
  const format = typeof input === "string" ? ({ inputFormat: "application/n-quads" } as const) : { safe: true };
  return (await jsonld.canonize(input, { algorithm: "RDFC-1.0", ...format })).trimEnd().split("\n");
}

describe("one graph, two faces", () => {
  test("the CSV read through its metadata and the JSON-LD state the same triples", async () => {
    const fromJson = await canonical(dataset);
    const fromCsv = await canonical(csv2rdf(files));
    expect(fromJson).toEqual(fromCsv);
    expect(fromJson.length).toBeGreaterThan(200);
  });

  test("which hold what a reader looks for", async () => {
    const quads = await canonical(dataset);
    const meeting = `<${NS}record/ev-meeting0000001>`;
    for (const triple of [
      `${meeting} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Event> .`,
      `${meeting} <${NS}vocabulary#eventType> <${NS}plover/CONSULT> .`,
      `${meeting} <${NS}vocabulary#participant> <${NS}entity/ada-quill> .`,
      `${meeting} <${NS}vocabulary#date> "2020-05-03"^^<http://id.loc.gov/datatypes/edtf/EDTF> .`,
      `<${NS}record/st-said000000001> <${NS}vocabulary#answers> <${NS}record/st-claim00000001> .`,
      `<${NS}passage/courier/12/15#position> <http://www.w3.org/ns/oa#start> "12"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`,
      `<${NS}passage/blog/0/7#quote> <http://www.w3.org/ns/oa#exact> "=Quill=" .`,
      `<${NS}source/courier> <http://www.w3.org/ns/prov#wasDerivedFrom> <https://example.org/courier?id=1> .`,
      `<${NS}entity/ada-quill> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> .`,
      `<${NS}entity/ada-quill> <${NS}vocabulary#actorCode> <${NS}actor-code/ada-quill/plover-sector/LEG/2019-01-03> .`,
      `<${NS}entity/port-varn> <http://schema.org/geo> <${NS}point/port-varn> .`,
      `<${NS}point/port-varn> <http://schema.org/latitude> "-8.25"^^<${XSD}decimal> .`,
      `<${NS}rule/events/frame> <${NS}vocabulary#wilsonLow> "0.207"^^<${XSD}decimal> .`,
      `<${NS}crosswalk/CONSULT/> <http://www.w3.org/2004/02/skos/core#exactMatch> <${NS}cameo/04> .`,
      `<${NS}crosswalk/CONSULT/visit> <http://www.w3.org/2004/02/skos/core#broadMatch> <${NS}cameo/04> .`,
      `<${NS}crosswalk/AGREE/> <http://www.w3.org/2004/02/skos/core#closeMatch> <${NS}cameo/03> .`,
      `<${NS}dyad-month/1/false/2020/5/ada-quill/bo-renn> <${NS}vocabulary#reportedCount> "1"^^<${XSD}integer> .`,
      `<${NS}corpus-note/found/Two%20papers%20of%20Varn%20and%20a%20blog.> <${NS}vocabulary#reviewedBy> <${NS}reviewer/r1> .`,
    ]) {
      expect(quads).toContain(triple);
    }
  });
});

describe("a large graph", () => {
  const written = new Map<string, string>();
  const digests = writeGraph(sampleTables(), filesInto(written), MEMORY, 1);

  test("is the same document, and comes as NDJSON too", () => {
    expect([...written.keys()]).toEqual(["dataset.jsonld", "dataset.ndjson"]);
    expect(written.get("dataset.jsonld")).toBe(files.get("dataset.jsonld"));
    const lines = written.get("dataset.ndjson")!.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line)["@context"])).toEqual(lines.map(() => "context.jsonld"));
    const nodes = lines.map((line) => ({ ...JSON.parse(line), "@context": undefined }));
    expect(nodes).toEqual(dataset["@graph"].map((node: object) => ({ ...node, "@context": undefined })));
  });

  test("has the sums of its bytes", () => {
    for (const [path, text] of written) {
      expect(digests.get(path)).toEqual({ bytes: Buffer.byteLength(text), sha256: sha256(text) });
    }
    expect(digests.size).toBe(written.size);
  });

  test("that is not so large is one document", () => {
    expect([...writeGraph(sampleTables(), DIGEST_ONLY, MEMORY).keys()]).toEqual(["dataset.jsonld"]);
  });

  test("without a row is a document still", () => {
    const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Tables;
    const made = new Map<string, string>();
    writeGraph(empty, filesInto(made), MEMORY);
    expect(JSON.parse(made.get("dataset.jsonld")!)["@graph"]).toEqual([]);
  });
});

describe("nothing expands to nothing", () => {
  test.each(["dataset.jsonld", "vocabulary.jsonld"])("in %s", async (path) => {
    // Safe mode throws where a key, a type or an IRI would be dropped.
    const expanded = await jsonld.expand(JSON.parse(files.get(path)!), { safe: true });
    expect(expanded.length).toBe(JSON.parse(files.get(path)!)["@graph"].length);
  });

  test("and every term of the dataset's own is in its vocabulary", async () => {
    const known = new Set(
      (await jsonld.expand(JSON.parse(files.get("vocabulary.jsonld")!))).map((node) => node["@id"] as string),
    );
    const used = (await canonical(dataset))
      .flatMap((quad) => quad.match(/<[^>]+>/g) ?? [])
      .map((iri) => iri.slice(1, -1))
      .filter((iri) => /\/(vocabulary#|plover\/|term\/|cameo\/)/.test(iri) && iri.startsWith(NS));
    expect(used.length).toBeGreaterThan(0);
    for (const iri of used) expect(known).toContain(iri);
  });

  test("and every table is in the graph but those that repeat others", () => {
    const silent = TABLE_NAMES.filter((table) => TABLE_SCHEMAS[table].rdf === undefined);
    expect(silent).toEqual(["dyads", "edges", "changes"]);
  });

  test("the published context is the one of the dataset", () => {
    expect(JSON.parse(files.get("context.jsonld")!)["@context"]).toEqual(dataset["@context"]);
    expect(dataset["@context"]).toEqual(buildContext());
    expect(usedProperties().length).toBeGreaterThan(80);
  });
});

test.each([
  ["ent:{id}", { id: "a b/c?d" }, "ent:a%20b%2Fc%3Fd"],
  ["x:{id}/{gone}", { id: "(é'𝒜)", gone: null }, "x:%28%C3%A9%27%F0%9D%92%9C%29/"],
  ["{+id}", { id: "https://e.org/a%20b?x=1&y=[2]#é|" }, "https://e.org/a%20b?x=1&y=[2]#%C3%A9%7C"],
  ["{+id}", { id: "100%" }, "100%25"],
  ["x:{id}", { id: "\ud800" }, "x:%EF%BF%BD"],
])("the template %s of %j expands to %s", (template, row, expanded) => {
  expect(expandTemplate(parseTemplate(template), row)).toBe(expanded);
});

test("a search engine of datasets finds what it needs", () => {
  const description = JSON.parse(files.get("description.jsonld")!);
  expect(description).toMatchObject({
    "@type": "Dataset",
    version: "0.1.0",
    license: "https://creativecommons.org/licenses/by/4.0/",
    temporalCoverage: "2020-05-03/2020-05-03",
  });
  expect(description.distribution[0]).toMatchObject({ contentUrl: "dyads.csv", encodingFormat: "text/csv" });
});
