/** Text that nobody wrote for a reader: what every stage must bear, and in time that grows with its length alone. */
import fc from "fast-check";
import type { Document } from "../../pipeline/ingest/document.ts";
import type { ReleasePlan } from "../../pipeline/release/plan.ts";
import type { ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import { listsOf } from "../helpers/coded.ts";
import { ingest } from "../ingest/helpers.ts";

export const PEOPLE = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };

/** People, each under the full name and the surname. */
export const LISTS: ReviewedLists = listsOf(PEOPLE, {
  aliases: Object.entries(PEOPLE).flatMap(([entityId, name], index) =>
    [name, name.slice(name.indexOf(" ") + 1)].map((alias, place) => ({
      alias,
      entityId,
      kind: "name" as const,
      decision: "same" as const,
      validFrom: null,
      validUntil: null,
      scope: null,
      reviewedBy: null,
      reviewedOn: null,
      reason: null,
      at: { file: "aliases.csv", line: 2 * index + place + 2 },
    })),
  ),
});

/** Of a release of such texts. */
export const PLAN: ReleasePlan = { version: "0.1.0", base: null, inputs: {}, date: null, licences: [], withdrawn: [] };

/** What a stage looks at: signs that open and never close, letters that change when folded, names, cues, times. */
const PIECES = [
  ..."\"'“”‘’«»„‹›`-–—―()[]{}<>.,;:!?…/\\&#*_|~^@%$€",
  ..."AZaz09ßİŉǅﬁΐΣςΩ９①½",
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  "\u00a0",
  "\u00ad",
  "\u0000",
  "\u0007",
  "\u0085",
  "\u2028",
  "e\u0301",
  "\u0344",
  "\u200b",
  "\u200d",
  "\u200f",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\ufffc",
  "\ud83d\ude00",
  "\ud83d",
  "\udc00",
  "\ud835\udc00",
  "Ada Brandt",
  "Brandt",
  "Ivo Keld",
  "Mara Oster",
  "ADA BRANDT",
  "AdaBrandt",
  " said ",
  " said that ",
  " told ",
  " denied ",
  " according to ",
  " accused ",
  " of ",
  " met ",
  " with ",
  " and ",
  " or ",
  ", ",
  ". ",
  " not ",
  " who ",
  " which ",
  " they ",
  " he ",
  " his ",
  "the meeting ",
  "President ",
  "Dr. ",
  "U.S. ",
  "Mr ",
  "5 May 2031 ",
  "May ",
  "Monday ",
  "last year ",
  "in ",
  "1,000,000 ",
  "99999999999999999999 ",
  "275760-09-13 ",
  "killed five people ",
];

const piece = fc.constantFrom(...PIECES);

/** Pieces in any order, some of them many times over. */
export const hostileText = fc
  .array(
    fc.oneof(
      piece,
      piece,
      fc.tuple(piece, fc.integer({ min: 2, max: 60 })).map(([part, n]) => part.repeat(n)),
    ),
    {
      minLength: 1,
      maxLength: 50,
    },
  )
  .map((parts) => parts.join(""));

/** Each is said over and over; named, for a bench prints them. */
export const PATTERNS: Readonly<Record<string, string>> = {
  "quotes that open": "“",
  "plain quotes": '"',
  apostrophes: "'",
  "quotes in quotes": "“a ‘b ",
  "quotes around words": '"Ada Brandt" ',
  dashes: "— ",
  hyphens: "-",
  "full stops": ".",
  ellipses: "… ",
  brackets: "([{",
  "closed brackets": "(a) ",
  capitals: "A",
  "words in capitals": "ABC ",
  initials: "A. ",
  digits: "7",
  numbers: "7 ",
  commas: "a, ",
  colons: "a: ",
  conjunctions: "and ",
  "zero-width spaces": "a\u200b",
  "right-to-left marks": "\u202ea \u200f",
  "lone surrogates": "\ud83d ",
  "combining marks": "\u0301",
  "letters that fold": "ßİŉ",
  "one long word": "x",
  "short sentences": "A b. ",
  paragraphs: "a\n\n",
  lines: "a\n",
  names: "Ada Brandt ",
  "names in a row": "Ada Brandt, Ivo Keld, Mara Oster and ",
  "names without space": "AdaBrandt",
  titles: "President Dr. Sir ",
  cues: "said ",
  "nested speech": "Ada Brandt said that Ivo Keld said that ",
  "one-line speech": 'Ada Brandt said: "I met Ivo Keld." ',
  meetings: "Ada Brandt met Ivo Keld. ",
  "dated meetings": "Ada Brandt met Ivo Keld on 5 May 2031. ",
  "meetings of many": "Ada Brandt and Ivo Keld and Mara Oster met ",
  labels: "ADA BRANDT: I met Ivo Keld.\n\n",
  "quotes that go on": "“Ada Brandt met Ivo Keld.\n\n",
  denials: "Ada Brandt denied that Ivo Keld accused Mara Oster. ",
  pronouns: "He met him and she told them. ",
  times: "Monday ",
  months: "May 2031 ",
  relations: "Ada Brandt's brother's wife's ",
  "unknown names": "Orla Venn Tarsk ",
  "many unknown names": "Mr Xarn met Mrs Yolt. ",
};

/** What the text is after ingest; null where that says that it is no text, as where every second sign is a NUL. */
export async function readText(text: string, sourceId = "s1"): Promise<Document | null> {
  const { documents } = await ingest(`${sourceId}.txt`, Buffer.from(text));
  const [document] = documents;
  if (document === undefined) return null;
  return { ...document, description: { ...document.description, language: "en", published: "2031-06-01" } };
}
