/** A small corpus of every kind of file: what a release of it holds must not depend on how it was cut. */
import type { Workspace } from "../helpers/workspace.ts";

const ENTITIES = `entity_id,type,name,description,country,wikidata_id,note,reviewed_by,reviewed_on,reason
brandt,person,Ada Brandt,minister of trade of Osk,,,,,,
keld,person,Ivo Keld,ambassador,,,,,,
osk,place,Osk,,,,,,,
`;
const ALIASES = `alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason
Ada Brandt,brandt,name,same,,,,kim,2020-01-01,full name
Ivo Keld,keld,name,same,,,,kim,2020-01-01,full name
Osk,osk,name,same,,,,kim,2020-01-01,the town
`;

export function report(id: string, day: number, text: string): string {
  return `---\nid: ${id}\npublisher: The ${id} Post\npublished: 2019-05-${String(day).padStart(2, "0")}\nlicence: CC-BY-4.0\n---\n${text}\n`;
}

export const MEETING = "Ada Brandt met Ivo Keld in Osk on 6 May 2019. “We agreed on everything,” Brandt said.";

export function writeCorpus({ write }: Pick<Workspace, "write">): void {
  write("reviewed/entities.csv", ENTITIES);
  write("reviewed/aliases.csv", ALIASES);
  write("reviewed/reviewers.csv", "reviewer,kind,about\nkim,person,\n");
  write("raw/2019/a.md", report("a", 7, MEETING));
  write(
    "raw/2019/b.md",
    report("b", 8, "Ivo Keld accused Ada Brandt of lying. Keld said that he would not go to Osk again."),
  );
  write("raw/2019/c.txt", "It rained in Osk.");
  write("raw/2019/d.md", report("d", 9, `Officials of Osk were silent. ${MEETING}`));
  write("raw/2019/e.pdf", "?");
  write(
    "raw/2019/f.md",
    report(
      "f",
      9,
      "Le ministre a rencontré l'ambassadeur dans la ville, et les deux hommes ont parlé de la paix et du commerce entre leurs pays.",
    ),
  );
  const line = (id: string, text: string) => JSON.stringify({ id, text, published: "2019-06-01" });
  const lines = [line("g1", "Ada Brandt thanked Ivo Keld on Monday."), "{", line("g2", `${MEETING} Nobody else came.`)];
  write("raw/g.jsonl", `${lines.join("\n")}\n`);
  const body =
    "<p>Ivo Keld visited Osk on Friday, and he criticised Ada Brandt there before a small crowd of reporters.</p>";
  write("raw/h.html", `<html><head><title>H</title></head><body><article>${body.repeat(5)}</article></body></html>`);
  write("raw/i.txt", "Ada Brandt rejected the plan. Ivo Keld denied that he had met Ada Brandt.");
}
