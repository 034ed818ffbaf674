/** The JSON-LD context: prefixes, and the type of each property's values, so that the graph is short to read. */
import { PREFIXES } from "./prefixes.ts";
import { usedProperties } from "./properties.ts";

/** JSON has these itself. */
const NATIVE = ["xsd:string", "xsd:integer", "xsd:boolean"];

export type Context = Readonly<Record<string, string | number | { readonly "@type": string }>>;

/** Throws where two columns give one property values of different types: no context could tell them apart. */
export function buildContext(): Context {
  const types = new Map<string, string>();
  for (const { property, type } of usedProperties()) {
    const known = types.get(property);
    if (known !== undefined && known !== type) throw new Error(`${property} has values of ${known} and of ${type}`);
    types.set(property, type);
  }
  const coerced = [...types].filter(([property, type]) => property !== "rdf:type" && !NATIVE.includes(type));
  return {
    "@version": 1.1,
    ...PREFIXES,
    ...Object.fromEntries(coerced.map(([property, type]) => [property, { "@type": type }])),
  };
}

export function renderContext(): string {
  return `${JSON.stringify({ "@context": buildContext() }, null, 2)}\n`;
}
