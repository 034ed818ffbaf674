/** An explanation looks at each row of a release a bounded number of times, and at each text once, whatever the text is made of. */
import { expect, test } from "vitest";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import { explainRecord } from "../../pipeline/explain/explain.ts";
import { buildDataset } from "../../pipeline/io/build-dataset.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import { LISTS, readText } from "./text.ts";

const machine = makeMachine(LISTS);

class CountedTexts extends Map<string, string> {
  reads = 0;

  override get(sourceId: string): string | undefined {
    this.reads += 1;
    return super.get(sourceId);
  }
}

test.each([
  ["one event told over and over", (_: number) => "MARA OSTER: I met Ivo Keld.\n\n"],
  ["events of the same parties", (n: number) => `Ada Brandt met Ivo Keld on 5 May ${1900 + n}. `],
])("%s", async (_, sentence) => {
  const document = await readText(`x ${Array.from({ length: 150 }, (_, n) => sentence(n)).join("")}`);
  const { dataset } = buildDataset(
    { lists: LISTS, documents: [codeDocument(document!, machine)], inputs: {}, findings: [] },
    null,
    "0.1.0",
  );
  let rows = 0;
  let reads = 0;
  const tables = { ...dataset.tables };
  for (const table of TABLE_NAMES) {
    rows += tables[table].length;
    const counted = new Proxy([...tables[table]], {
      get(target, key) {
        if (typeof key === "string" && /^\d/.test(key)) reads += 1;
        return Reflect.get(target, key);
      },
    });
    Object.assign(tables, { [table]: counted });
  }
  const texts = new CountedTexts(dataset.texts);
  const event = dataset.tables.events[0]!.event_id;
  expect(explainRecord(event, { version: "0.1.0", tables, texts }, LISTS)).not.toBeNull();
  expect(reads).toBeLessThan(20 * rows);
  expect(texts.reads).toBe(1);
});
