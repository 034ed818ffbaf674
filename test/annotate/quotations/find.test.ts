import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "../../../pipeline/annotate/quotations/find.ts";
import type { Span } from "../../../pipeline/text/span.ts";

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

/** Inner words of each quotation; `+` before a nested one, `?` before one without its closing mark. */
function quoted(text: string): string[] {
  return findQuotations(text, paragraphsOf(text)).map(
    (q) => `${q.nested ? "+" : ""}${q.closed ? "" : "?"}${text.slice(q.inner.start, q.inner.end)}`,
  );
}

const CASES: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ["none", "The mayor of Ostrava spoke for an hour.", []],
  ["straight", 'The mayor said "we will rebuild the bridge" and left.', ["we will rebuild the bridge"]],
  ["curly", "“We will rebuild,” the mayor said. “All of it.”", ["We will rebuild,", "All of it."]],
  ["typewriter pairs", "He said ``not today'' and left.", ["not today"]],
  ["angle", "Le maire said «not today» and left.", ["not today"]],
  ["low opening mark", "She said „not today“ and left.", ["not today"]],
  ["mixed families", 'She called it "a sham” on air.', ["a sham"]],
  [
    "nested single in double",
    "“He told me ‘never again’ twice,” she said.",
    ["He told me ‘never again’ twice,", "+never again"],
  ],
  ["nested straight", "\"He said 'never again' twice,\" she said.", ["He said 'never again' twice,", "+never again"]],
  ["nested double in single", "'He said \"no\" to me,' she said.", ['He said "no" to me,', "+no"]],
  ["same family nested", '"They call it "the pit" here," she said.', ['They call it "the pit" here,', "+the pit"]],
  ["curly in straight, one end for both", '"They call it “the pit”" was all.', ["They call it “the pit”", "+the pit"]],
  ["both end together", "“She shouted ‘never!’” he said.", ["She shouted ‘never!’", "+never!"]],
  ["British single", "‘The union’s offer stands,’ said Dana Orlik.", ["The union’s offer stands,"]],
  ["British single, straight", "'The union's offer stands,' said Dana Orlik.", ["The union's offer stands,"]],
  ["plural's apostrophe inside", "'The workers' hall is theirs,' said Dana Orlik.", ["The workers' hall is theirs,"]],
  ["ends in s", "She called them 'traitors' and left.", ["traitors"]],
  ["apostrophes", "The workers' hall and Orlik's car aren't the council's.", []],
  ["elisions", "Rock 'n' roll of the '90s, 'twas said, got 'em all.", []],
  ["turned apostrophe", "The class of ’98 met the Orliks’ lawyers.", []],
  ["inches", "The 6'2\" guard of Orlik, who is 5'10\", spoke.", []],
  ["brackets", 'The council ("the board") met.', ["the board"]],
  ["dash before", 'One word —"never"— ended it.', ["never"]],
  ["slip of the keyboard", "She said ”not today“ and left.", ["not today"]],
  ["missing closing mark", "She said: “We will not go.\nThe crowd left.", ["?We will not go."]],
  ["missing before the next", "“We stay. “They go,” she said.", ["?We stay.", "They go,"]],
  ["lone closing mark", "We stay,” she said.", []],
  ["single without end", "She said 'we stay and left.", []],
  ["over paragraphs", "“We stay.\n“They go,” she said.", ["We stay.\n“They go,"]],
  ["over three paragraphs", '"One.\n"Two.\n"Three," she said.', ['One.\n"Two.\n"Three,']],
  ["over paragraphs, single", "‘One.\n‘Two,’ she said.", ["One.\n‘Two,"]],
  ["over paragraphs, then another", "“One.\n“Two,” she said. “Three.”", ["One.\n“Two,", "Three."]],
  ["over paragraphs with one inside", "“One ‘inner’ one.\n“Two,” she said.", ["One ‘inner’ one.\n“Two,", "+inner"]],
  ["not reopened", "“One.\nTwo,” she said.", ["?One."]],
  ["closed, not continued", "“One.”\n“Two.”", ["One.", "Two."]],
  ["nothing after the mark", 'A stray "\nNew paragraph.', []],
  ["decade in quotes", "He sang 'Summer of '69' on stage.", ["Summer of '69"]],
];

describe("findQuotations", () => {
  it.each(CASES)("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("goes on over lines that no blank line parts", () => {
    const text = "“One.\n“Two,” she said. “Three\nfour.”";
    const found = findQuotations(text, [{ start: 0, end: text.length }]);
    expect(found.map((q) => text.slice(q.inner.start, q.inner.end))).toEqual(["One.\n“Two,", "Three\nfour."]);
  });

  it("reads nothing outside the paragraphs", () => {
    expect(findQuotations('a "b" c', [{ start: 6, end: 7 }])).toEqual([]);
  });
});

const hostile = fc
  .array(fc.constantFrom('"', "“", "”", "'", "‘", "’", "``", "''", "«", "»", "„", " ", "\n", "a", "s", "7", ",", "."), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

describe("quotations of any text", () => {
  it("lie in order within the text and are disjoint or nested", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const all = findQuotations(text, paragraphsOf(text));
        for (const [i, q] of all.entries()) {
          expect(q.start).toBeLessThan(q.inner.start);
          expect(q.inner.start).toBeLessThanOrEqual(q.inner.end);
          expect(q.inner.end).toBeLessThanOrEqual(q.end);
          expect(q.end).toBeLessThanOrEqual(text.length);
          let nested = false;
          for (const before of all.slice(0, i)) {
            expect(before.start).toBeLessThan(q.start);
            expect(q.start >= before.end || q.end <= before.end).toBe(true);
            nested ||= q.start < before.end;
          }
          expect(q.nested).toBe(nested);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("find whatever stands in marks", () => {
    const words = fc.array(fc.constantFrom("we", "shall", "don't", "go", "Orlik's", "hall"), {
      minLength: 1,
      maxLength: 8,
    });
    const marks = fc.constantFrom(["“", "”"], ['"', '"'], ["‘", "’"], ["``", "''"]);
    fc.assert(
      fc.property(words, words, marks, (inside, outside, [open, close]) => {
        const said = inside.join(" ");
        expect(quoted(`${outside.join(" ")} ${open}${said},${close} said Dana Orlik.`)).toEqual([`${said},`]);
      }),
    );
  });

  it("do not depend on what paragraphs without marks stand between", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), (n) => {
        const plain = "No marks here.\n".repeat(n);
        expect(quoted(`${plain}“One,” she said.\n${plain}“Two.”`)).toEqual(["One,", "Two."]);
      }),
    );
  });
});
