import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareKeys, compareText } from "../../pipeline/text/order.ts";
import { assertEqual, type InteropCheck } from "../check.ts";
import { PYTHON, run } from "../programs.ts";

const program = fileURLToPath(new URL("network.py", import.meta.url));

export const network: InteropCheck = {
  name: "networkx",
  run({ folder, formats, tables }) {
    const [gexf, csv] = JSON.parse(run(PYTHON, [program, join(formats, "network.gexf"), join(folder, "edges.csv")]));
    const edges = tables.edges
      .map(({ source, target, type, weight }) => [...[source, target].sort(compareText), type, weight])
      .sort(compareKeys);
    assertEqual("network.gexf", gexf, edges);
    assertEqual("edges.csv", csv, edges);
    return `${edges.length} ties`;
  },
};
