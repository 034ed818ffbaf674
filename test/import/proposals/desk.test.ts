import { afterEach, beforeEach, expect, it } from "vitest";
import { makeDesk, type TestDesk } from "../../desk/helpers.ts";

let made: TestDesk;
beforeEach(async () => {
  made = await makeDesk();
});
afterEach(() => made.remove());

const SHARED = "gazette,Tessa Morrow met Ivo Keld on Monday,1";
const PROPOSALS = `proposal_id,source_id,quoted,occurrence,column,value,program,program_version,coded_on
p-1,${SHARED},event_type,THREATEN,nabu,2.1,2031-06-03
p-1,${SHARED},actor,ivo-keld,nabu,2.1,2031-06-03
`;

async function cardOf(claim: string) {
  return (await made.desk.state()).records.find((record) => record.claim === claim);
}

it("shows on a card which program proposes an event, and accepts it by the same row as any other", async () => {
  made.write("proposals.csv", PROPOSALS);
  const card = (await cardOf("THREATEN reported: ivo-keld"))!;
  expect(card).toMatchObject({ programs: ["nabu"], alone: true });
  expect(card.passage.words).toBe("Tessa Morrow met Ivo Keld on Monday");
  expect(card.values).toContainEqual({ column: "actor", value: "ivo-keld" });
  const { effect, warnings } = await made.desk.decide({ kind: "accept", record: card }, "As it says");
  expect(warnings).toEqual([]);
  expect(effect).toMatchObject([{ change: "appears", words: expect.stringContaining("(accepted)") }]);
  expect(made.read("decisions.csv")).toContain("THREATEN reported: ivo-keld,accept,,,,tester,2031-06-02,As it says");
  expect(await cardOf("THREATEN reported: ivo-keld")).toBeUndefined();
  await made.desk.undo();
  expect(await cardOf("THREATEN reported: ivo-keld")).toBeDefined();
});

it("takes a rejected proposal out of the queue, and nothing appears", async () => {
  made.write("proposals.csv", PROPOSALS);
  const card = (await cardOf("THREATEN reported: ivo-keld"))!;
  const { effect } = await made.desk.decide({ kind: "reject", record: card }, "Names no threat");
  expect(effect).toEqual([]);
  expect(await cardOf("THREATEN reported: ivo-keld")).toBeUndefined();
});
