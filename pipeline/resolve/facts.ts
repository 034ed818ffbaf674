/**
 * What a document and the reviewed lists tell of the entities named in it: which nouns describe them ("Senator Quill",
 * "Quill, the founder of the Keld Union"), with which words, and the gender that a title or pronoun shows.
 */
import type { Sentence } from "../annotate/sentence.ts";
import { headOfSpan, sentenceAt } from "../annotate/tree/locate.ts";
import { appositions, nounPhraseSpan } from "../annotate/tree/noun-phrase.ts";
import { childrenBy, hasChild } from "../annotate/tree/relations.ts";
import type { ReviewedEntity } from "../reviewed/lists.ts";
import { foldText } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { nounsOfDescription, nounsOfName } from "./described-nouns.ts";
import type { Mention } from "./mention.ts";
import { type FoundNoun, type Gender, type Noun, nounAt } from "./nouns.ts";
import { genderOfNoun } from "./people.ts";
import { type Scene, wordsIn } from "./scene.ts";

export interface EntityFacts {
  /** Nouns that this document gives it. */
  readonly told: Set<Noun>;
  /** Nouns that it gives it as over ("former president"). */
  readonly former: Set<Noun>;
  /** Nouns of its reviewed description and of its name. */
  readonly known: ReadonlySet<Noun>;
  /** Folded words that stood with the nouns ("keld", "union"). */
  readonly ties: Set<string>;
  /** How much speaks for each. */
  readonly genders: Map<Gender, number>;
}

/** What the reviewed lists tell of an entity, the same in every document. */
interface ReviewedFacts {
  readonly known: ReadonlySet<Noun>;
  /** The words of its description, folded. */
  readonly words: readonly string[];
}

const NOTHING: ReviewedFacts = { known: new Set(), words: [] };
/** As long as the lists are held, and no longer. */
const reviewed = new WeakMap<ReviewedEntity, ReviewedFacts>();

function reviewedFacts(entity: ReviewedEntity): ReviewedFacts {
  let facts = reviewed.get(entity);
  if (facts === undefined) {
    const description = entity.description ?? "";
    const nouns = [...nounsOfName(entity.name), ...nounsOfDescription(description)];
    const known = new Set(nouns.filter((noun) => noun.names.includes(entity.type)));
    facts = { known, words: foldedWords(description) };
    reviewed.set(entity, facts);
  }
  return facts;
}

/** A title says more of a person's gender than a pronoun, which may be somebody else's. */
const WEIGHT_OF_TITLE = 3;

