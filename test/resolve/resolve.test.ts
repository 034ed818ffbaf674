import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alias, documentOf, entity, listsOf, resolveDocument, shown, waiting } from "./world.ts";

const lists = listsOf(
  [
    entity("ada-quill", "person", "Ada Quill"),
    entity("ben-quill", "person", "Ben Quill"),
    entity("omar-tolen", "person", "Omar Tolen", "Founder of the Keld Union, who leads it from abroad"),
    entity("khan-of-oska", "person", "Khan of Oska"),
    entity("rhea-varn", "person", "Rhea Varn"),
    entity("keld", "organization", "Keld Union"),
    entity("keld-north", "organization", "Keld Union North"),
    entity("council", "organization", "Council of Rivers"),
    entity("varn", "place", "Varn"),
    entity("us", "place", "United States"),
    entity("guinea", "place", "Guinea"),
  ],
  [
    alias("Ada Quill", "ada-quill"),
    alias("Ben Quill", "ben-quill"),
    alias("Omar Tolen", "omar-tolen"),
    alias("Khan of Oska", "khan-of-oska", { kind: "title" }),
    alias("Khan", "khan-of-oska", { kind: "short", scope: "s2" }),
    alias("Rhea Varn", "rhea-varn"),
    alias("Keld Union", "keld"),
    alias("KU", "keld", { kind: "acronym" }),
    alias("Keld Union North", "keld-north"),
    alias("Council of Rivers", "council"),
    alias("Varn", "varn"),
    alias("US", "us", { kind: "acronym" }),
    alias("Guinea", "guinea"),
    alias("Varn Open", null, { decision: "not" }),
  ],
);
const read = (text: string, sourceId = "s1") => resolveDocument(documentOf(text, {}, sourceId), lists);

describe("reviewed aliases", () => {
  it.each([
    [
      "the longest of overlapping ones",
      "Keld Union North met in Varn.",
      ["Keld Union North = keld-north (alias)", "Varn = varn (alias)"],
    ],
    [
      "folded dashes, accents and possessives",
      "Ada Quíll’s letter reached the Keld Union's office.",
      ["Ada Quíll = ada-quill (alias)", "Keld Union = keld (alias)"],
    ],
    ["an acronym in capitals only", "He told us that the US had left.", ["US = us (alias)"]],
    ["nothing inside words that a reviewer ruled out", "She won the Varn Open in May.", []],
    ["no part of a name joined by a hyphen", "Guinea-Bissau voted on Monday.", []],
    ["a name before a small word joined by a hyphen", "A Varn-led group met on Monday.", ["Varn = varn (alias)"]],
    ["no acronym that is a word in a headline", "MINISTER TELLS US NOTHING ABOUT FLOODS", []],
  ])("%s", (_, text, expected) => {
    expect(shown(read(text))).toEqual(expected);
  });

  it("leaves a short name that a longer unknown name holds", () => {
    expect(shown(read("The Khan met Sohail Khan on Monday.", "s2"))).toEqual(["Khan = khan-of-oska (alias)"]);
  });
});

describe("short names", () => {
  it.each([
    ["a surname", "Omar Tolen met farmers. Tolen thanked them.", "Tolen = omar-tolen (surname)"],
    ["a given name", "Omar Tolen met farmers. Later Omar thanked them.", "Omar = omar-tolen (given_name)"],
    [
      "a title and a surname",
      "Omar Tolen met farmers. Senator Tolen thanked them.",
      "Senator Tolen = omar-tolen (title_surname)",
    ],
    ["Mr and a surname", "Omar Tolen met farmers. Mr. Tolen thanked them.", "Mr. Tolen = omar-tolen (title_surname)"],
    [
      "a surname behind a possessive",
      "Omar Tolen met farmers. The union's Tolen thanked them.",
      "Tolen = omar-tolen (surname)",
    ],
    [
      "a title that was held of a place",
      "The Khan of Oska met farmers. The Khan thanked them.",
      "Khan = khan-of-oska (title_head)",
    ],
  ])("%s", (_, text, expected) => {
    expect(shown(read(text))).toContain(expected);
  });

  it("asks a person where two could be meant", () => {
    const resolved = read("Ada Quill and Ben Quill met farmers. Quill thanked them.");
    expect(shown(resolved)).toHaveLength(2);
    expect(waiting(resolved)).toEqual(["Quill: ambiguous ada-quill ben-quill"]);
  });

  it("asks a person where the other bearer has no alias", () => {
    expect(waiting(read("Omar Tolen and Vera Tolen met farmers. Tolen thanked them."))).toEqual([
      "Vera Tolen: unknown",
      "Tolen: ambiguous omar-tolen",
    ]);
  });

  it("lets a title tell a man from a woman", () => {
    const text = "Mrs. Ada Quill and Mr. Ben Quill met farmers. Mrs. Quill thanked them.";
    expect(shown(read(text))).toContain("Mrs. Quill = ada-quill (title_surname)");
  });

  it("takes no surname before the full name", () => {
    const resolved = read("Tolen spoke. Omar Tolen is a farmer.");
    expect(shown(resolved)).toEqual(["Omar Tolen = omar-tolen (alias)"]);
    expect(waiting(resolved)).toEqual(["Tolen: unknown"]);
  });

  it("leaves a surname that is a reviewed name of something else", () => {
    expect(shown(read("Rhea Varn met farmers. They left Varn on Monday."))).toContain("Varn = varn (alias)");
  });

  it("takes a longer name as another person's", () => {
    const resolved = read("Omar Tolen met farmers. Tolen Marsh thanked them.");
    expect(waiting(resolved)).toEqual(["Tolen Marsh: unknown"]);
  });
});

