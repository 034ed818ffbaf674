/**
 * Sentences that cannot bear a record and on which no record of another sentence hangs: the annotate stage leaves them
 * unparsed. A sentence is idle only if all of this holds, told from its words alone:
 * - no quotation mark or colon, and no quotation within reach: nobody is quoted;
 * - no word of the lexicons of speech and events, in any inflection, with the words that it asks for: nothing is said or done;
 * - no name: no capital but at its beginning, no reviewed alias; no pronoun, title or noun for a person either, for whom a
 *   later pronoun means is read off the trees of the sentences before it;
 * - no word that gives events around it a context, a length or a date.
 * That is stricter than it need be for events and statements: a trigger without a party has no record, but the curator's queue
 * shows it; a sentence with a name has its mentions, and who is meant by them is read off its tree.
 */
import type { IdleRule } from "../annotate/annotate.ts";
import { lemmatize } from "../annotate/lemmas/lemmatize.ts";
import type { AliasIndex } from "../resolve/index-aliases.ts";
import { nounAt } from "../resolve/nouns.ts";
import { meansPerson } from "../resolve/people.ts";
import { foldText } from "../text/fold.ts";
import { PHRASES as CONTEXTS } from "./contexts/lexicon.ts";
import { type Entry, entriesFor, wordsOf } from "./events/lexicon.ts";
import { nounCues, PHRASES, type VerbCue, verbCues } from "./statements/cues.ts";
import gatherings from "./values/gatherings.json" with { type: "json" };

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that may open a sentence with a capital and are no names, nor nouns for persons wherever they stand. */
const SMALL = words(
  "the a an this that these those there here no not some many most more much few all any each every another other such one two three several in on at of for from with without by to into over under through during after before since until between among against about around despite as if when where while because although though whether unless but and or nor so yet then now still also even only however moreover meanwhile instead thus therefore perhaps never ever later earlier further rather either neither i we you our your what which how why",
);
const PRONOUNS = words("he him his himself she her hers herself it its itself they them their theirs themselves both");
const TIMES = words(
  "minute hour day night week fortnight month year decade weekend today tonight yesterday tomorrow morning afternoon evening noon midnight spring summer autumn fall winter",
);
/** Of a phrase of speech the longest word tells it: "according" of "according to". */
const PHRASE_WORDS: ReadonlySet<string> = new Set(
  PHRASES.map((phrase) => phrase.words.split(" ").reduce((a, b) => (b.length > a.length ? b : a))),
);
const GATHERINGS: ReadonlySet<string> = new Set([...gatherings.verbs, ...gatherings.nouns].map(({ lemma }) => lemma));

const TAGS = [
  ["VERB", "VBD"],
  ["VERB", "VBG"],
  ["VERB", "VBZ"],
  ["NOUN", "NNS"],
  ["ADJ", "JJR"],
  ["ADV", "RBR"],
] as const;

/** How far a quotation beside a sentence reaches into it. */
const MARGIN = 3;
const MOST_FORMS = 20_000;

/** Sets of lemmas of which each must have one in the sentence for a word to tell something; without any it always does. */
type Ask = readonly { has(lemma: string): boolean }[];

interface Known {
  readonly lemmas: readonly string[];
  readonly asks: readonly Ask[];
}

/** One rule for all documents: it remembers the words that it has looked up. */
export function idleRule(aliases: AliasIndex): IdleRule {
  const known = new Map<string, Known>();
  const lookUp = (form: string): Known => {
    let found = known.get(form);
    if (found === undefined) {
      const lemmas = lemmasOf(form);
      found = { lemmas, asks: asksOf(form, lemmas) };
      if (known.size >= MOST_FORMS) known.clear();
      known.set(form, found);
    }
    return found;
  };
  return (text, quotations) => {
    let next = 0;
    return (tokens) => {
      const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end];
      while (next < quotations.length && quotations[next]!.end + MARGIN <= start) next += 1;
      for (let i = next; i < quotations.length && quotations[i]!.start < end + MARGIN; i += 1) {
        if (quotations[i]!.end + MARGIN > start) return false;
      }
      const forms = tokens.map((token) => text.slice(token.start, token.end));
      if (!forms.every(isPlain)) return false;
      const looked = forms.map((form) => lookUp(form.toLowerCase()));
      const lemmas = [...new Set(looked.flatMap((one) => one.lemmas))];
      const isMet = (ask: Ask): boolean => ask.every((set) => lemmas.some((lemma) => set.has(lemma)));
      if (looked.some(({ asks }) => asks.some(isMet))) return false;
      return isNameless(text.slice(start, end), forms, aliases);
    };
  };
}

function isPlain(form: string, at: number): boolean {
  if (!/^(?:\p{L}\p{Ll}*(?:['’]\p{Ll}+)?|['’]\p{Ll}{1,2}|n['’]t|[.,;()-])$/u.test(form)) return false;
  return !/^\p{Lu}/u.test(form) || form === "I" || (at === 0 && SMALL.has(form.toLowerCase()));
}

function isNameless(text: string, forms: readonly string[], aliases: AliasIndex): boolean {
  if (forms.some((_, at) => nounAt(forms, at) !== null)) return false;
  const pieces = foldText(text);
  return pieces.every((_, from) => aliases.hitsAt(pieces, from).length === 0);
}

/** The lemmas that a form, in lower case, may have, as events look a rare verb up too ("shelled"). */
function lemmasOf(form: string): string[] {
  const lemmas = TAGS.map(([upos, xpos]) => lemmatize(form, upos, xpos, false));
  const spellings = lemmas.flatMap((lemma) => [`${lemma}e`, `${lemma}${lemma.slice(-1)}`]);
  return [...new Set([form, ...lemmas, ...spellings])];
}

const ALWAYS: Ask = [];

function asksOf(form: string, lemmas: readonly string[]): Ask[] {
  const isPerson = !SMALL.has(form) && meansPerson(form, null);
  const tells = (lemma: string): boolean => GATHERINGS.has(lemma) || TIMES.has(lemma) || nounCues(lemma).length > 0;
  if (isPerson || PRONOUNS.has(form) || PHRASE_WORDS.has(form) || lemmas.some(tells)) return [ALWAYS];
  return lemmas.flatMap((lemma) => [
    ...verbCues(lemma).map(askOfCue),
    ...(CONTEXTS.get(lemma) ?? []).map((phrase) => phrase.lemmas.slice(1).map((word) => new Set([word]))),
    ...(["verb", "noun", "adjective"] as const).flatMap((pos) => entriesFor(pos, lemma)).flatMap(askOfEntry),
  ]);
}

function askOfCue({ particle, objects, speakers }: VerbCue): Ask {
  return [particle === undefined ? undefined : [particle], objects, speakers].flatMap((of) =>
    of ? [new Set(of)] : [],
  );
}

/** None of a frame that governs another act, for that one asks itself, or that needs somebody named. */
function askOfEntry({ frame, after, before, needs }: Entry): Ask[] {
  if (frame.governs !== undefined && frame.governs.types !== "any") return [];
  const wanted = needs.filter(({ names }) => !names.includes("#any")).map(({ names }) => wordsOf(names));
  return [[...[...after, ...before].map((word) => new Set([word])), ...wanted]];
}
