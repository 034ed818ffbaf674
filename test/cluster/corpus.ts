/** The corpus of the cluster's test: the small one of every kind of file, with enough reports for eight shards. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MEETING, report, writeCorpus } from "../shards/corpus.ts";

/** Documents of the longest file: its task can be caught at work. */
const LONG = 60;

export function writeClusterCorpus(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  writeCorpus({ write });
  const filler = "The harbour was quiet, and the boats of the town lay in the rain for most of the week. ".repeat(10);
  for (let i = 10; i < 24; i += 1) {
    write(`raw/2020/report-${i}.md`, report(`r${i}`, i, `${MEETING.replace("6 May", `${i} May`)} ${filler}`));
  }
  const lines = Array.from({ length: LONG }, (_, i) =>
    JSON.stringify({ id: `z${i}`, text: `Ivo Keld told Ada Brandt on day ${i} that he would come. ${MEETING}` }),
  );
  write("raw/z.jsonl", lines.map((line) => `${line}\n`).join(""));
}
