/** A corpus of three invented reports with a name that nobody has settled, and a desk over a copy of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Desk, openDesk } from "../../pipeline/desk/desk.ts";
import { openWorkshop } from "../../pipeline/desk/workshop.ts";
import { codeDocuments } from "../../pipeline/io/code-documents.ts";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";

const SIGNED = "tester,2031-06-01,named in full";

const RAW: Readonly<Record<string, string>> = {
  "gazette.md": report(
    "The Gazette",
    "2031-05-07",
    "Ada Brandt met Ivo Keld in Brenn on 5 May. Tessa Morrow met Ivo Keld on Monday.",
  ),
  "herald.md": report(
    "The Herald",
    "2031-05-08",
    "Tessa Morrow accused Ada Brandt of fraud. <script>alert(1)</script> Ada Brandt denied it.",
  ),
  "post.md": report("The Post", "2031-05-09", "Ivo Keld met Ada Brandt in Brenn."),
};

const REVIEWED: Readonly<Record<string, string>> = {
  "entities.csv": `entity_id,type,name,description,country,wikidata_id,note,reviewed_by,reviewed_on,reason
ada-brandt,person,Ada Brandt,Foreign minister of Varn,,,,${SIGNED}
ivo-keld,person,Ivo Keld,President of Oster,,,,${SIGNED}
i-keld,person,Ivo Kelt,President of Oster,,,,${SIGNED}
brenn,place,Brenn,Capital of Varn,,,,${SIGNED}
`,
  "aliases.csv": `alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason
Ada Brandt,ada-brandt,name,same,,,,${SIGNED}
Ivo Keld,ivo-keld,name,same,,,,${SIGNED}
Ivo Kelt,i-keld,name,same,,,,${SIGNED}
Brenn,brenn,name,same,,,,${SIGNED}
`,
  "reviewers.csv": "reviewer,kind,about\ntester,person,Reads Varnish\n",
};

function report(publisher: string, published: string, text: string): string {
  return `---\npublisher: ${publisher}\npublished: ${published}\nlanguage: en\nlicence: CC-BY-4.0\n---\n\n${text}\n`;
}

export interface TestDesk {
  readonly folder: string;
  readonly desk: Desk;
  read(file: string): string;
  write(file: string, text: string): void;
  /** A second desk over the same folder. */
  another(): Promise<Desk>;
  remove(): void;
}

export function makeCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-desk-"));
  for (const [name, files] of Object.entries({ raw: RAW, reviewed: REVIEWED })) {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  }
  return folder;
}

export async function makeDesk(): Promise<TestDesk> {
  const folder = makeCorpus();
  const reviewed = join(folder, "reviewed");
  const { documents } = await readRawFolder(join(folder, "raw"));
  const another = () =>
    openDesk(
      openWorkshop({ documents, base: null, codeAll: (all, lists) => codeDocuments(all, lists, 1) }),
      { folder: reviewed, today: () => "2031-06-02", now: Date.now },
      "tester",
    );
  return {
    folder,
    desk: await another(),
    another,
    read: (file) => readFileSync(join(reviewed, file), "utf8"),
    write: (file, text) => writeFileSync(join(reviewed, file), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
