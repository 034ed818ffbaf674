/** The queue reads each text once for the events of it, however many there are: it may lie on a disk. */
import { expect, test } from "vitest";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import { buildDataset } from "../../pipeline/io/build-dataset.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { makeQueueRows } from "../../pipeline/merge/queue-rows.ts";
import { LISTS, PLAN, readText } from "./text.ts";

const machine = makeMachine(LISTS);

test("events without a party", async () => {
  const texts = await Promise.all(["s1", "s2"].map((id) => readText("He met him and she told them. ".repeat(50), id)));
  const documents = texts.map((document) => codeDocument(document!, machine));
  const { dataset, queue } = buildDataset({ lists: LISTS, documents, inputs: {}, findings: [] }, null, PLAN.version);
  const asked: string[] = [];
  const { withoutParty } = makeQueueRows(queue, (sourceId) => {
    asked.push(sourceId);
    return dataset.texts.get(sourceId);
  });
  const sources = [...withoutParty].map((row) => row.source_id);
  expect(sources.filter((id) => id === "s1").length).toBeGreaterThan(20);
  expect(sources.filter((id) => id === "s2").length).toBeGreaterThan(20);
  expect(asked).toEqual(["s1", "s2"]);
});
