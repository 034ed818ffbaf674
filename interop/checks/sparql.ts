/** A SPARQL engine (oxigraph) answers the questions of docs/linked-data.md from dataset.jsonld. */
import { readFileSync } from "node:fs";
import oxigraph from "oxigraph";
import type { InteropCheck } from "../check.ts";

function questions(): string[] {
  const text = readFileSync(new URL("../../docs/linked-data.md", import.meta.url), "utf8");
  return [...text.matchAll(/```sparql\n([\s\S]*?)```/g)].map((match) => match[1]!);
}

export const sparql: InteropCheck = {
  name: "SPARQL (oxigraph)",
  run({ name, files }) {
    const store = new oxigraph.Store();
    for (const path of ["dataset.jsonld", "vocabulary.jsonld"]) {
      store.load(files.get(path)!, { format: "application/ld+json" });
    }
    const answers = questions().map((question) => store.query(question) as Map<string, { value: string }>[]);
    if (answers.length !== 3) throw new Error("docs/linked-data.md does not have three questions");
    const first = answers.map((rows) => [...(rows[0]?.values() ?? [])].map(({ value }) => value));
    if (name === "invented") {
      const expected = [
        ["Ada Quill", 'Bo "the Boat" Renn', "2020-05-03"],
        ["Ada Quill", "the talks would go on", "Digest: Quill in Port Varn"],
        [
          "Bo Renn threatened the harbour guild",
          "Keld Union",
          "The Keld Union says that Bo Renn threatened the harbour guild.",
        ],
      ];
      if (JSON.stringify(first) !== JSON.stringify(expected)) throw new Error(`answers ${JSON.stringify(first)}`);
    }
    return `three questions, ${answers.map((rows) => rows.length).join(", ")} answers`;
  },
};
