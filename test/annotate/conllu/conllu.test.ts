import { describe, expect, it } from "vitest";
import { parseSentences } from "../../../pipeline/annotate/annotate.ts";
import { fillConllu } from "../../../pipeline/annotate/conllu/fill.ts";
import { ConlluFault, readConllu } from "../../../pipeline/annotate/conllu/read.ts";
import { writeConllu } from "../../../pipeline/annotate/conllu/write.ts";
import { findParagraphs } from "../../../pipeline/annotate/sentences/paragraphs.ts";
import type { SyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";

/** Tags everything as a noun and hangs each word on the one before it. */
const chain: SyntaxModel = {
  parseAll: (sentences) =>
    sentences.map((forms) => ({
      upos: forms.map(() => "NOUN"),
      xpos: forms.map(() => "NN"),
      head: forms.map((_, index) => index - 1),
      deprel: forms.map((_, index) => (index === 0 ? "root" : "dep")),
    })),
  parse: (forms) => chain.parseAll([forms])[0]!,
};

const given = `# sent_id = a1
# text = They can't
1\tThey\t_\t_\t_\tNumber=Plur\t_\t_\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\t_\t_\t_\t_\t_\t_\t_\tX=1
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
3.1\tgo\t_\t_\t_\t_\t_\t_\t0:root\t_

1\tNew York\t_\t_\t_\t_\t_\t_\t_\t_

`;

describe("filling in", () => {
  it("keeps tokens, comments, ranges, empty nodes and the columns that are not its own", () => {
    expect(fillConllu(readConllu(given), chain)).toBe(`# sent_id = a1
# text = They can't
1\tThey\tthey\tNOUN\tNN\tNumber=Plur\t0\troot\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tca\tNOUN\tNN\t_\t1\tdep\t_\tX=1
3\tn't\tn't\tNOUN\tNN\t_\t2\tdep\t_\t_
3.1\tgo\t_\t_\t_\t_\t_\t_\t0:root\t_

1\tNew York\tnew york\tNOUN\tNN\t_\t0\troot\t_\t_

`);
  });

  it("reads other line ends and a missing last one", () => {
    const other = `\ufeff${given.trimEnd().replaceAll("\n", "\r\n")}`;
    expect(fillConllu(readConllu(other), chain)).toBe(fillConllu(readConllu(given), chain));
  });

  it.each([
    ["1\tThey\t_\t_", 1, /10 columns/],
    ["1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n3\tgo\t_\t_\t_\t_\t_\t_\t_\t_", 2, /numbered 3/],
    ["\n\nx\tThey\t_\t_\t_\t_\t_\t_\t_\t_", 3, /"x"/],
    ["1\t\t_\t_\t_\t_\t_\t_\t_\t_", 1, /form is empty/],
  ])("says on which line %j is wrong", (content, line, message) => {
    const read = (): unknown => readConllu(content);
    expect(read).toThrow(ConlluFault);
    expect(read).toThrow(message);
    try {
      read();
    } catch (fault) {
      expect((fault as ConlluFault).line).toBe(line);
    }
  });
});

describe("writing", () => {
  it("gives offsets in code points and says where no space follows", () => {
    const text = "𝐀 left.\n\nHe\nstayed";
    expect(writeConllu(text, parseSentences(text, findParagraphs(text), chain))).toBe(`# newpar
# sent_id = 1
# text = 𝐀 left.
1\t𝐀\t𝐀\tNOUN\tNN\t_\t0\troot\t_\tTokenRange=0:1
2\tleft\tleft\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No|TokenRange=2:6
3\t.\t.\tNOUN\tNN\t_\t2\tdep\t_\tTokenRange=6:7

# newpar
# sent_id = 2
# text = He stayed
1\tHe\the\tNOUN\tNN\t_\t0\troot\t_\tTokenRange=9:11
2\tstayed\tstayed\tNOUN\tNN\t_\t1\tdep\t_\tTokenRange=12:18

`);
  });

  it("writes what it can read again", () => {
    const text = "He left. She (who knew) stayed.";
    const written = writeConllu(text, parseSentences(text, findParagraphs(text), chain));
    expect(fillConllu(readConllu(written), chain)).toBe(written);
  });
});
