/** Direct quotations, about invented people. Each case: what it shows, the text, its statements as `speaker > cue > content`. */
import type { Case } from "./read.ts";

export const direct: readonly Case[] = [
  [
    "quotation, speaker, verb",
    '"We will rebuild the bridge," Dana Orlik said.',
    ['Dana Orlik > said > "We will rebuild the bridge,"'],
  ],
  [
    "quotation, verb, speaker",
    '"We will rebuild the bridge," said Dana Orlik.',
    ['Dana Orlik > said > "We will rebuild the bridge,"'],
  ],
  [
    "speaker, verb, quotation",
    'Dana Orlik said, "We will rebuild the bridge."',
    ['Dana Orlik > said > "We will rebuild the bridge."'],
  ],
  ["colon", "Dana Orlik said: “We will rebuild the bridge.”", ["Dana Orlik > said > “We will rebuild the bridge.”"]],
  ["pronoun", "“We will rebuild the bridge,” she said.", ["she > said > “We will rebuild the bridge,”"]],
  [
    "British single",
    "‘We’ll rebuild the council’s bridge,’ said Dana Orlik.",
    ["Dana Orlik > said > ‘We’ll rebuild the council’s bridge,’"],
  ],
  [
    "comma outside",
    "“We will rebuild the bridge”, Dana Orlik said.",
    ["Dana Orlik > said > “We will rebuild the bridge”"],
  ],
  [
    "question",
    "“Who will pay for the bridge?” asked Marek Tolan.",
    ["Marek Tolan > asked > “Who will pay for the bridge?”"],
  ],
  ["exclamation", "“Shame on you!” the farmers shouted.", ["the farmers > shouted > “Shame on you!”"]],
  [
    "apposition before the verb",
    "“We will rebuild,” Dana Orlik, the mayor of Mirsk, said.",
    ["Dana Orlik > said > “We will rebuild,”"],
  ],
  [
    "apposition behind",
    "“We will rebuild,” said Dana Orlik, the mayor of Mirsk.",
    ["Dana Orlik > said > “We will rebuild,”"],
  ],
  ["party tag", "“We will rebuild,” Sen. Dana Orlik (F-Mirsk) said.", ["Sen. Dana Orlik > said > “We will rebuild,”"]],
  ["age", "“I saw the fire,” said Tomas Beran, 61, a farmer.", ["Tomas Beran > said > “I saw the fire,”"]],
  [
    "split",
    "“We will rebuild the bridge,” Dana Orlik said, “and we will paint it.”",
    ["Dana Orlik > said > “We will rebuild the bridge,” Dana Orlik said, “and we will paint it.”"],
  ],
  [
    "split, inverted",
    "“The bridge,” said Dana Orlik, “will be rebuilt by May.”",
    ["Dana Orlik > said > “The bridge,” said Dana Orlik, “will be rebuilt by May.”"],
  ],
  [
    "second sentence",
    "“We will rebuild the bridge,” Dana Orlik said. “It will be wider.”",
    ["Dana Orlik > said > “We will rebuild the bridge,” Dana Orlik said. “It will be wider.”"],
  ],
  [
    "two sentences before",
    "“The bridge is gone. We will rebuild it,” Dana Orlik said.",
    ["Dana Orlik > said > “The bridge is gone. We will rebuild it,”"],
  ],
  [
    "three sentences behind",
    "Dana Orlik said: “The bridge is gone. We will rebuild it. It will be wider.”",
    ["Dana Orlik > said > “The bridge is gone. We will rebuild it. It will be wider.”"],
  ],
  [
    "over paragraphs",
    "“The bridge is gone.\n\n“We will rebuild it,” Dana Orlik said.",
    ["Dana Orlik > said > “The bridge is gone.\n\n“We will rebuild it,”"],
  ],
  [
    "missing closing mark",
    "Dana Orlik said: “We will rebuild the bridge.\n\nThe crowd left the square.",
    ["Dana Orlik > said > “We will rebuild the bridge"],
  ],
  [
    "paragraph of its own, same speaker",
    "Dana Orlik said the bridge was gone.\n\n“We will rebuild it before the winter comes.”",
    ["Dana Orlik > said > the bridge was gone", "Dana Orlik > - > “We will rebuild it before the winter comes.”"],
  ],
  [
    "announced by a colon",
    "Dana Orlik told reporters:\n\n“We will rebuild the bridge.”",
    ["Dana Orlik > told > “We will rebuild the bridge.” > reporters"],
  ],
  ["label", "Dana Orlik: “We will rebuild the bridge.”", ["Dana Orlik > : > “We will rebuild the bridge.”"]],
  [
    "name behind a dash",
    "“We will rebuild the bridge.” — Dana Orlik",
    ["Dana Orlik > — > “We will rebuild the bridge.”"],
  ],
  [
    "name on the line below",
    "“We will rebuild the bridge.”\n— Dana Orlik",
    ["Dana Orlik > — > “We will rebuild the bridge.”"],
  ],
  [
    "told somebody",
    "“We will rebuild,” Dana Orlik told the council.",
    ["Dana Orlik > told > “We will rebuild,” > the council"],
  ],
  ["time behind the verb", "“We will rebuild,” Dana Orlik said on Friday.", ["Dana Orlik > said > “We will rebuild,”"]],
  [
    "bare day behind the verb",
    "“We will rebuild,” Dana Orlik said Friday.",
    ["Dana Orlik > said > “We will rebuild,”"],
  ],
  [
    "statement named",
    "“We will rebuild,” the council said in a statement.",
    ["the council > said > “We will rebuild,”"],
  ],
  [
    "in a statement, before",
    "In a statement, the council said: “We will rebuild the bridge.”",
    ["the council > said > “We will rebuild the bridge.”"],
  ],
  [
    "adding",
    "“We will rebuild,” Dana Orlik said, adding that the work would start in May.",
    ["Dana Orlik > said > “We will rebuild,”", "Dana Orlik > adding > the work would start in May"],
  ],
  [
    "adding a quotation",
    "“We will rebuild,” Dana Orlik said, adding, “The work starts in May.”",
    ["Dana Orlik > said > “We will rebuild,”", "Dana Orlik > adding > “The work starts in May.”"],
  ],
  [
    "narrator before",
    "Asked about the bridge, Dana Orlik said, “We will rebuild it.”",
    ["Dana Orlik > said > “We will rebuild it.”"],
  ],
  [
    "mixed behind that",
    "Dana Orlik said that the bridge was “a ruin.”",
    ["Dana Orlik > said > the bridge was “a ruin.”"],
  ],
  ["mixed without that", "Dana Orlik said the bridge was “a ruin.”", ["Dana Orlik > said > the bridge was “a ruin.”"]],
  ["mixed before", "The bridge is “a ruin,” Dana Orlik said.", ["Dana Orlik > said > The bridge is “a ruin,”"]],
  [
    "nested",
    "“He told me, ‘Never again,’” Dana Orlik said.",
    ["He > told > ‘Never again,’ > me", "Dana Orlik > said > “He told me, ‘Never again,’”"],
  ],
  [
    "apostrophes inside",
    "'The workers' hall isn't safe,' said Dana Orlik.",
    ["Dana Orlik > said > 'The workers' hall isn't safe,'"],
  ],
  ["no statement: scare quotes", "The so-called “people's bridge” fell on Monday.", []],
  ["no statement: a title", "The mayor watched “The Last Harbour” on Monday.", []],
  [
    "two speakers in one paragraph",
    "“It is safe,” Dana Orlik said. “It is not,” Marek Tolan replied.",
    ["Dana Orlik > said > “It is safe,”", "Marek Tolan > replied > “It is not,”"],
  ],
  ["as X put it", "As the mayor put it, “the bridge is a grave.”", ["the mayor > put > “the bridge is a grave.”"]],
  [
    "wrote",
    "“The law is too weak,” Ines Varga wrote in a letter to the court.",
    ["Ines Varga > wrote > “The law is too weak,”"],
  ],
  ["written in capitals of a headline", "Mayor says: “Bridge is safe”", ["Mayor > says > “Bridge is safe”"]],
  [
    "long gap",
    "Dana Orlik told a crowded meeting of the council in Mirsk on Monday: “We will rebuild the bridge.”",
    ["Dana Orlik > told > “We will rebuild the bridge.” > a crowded meeting of the council in Mirsk"],
  ],
  ["plural", "“We want bread,” protesters chanted.", ["protesters > chanted > “We want bread,”"]],
  [
    "organization",
    "“The mine will close,” the ministry announced.",
    ["the ministry > announced > “The mine will close,”"],
  ],
  [
    "sources",
    "“The talks have failed,” one official said on condition of anonymity.",
    ["one official > said > “The talks have failed,”"],
  ],
  [
    "speaker with a clause",
    "“I saw the fire,” said a woman who lives near the bridge.",
    ["a woman > said > “I saw the fire,”"],
  ],
  [
    "wrapped lines",
    "“We will rebuild the\nbridge,” Dana Orlik\nsaid. “It will be wider.”",
    ["Dana Orlik > said > “We will rebuild the\nbridge,” Dana Orlik\nsaid. “It will be wider.”"],
  ],
  [
    "transcript",
    "VARGA: The law is weak.\n\nTOLAN: It is not.",
    ["VARGA > : > The law is weak", "TOLAN > : > It is not"],
  ],
  ["no statement: one line in capitals", "UPDATE: The road is open.", []],
  [
    "announced without marks",
    "The governor added:\n\nThe dam is old. It must go.",
    ["The governor > added > The dam is old. It must go"],
  ],
  [
    "split by a conjunction",
    "The dam is “a grave,” Dana Orlik said, and “it must go.”",
    ["Dana Orlik > said > The dam is “a grave,” Dana Orlik said, and “it must go.”"],
  ],
  [
    "modal inside the marks",
    "“It may be, by speaking to them, that we can,” Dana Orlik continued.",
    ["Dana Orlik > continued > “It may be, by speaking to them, that we can,”"],
  ],
  [
    "no inside the marks",
    "“Not one of us left,” the farmer replied.",
    ["the farmer > replied > “Not one of us left,”"],
  ],
  [
    "own words inside the marks",
    "“I say that we demand a new vote,” Dana Orlik said.",
    ["Dana Orlik > said > “I say that we demand a new vote,”"],
  ],
  [
    "another's words inside the marks",
    "“The mayor said that the dam is safe,” Dana Orlik said.",
    ["The mayor > said > the dam is safe", "Dana Orlik > said > “The mayor said that the dam is safe,”"],
  ],
  [
    "a remark between",
    "“The dam is old,” Dana Orlik said, speaking of the north wall. “It will not hold.”",
    [
      "Dana Orlik > said > “The dam is old,” Dana Orlik said, speaking of the north wall. “It will not hold.”",
      "Dana Orlik > speaking of > the north wall",
    ],
  ],
  [
    "an apposition with a title between",
    "“Tom is a seer,” said Dana Orlik, one of the aides of Mr. Tolan. “He stayed when no one else would.”",
    [
      "Dana Orlik > said > “Tom is a seer,” said Dana Orlik, one of the aides of Mr. Tolan. “He stayed when no one else would.”",
    ],
  ],
  [
    "split, told to a paper",
    "“The dam is old,” Dana Orlik told the Mirsk Post, “but it will hold.”",
    ["Dana Orlik > told > “The dam is old,” Dana Orlik told the Mirsk Post, “but it will hold.” > the Mirsk Post"],
  ],
  [
    "adding behind the marks",
    'Dana Orlik said: "The mine was rich when it opened," adding that it closed within a year.',
    ['Dana Orlik > said > "The mine was rich when it opened,"', "Dana Orlik > adding > it closed within a year"],
  ],
  [
    "marks inside a that-clause",
    'After the fire, Dana Orlik said at a rally that "a bomb" had gone off.',
    ['Dana Orlik > said > "a bomb" had gone off'],
  ],
];
