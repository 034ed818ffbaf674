// The raw scores of a page of text, to the bit: what must be the same on every run, thread and processor.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { Kernel } from "../../../pipeline/annotate/syntax/kernel.ts";
import { readModelFile } from "../../../pipeline/annotate/syntax/model.ts";
import { Network } from "../../../pipeline/annotate/syntax/network.ts";
import { readSharedModel } from "../../../pipeline/annotate/syntax/read-model.ts";

const PAGE = `PORT ALDAN ( Newsroom ) -- The foreign minister of Verania , Ilse Hartmann , accused neighbouring Costaguera on Monday of arming
rebels in the border province of Sulaco . | “ We will not stand by while our villages burn , ” Hartmann told reporters after a meeting
with the UN envoy , Tomas Okello . | Costaguera 's army denied the charge and said that 1,200 soldiers had been withdrawn since June 3 . |
Neither government has agreed to the talks which the envoy proposed last week ; a second round was called off when shells hit
the town hall of Esmeralda , killing at least four people , according to local officials . | PRESIDENT URGES CALM AFTER BORDER CLASH |
" It is n't clear who fired first , " said Okello , whose mandate ends in 2031 .`;

it("gives the committed scores for a page of text", () => {
  const model = readModelFile(readSharedModel());
  const network = new Network(model, new Kernel());
  const sentences = PAGE.split("|").map((s) => s.trim().split(/\s+/));
  const hash = createHash("sha256");
  network.run(sentences, ({ rows, tags, arcs, arcColumns, relations }) => {
    hash.update(new Uint8Array(tags.slice().buffer));
    for (let i = 1; i < rows; i++)
      hash.update(new Uint8Array(arcs.slice(i * arcColumns, i * arcColumns + rows).buffer));
    const dependents = Array.from({ length: rows - 1 }, (_, i) => i + 1);
    hash.update(
      new Uint8Array(
        relations(
          dependents,
          dependents.map((d) => d - 1),
        ).slice().buffer,
      ),
    );
  });
  expect(hash.digest("hex")).toBe("427a5f485a5647ea519d129ad5527b668febb46b01b9ccb66f609d1e6dfa4833");
});
