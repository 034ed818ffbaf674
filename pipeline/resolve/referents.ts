/** Who stands at a word of a sentence: an entity, a person whom no alias knows, or nobody. */
import type { Sentence } from "../annotate/sentence.ts";
import { headOfSpan, sentenceAt } from "../annotate/tree/locate.ts";
import { childrenBy, hasChild, isRelation } from "../annotate/tree/relations.ts";
import { type Facts, nounHeadedBy } from "./facts.ts";
import type { FoundName } from "./find-names.ts";
import type { Mention } from "./mention.ts";
import type { Gender } from "./nouns.ts";
import { genderOfNoun, meansPerson } from "./people.ts";
import { type Scene, wordOf } from "./scene.ts";

export interface Person {
  /** Null for a person whom no mention names ("a spokesman", a name that nothing settles, a pronoun nobody knows). */
  readonly entityId: string | null;
  /** The same for two words that mean one person, as far as is known. */
  readonly identity: string;
  readonly gender: Gender | null;
  /** The token that heads the words. */
  readonly token: number;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
};

export function genderOfPronoun(text: string): Gender | null {
  return GENDERS[text.toLowerCase()] ?? null;
}

export class Referents {
  readonly #scene: Scene;
  readonly #facts: Facts;
  readonly #mentions = new Map<number, Mention>();
  readonly #names = new Map<number, FoundName>();

  constructor(scene: Scene, facts: Facts) {
    this.#scene = scene;
    this.#facts = facts;
  }

  /** To go on from here without touching these. */
  copy(): Referents {
    const other = new Referents(this.#scene, this.#facts);
    for (const [word, mention] of this.#mentions) other.#mentions.set(word, mention);
    for (const [word, name] of this.#names) other.#names.set(word, name);
    return other;
  }

  /** Notes a mention at the word that heads it. */
  add(mention: Mention): void {
    const sentence = sentenceAt(this.#scene.annotated.sentences, mention.start);
    const head = sentence === null ? -1 : headOfSpan(sentence, mention);
    if (sentence !== null && head >= 0) this.#mentions.set(wordOf(this.#scene, sentence, head).at, mention);
  }

  /** Notes a name that nothing settles. */
  addUnknown(name: FoundName): void {
    for (const word of name.words) this.#names.set(word.at, name);
  }

  /** The mention that a token heads; "leader" in "Keld leader Ada Quill" stands for the name beside it. */
  mentionAt(sentence: Sentence, token: number): Mention | null {
    const own = this.#mentions.get(wordOf(this.#scene, sentence, token).at);
    if (own !== undefined) return own;
    for (const child of childrenBy(sentence, token, ["flat", "appos", "nmod:desc"])) {
      const other = this.#mentions.get(wordOf(this.#scene, sentence, child).at);
      if (other !== undefined) return other;
    }
    return null;
  }

  /** Whose name a token heads: an entity's id, or the folded words of a name that nothing settles. */
  nameAt(sentence: Sentence, token: number): string | null {
    const word = wordOf(this.#scene, sentence, token).at;
    return this.#mentions.get(word)?.entityId ?? this.#names.get(word)?.key ?? null;
  }

  personAt(sentence: Sentence, token: number): Person | null {
    const mention = this.mentionAt(sentence, token);
    if (mention === null) return this.#strangerAt(sentence, token);
    const { entityId } = mention;
    if (this.#scene.entities.get(entityId)?.type !== "person") return null;
    return { entityId, identity: entityId, gender: this.#facts.genderOf(entityId), token };
  }

  #strangerAt(sentence: Sentence, token: number): Person | null {
    const name = this.#names.get(wordOf(this.#scene, sentence, token).at);
    if (name !== undefined) {
      return { entityId: null, identity: `name ${name.key}`, gender: name.title?.gender ?? null, token };
    }
    const { text, lemma, upos, xpos, deprel } = sentence.tokens[token]!;
    const pronoun = upos === "PRON" ? genderOfPronoun(text) : null;
    if (pronoun !== null) return { entityId: null, identity: `pronoun ${pronoun}`, gender: pronoun, token };
    if (upos !== "NOUN" || xpos === "NNS" || deprel === "compound" || saysWhat(sentence, token)) return null;
    const noun = nounHeadedBy(sentence, token);
    if (!meansPerson(lemma, noun)) return null;
    return { entityId: null, identity: `noun ${lemma}`, gender: genderOfNoun(lemma, noun), token };
  }

  /** The persons of a sentence from one token to another (exclusive) that stand outside quotation marks. */
  personsIn(sentence: Sentence, from: number, to: number): Person[] {
    const found: Person[] = [];
    for (let token = from; token < to; token += 1) {
      if (wordOf(this.#scene, sentence, token).quoted) continue;
      const person = this.personAt(sentence, token);
      if (person !== null) found.push(person);
    }
    return found;
  }
}

/** "is the founder", "described as a citizen", "Quill, a teacher,": what somebody is, nobody else. */
function saysWhat(sentence: Sentence, token: number): boolean {
  if (hasChild(sentence, token, ["cop"]) || isRelation(sentence.tokens[token]!, ["appos"])) return true;
  return childrenBy(sentence, token, ["case"]).some((child) => sentence.tokens[child]!.text.toLowerCase() === "as");
}
