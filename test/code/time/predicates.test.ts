import { describe, expect, it } from "vitest";
import { verbOfMisread } from "../../../pipeline/code/time/predicates.ts";
import { indexOf, sentenceOf } from "../../helpers/sentence.ts";

describe("verbOfMisread", () => {
  it("takes a phrase that hangs on a noun behind it for one of the verb before it", () => {
    const sentence = sentenceOf(`
      Brink PROPN NNP 2 nsubj
      met VERB VBD 0 root
      Dorran PROPN NNP 2 obj
      at ADP IN 6 case
      the DET DT 6 det
      club NOUN NN 8 nmod
      a DET DT 8 det
      statement NOUN NN 9 nsubj
      said VERB VBD 2 parataxis
    `);
    expect(verbOfMisread(sentence, indexOf(sentence, "club"))).toBe(indexOf(sentence, "met"));
    expect(verbOfMisread(sentence, indexOf(sentence, "Dorran"))).toBe(-1);
  });

  it("takes one at the beginning for one of the verb that the noun belongs to", () => {
    const sentence = sentenceOf(`
      At ADP IN 3 case
      the DET DT 3 det
      club NOUN NN 4 nmod
      Brink PROPN NNP 5 nsubj
      spoke VERB VBD 0 root
    `);
    expect(verbOfMisread(sentence, indexOf(sentence, "club"))).toBe(indexOf(sentence, "spoke"));
  });
});
