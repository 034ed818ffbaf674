/** dataset.jsonld has the shape of `shapes.ttl` (rdf-validate-shacl). */
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";
import type { InteropCheck } from "../check.ts";

export const shacl: InteropCheck = {
  name: "SHACL (rdf-validate-shacl)",
  async run({ files }) {
    const shapes = new Store(new Parser().parse(readFileSync(new URL("../shapes.ttl", import.meta.url), "utf8")));
    const quads = await jsonld.toRDF(JSON.parse(files.get("dataset.jsonld")!), { format: "application/n-quads" });
    const data = new Store(new Parser({ format: "N-Quads" }).parse(quads));
    const report = await new Validator(shapes).validate(data);
    if (!report.conforms) {
      const [result] = report.results;
      throw new Error(
        `${result.focusNode?.value} ${result.path?.value}: ${result.message.map(({ value }: { value: string }) => value)}`,
      );
    }
    return `${data.size} triples conform`;
  },
};