export class Facts {
  readonly #scene: Scene;
  readonly #facts = new Map<string, EntityFacts>();
  /** A noun in the plural before a list of names ("Senators A, B and C"), and where the list has come to. */
  #plural: { readonly noun: Noun; readonly phrase: Span; readonly until: number } | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  of(entityId: string): EntityFacts {
    const before = this.#facts.get(entityId);
    if (before !== undefined) return before;
    const entity = this.#scene.entities.get(entityId);
    const { known, words } = entity === undefined ? NOTHING : reviewedFacts(entity);
    const facts = {
      told: new Set<Noun>(),
      former: new Set<Noun>(),
      known,
      ties: new Set(words),
      genders: new Map<Gender, number>(),
    };
    this.#facts.set(entityId, facts);
    return facts;
  }

  /** The gender that the document shows; null where it shows none, or as much of one as of the other. */
  genderOf(entityId: string): Gender | null {
    const { genders } = this.of(entityId);
    const male = genders.get("male") ?? 0;
    const female = genders.get("female") ?? 0;
    return male > 2 * female ? "male" : female > 2 * male ? "female" : null;
  }

  /** Notes that a pronoun of this gender was read as the entity. */
  learnGender(entityId: string, gender: Gender, weight = 1): void {
    const { genders } = this.of(entityId);
    genders.set(gender, (genders.get(gender) ?? 0) + weight);
  }

  /** False only where the document shows another gender. */
  mayBe(entityId: string, gender: Gender | null): boolean {
    const own = this.genderOf(entityId);
    return gender === null || own === null || own === gender;
  }

  /** Notes what stands beside a name: a title before it, an apposition, a predicate. To be called in the order of the text. */
  learnFrom(mention: Mention): void {
    const sentence = sentenceAt(this.#scene.annotated.sentences, mention.start);
    const words = wordsIn(this.#scene, mention);
    if (sentence === null || words.length === 0) return;
    this.#learnBefore(mention, sentence, words[0]!.token.index);

    const head = headOfSpan(sentence, mention);
    const token = sentence.tokens[head];
    if (token === undefined) return;
    const predicate = token.deprel === "nsubj" && hasChild(sentence, token.head, ["cop"]) ? [token.head] : [];
    const beside = [...appositions(sentence, head), ...predicate.filter((index) => !isDenied(sentence, index))];
    for (const index of beside) {
      const { start, end } = sentence.tokens[index]!;
      if (start >= mention.start && end <= mention.end) continue;
      const noun = nounHeadedBy(sentence, index);
      // "his daughter, Ada": Ada. Not "Ada, his daughter", which trees often make of "Ada, his daughter and a friend".
      const gender = token.head === index ? genderOfNoun(sentence.tokens[index]!.lemma, noun) : null;
      if (noun === null && gender !== null) this.learnGender(mention.entityId, gender, WEIGHT_OF_TITLE);
      if (noun !== null && !noun.plural) this.#tell(mention.entityId, noun.noun, nounPhraseSpan(sentence, index));
    }
  }

  #learnBefore(mention: Mention, sentence: Sentence, first: number): void {
    const list = this.#plural;
    this.#plural = null;
    const found = nounEndingAt(sentence, first - 1);
    if (found !== null) {
      // Two more words: "the Keld Union leader Ada Quill".
      const start = sentence.tokens[Math.max(0, first - found.length - 2)]!.start;
      const phrase = { start, end: mention.start };
      this.#tell(mention.entityId, found.noun, phrase);
      if (found.plural) this.#plural = { noun: found.noun, phrase, until: mention.end };
    } else if (list !== null && /^(?:,|,? and)\s$/.test(this.#scene.text.slice(list.until, mention.start))) {
      this.#tell(mention.entityId, list.noun, list.phrase);
      this.#plural = { ...list, until: mention.end };
    }
  }

  #tell(entityId: string, noun: Noun, phrase: Span): void {
    const type = this.#scene.entities.get(entityId)?.type;
    if (type === undefined || !noun.names.includes(type)) return;
    const facts = this.of(entityId);
    const words = foldedWords(this.#scene.text.slice(phrase.start, phrase.end));
    (words.some((word) => OVER.has(word)) ? facts.former : facts.told).add(noun);
    if (noun.gender !== null) this.learnGender(entityId, noun.gender, WEIGHT_OF_TITLE);
    for (const word of words) facts.ties.add(word);
  }
}

const OVER = new Set(["former", "formerly", "ex", "late", "retired", "outgoing"]);

/** The noun of the lexicon whose last word is the token, with the words before it that belong to it. */
export function nounEndingAt(sentence: Sentence, index: number): FoundNoun | null {
  const texts = sentence.tokens.slice(Math.max(0, index - 2), index + 1).map(({ text }) => text);
  for (let at = 0; at < texts.length; at += 1) {
    const found = nounAt(texts, at);
    if (found !== null && at + found.length === texts.length) return found;
  }
  return null;
}

/** The noun of the lexicon that the token heads. */
export function nounHeadedBy(sentence: Sentence, index: number): FoundNoun | null {
  const texts = sentence.tokens.slice(Math.max(0, index - 2), index + 3).map(({ text }) => text);
  const place = Math.min(2, index);
  for (let at = 0; at <= place; at += 1) {
    const found = nounAt(texts, at);
    if (found !== null && at + found.head === place) return found;
  }
  return null;
}

export function foldedWords(text: string): string[] {
  return foldText(text)
    .filter((piece) => piece.kind === "word")
    .map((piece) => piece.key);
}

function isDenied(sentence: Sentence, predicate: number): boolean {
  return childrenBy(sentence, predicate, ["advmod"]).some((child) =>
    /^(?:not|n't|no)$/i.test(sentence.tokens[child]!.text),
  );
}