describe("acronyms that the text introduces", () => {
  it("holds from the brackets on", () => {
    const text = "The Council of Rivers (CoR) met on Monday. CoR members left on Tuesday.";
    expect(shown(read(text))).toEqual([
      "Council of Rivers = council (alias)",
      "CoR = council (acronym)",
      "CoR = council (acronym)",
    ]);
  });

  it("takes no letters that are not the name's", () => {
    expect(shown(read("Ada Quill (D) spoke in Varn (AP). AP staff left."))).toEqual([
      "Ada Quill = ada-quill (alias)",
      "Varn = varn (alias)",
    ]);
  });
});

describe("descriptions", () => {
  it.each([
    [
      "a title used before",
      "Senator Ada Quill met Omar Tolen. The senator left early.",
      "The senator = ada-quill (description)",
    ],
    [
      "a wider noun",
      "Senator Ada Quill met farmers. The lawmaker left early.",
      "The lawmaker = ada-quill (description)",
    ],
    [
      "an apposition",
      "Ada Quill, the mayor of Oska, met Omar Tolen. The mayor left early.",
      "The mayor = ada-quill (description)",
    ],
    [
      "a title in the plural",
      "Senators Ada Quill and Rhea Varn sat with Omar Tolen. The founder left early.",
      "The founder = omar-tolen (description)",
    ],
    [
      "with the name of what is led",
      "Omar Tolen met Senator Ada Quill. The Keld founder left early.",
      "The Keld founder = omar-tolen (description)",
    ],
    [
      "the noun of an organization's name",
      "The Keld Union met on Monday. The union elected a chair.",
      "The union = keld (description)",
    ],
    [
      "with the place that somebody is from",
      "Senator Ada Quill met farmers. The lawmaker from Oska left early.",
      "The lawmaker = ada-quill (description)",
    ],
  ])("%s", (_, text, expected) => {
    expect(shown(read(text))).toContain(expected);
  });

  it.each([
    ["two fit", "Senators Ada Quill and Rhea Varn met farmers. The senator left early."],
    ["somebody without a name fits too", "Senator Ada Quill met a senator of Oska. The senator left early."],
    ["it names another by what stands with it", "Senator Ada Quill met farmers. The Oska senator left early."],
    ["it is indefinite", "Senator Ada Quill met farmers. A senator left early."],
    ["it is another", "Senator Ada Quill met farmers. Another senator left early."],
    ["it was over", "Former senator Ada Quill met farmers. The senator left early."],
    ["a name without an alias fits too", "Senator Ada Quill met Senator Vera Marsh. The senator left early."],
    ["an organization without an alias fits too", "The Keld Union met the Oska Union. The union left early."],
    ["a clause tells which", "Senator Ada Quill met farmers. The senator who had voted no left early."],
  ])("stays open where %s", (_, text) => {
    expect(shown(read(text)).filter((line) => line.endsWith("(description)"))).toEqual([]);
  });

  it("stays open where a name could be one of several", () => {
    const parties = [
      entity("old", "organization", "Old Keld", "A party"),
      entity("new", "organization", "New Keld", "A party"),
    ];
    const rows = [alias("New Keld", "new"), alias("Keld", "old"), alias("Keld", "new")];
    const text = "New Keld met on Monday. Keld was split. The party left early.";
    expect(shown(resolveDocument(documentOf(text), listsOf(parties, rows)))).toEqual(["New Keld = new (alias)"]);
  });

  it("is not kept from an antecedent by the same description before", () => {
    const text = "The union's letter came late. The Keld Union met. The union left early.";
    expect(shown(read(text))).toContain("The union = keld (description)");
  });

  it("takes the former holder for the former holder", () => {
    const text = "Former senator Ada Quill met farmers. The former senator left early.";
    expect(shown(read(text))).toContain("The former senator = ada-quill (description)");
  });
});

describe("pronouns", () => {
  it.each([
    ["the subject above", "Ada Quill said she would come.", "she = ada-quill (pronoun_she)"],
    ["the subject of its own clause, for a possessive", "Omar Tolen sold his house.", "his = omar-tolen (pronoun_he)"],
    ["the subject of telling", "Omar Tolen told Ben Quill that he would come.", "he = omar-tolen (pronoun_he)"],
    [
      "the subject of the sentence before",
      "Omar Tolen met Ben Quill. He thanked the hosts.",
      "He = omar-tolen (pronoun_he)",
    ],
    [
      "the one person of the sentence before",
      "Farmers met Ada Quill. They thanked her.",
      "her = ada-quill (pronoun_she)",
    ],
    ["a chain", "Omar Tolen spoke. He said he would come.", "he = omar-tolen (pronoun_he)"],
    [
      "the topic of the paragraph before",
      "Omar Tolen met farmers.\n\nHe thanked the hosts.",
      "He = omar-tolen (pronoun_he)",
    ],
    [
      "a person of the right gender",
      "Mr. Omar Tolen met Mrs. Ada Quill in Varn. Her speech was short.",
      "Her = ada-quill (pronoun_she)",
    ],
    ["an organization", "The Keld Union said it would come.", "it = keld (pronoun_it)"],
    ["an organization, for a possessive", "The Keld Union lost its office.", "its = keld (pronoun_it)"],
    ["an organization of many", "The Keld Union said they would come.", "they = keld (pronoun_they)"],
  ])("%s", (_, text, expected) => {
    expect(shown(read(text))).toContain(expected);
  });

  it.each([
    ["two persons are the subject", "Omar Tolen and Ben Quill said he would come."],
    ["a stranger is the subject", "Omar Tolen met a farmer. A spokesman said he would come."],
    ["it stands beside the only person", "Omar Tolen met him."],
    ["it stands in quotation marks", "Omar Tolen spoke on Monday. “He is late,” said Ada Quill."],
    ["the owner comes behind it", "Omar Tolen met farmers. At her school, Ada Quill read a book."],
    ["nobody is the topic of the paragraph before", "Farmers met Omar Tolen and Ben Quill.\n\nHe thanked the hosts."],
    ["another organization stands between", "The Keld Union wrote to the Council of Rivers that it was late again."],
    ["a thing stands between", "The Keld Union sent the letter to its writer."],
    ["it announces a clause", "The Keld Union said it was clear that the road was closed."],
  ])("stay open where %s", (_, text) => {
    expect(shown(read(text)).filter((line) => /\(pronoun_/.test(line))).toEqual([]);
  });
});

describe("names that nothing settles", () => {
  it.each([
    ["a name without its title", "Senator Vera Marsh met farmers.", ["Vera Marsh: unknown"]],
    ["a name without a longer title", "Oskan President Vera Marsh met farmers.", ["Vera Marsh: unknown"]],
    ["a name with small words", "The Ministry of Bridges met farmers.", ["Ministry of Bridges: unknown"]],
    ["no days and months", "On Monday farmers met in June.", []],
    ["no word at the head of a sentence", "Farmers met. Yesterday they left.", []],
    ["no single word of a headline", "Farmers Block Bridge After Long Talks", []],
    ["no title alone", "The Prime Minister met farmers.", []],
  ])("%s", (_, text, expected) => {
    expect(waiting(read(text))).toEqual(expected);
  });
});

describe("whatever the text", () => {
  const words = [
    "Ada Quill",
    "Quill",
    "Ben Quill",
    "Senator",
    "the senator",
    "He",
    "she",
    "his",
    "Keld Union",
    "(KU)",
    "US",
    "said",
    "met",
    ".",
    ",",
    "“",
    "”",
    "\n\n",
    "’s",
    "-",
    "Varn",
    "Vera Marsh",
    "and",
    "a spokesman",
  ];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" "));

  it("mentions are sorted, inside the text, and overlap only where one holds the other", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "grapheme", maxLength: 200 })), (text) => {
        const { mentions, unresolved } = read(text.normalize("NFC"));
        for (const spans of [mentions, unresolved]) {
          for (const [i, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.normalize("NFC").length);
            const next = spans[i + 1];
            if (next === undefined) continue;
            expect(next.start).toBeGreaterThanOrEqual(start);
            if (next.start < end) expect(next.end).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the same text gives the same mentions", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 30 },
    );
  });
});
