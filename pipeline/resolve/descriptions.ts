/**
 * Descriptions: "the senator", "the party", "the Keld leader", "Keld's founder", where one entity named before fits and no
 * other does. Whoever is only described ("a spokesman") may be meant too, so such a one stops the rule.
 */
import type { Sentence } from "../annotate/sentence.ts";
import { coreNounSpan } from "../annotate/tree/noun-phrase.ts";
import { childrenBy, hasChild } from "../annotate/tree/relations.ts";
import type { Span } from "../text/span.ts";
import { nounsOfName } from "./described-nouns.ts";
import { type Facts, foldedWords } from "./facts.ts";
import type { FoundName } from "./find-names.ts";
import type { Mention, UnresolvedName } from "./mention.ts";
import { type FoundNoun, type Noun, nounAt } from "./nouns.ts";
import { type Scene, type Taken, wordOf } from "./scene.ts";

/** Adjectives that leave open who is meant, so that they say nothing against an antecedent. */
const LOOSE = new Set([
  "exiled",
  "self-exiled",
  "visiting",
  "outspoken",
  "embattled",
  "veteran",
  "influential",
  "powerful",
  "controversial",
  "elderly",
  "young",
  "same",
]);
const TELLING = new Set([
  "tell",
  "inform",
  "brief",
  "remind",
  "warn",
  "assure",
  "convince",
  "accuse",
  "question",
  "ask",
]);
/** Of more entities than these no single one fits. */
const MOST_BEARERS = 16;

interface Bearers {
  readonly former: Set<string>;
  readonly told: Set<string>;
  readonly known: Set<string>;
}

/** A noun of the lexicon that may refer to somebody. */
interface Describing {
  readonly found: FoundNoun;
  /** The token that heads it. */
  readonly head: number;
  /** With what belongs to it. */
  readonly span: Span;
}

export class Descriptions {
  readonly #scene: Scene;
  readonly #taken: Taken;
  readonly #facts: Facts;
  readonly #firstNamed = new Map<string, number>();
  readonly #bearers = new Map<string, Bearers>();
  /** Where somebody stood first whom the noun fits and who is no entity for certain. */
  #unnamed = new Map<string, number>();
  /** The same as the names alone tell it, without the descriptions of a reading. */
  readonly #unnamedAtFirst = new Map<string, number>();
  /** By sentence; the same in every reading. */
  readonly #describing: (readonly Describing[])[] = [];

  /** @param mentions the names of the document; `facts` has learnt from all of them. */
  constructor(scene: Scene, taken: Taken, facts: Facts, mentions: readonly Mention[]) {
    this.#scene = scene;
    this.#taken = taken;
    this.#facts = facts;
    for (const { entityId, start } of mentions) {
      const first = this.#firstNamed.get(entityId);
      if (first === undefined || start < first) this.#firstNamed.set(entityId, start);
    }
    for (const entityId of this.#firstNamed.keys()) {
      const { told, former, known } = facts.of(entityId);
      for (const noun of former) for (const fit of noun.fits) this.#bearersOf(fit).former.add(entityId);
      for (const noun of told) for (const fit of noun.fits) this.#bearersOf(fit).told.add(entityId);
      for (const noun of known) for (const fit of noun.fits) this.#bearersOf(fit).known.add(entityId);
    }
  }

  #bearersOf(noun: string): Bearers {
    let bearers = this.#bearers.get(noun);
    if (bearers === undefined) {
      bearers = { told: new Set(), former: new Set(), known: new Set() };
      this.#bearers.set(noun, bearers);
    }
    return bearers;
  }

  /** Notes a name that nothing settles: its title and its last word say which descriptions may mean it. */
  addStranger({ start, end, title }: FoundName): void {
    const nouns = [...(title?.nouns ?? []), ...nounsOfName(this.#scene.text.slice(start, end))];
    for (const noun of nouns) noteFirst(this.#unnamedAtFirst, noun, start);
  }

  /** Notes a name that stands for one of several entities. */
  addUnsettled({ start, candidates }: UnresolvedName): void {
    for (const candidate of candidates) {
      for (const noun of this.#facts.of(candidate).known) noteFirst(this.#unnamedAtFirst, noun, start);
    }
  }

  /** To be called before the first sentence, each time that the document is read from its beginning; all names are noted. */
  startReading(): void {
    this.#unnamed = new Map(this.#unnamedAtFirst);
  }

  /** The descriptions of a sentence that refer to an entity. To be called sentence by sentence, in order. */
  findIn(sentence: Sentence): Mention[] {
    const mentions: Mention[] = [];
    this.#describing[sentence.index] ??= this.#findDescribing(sentence);
    for (const { found, head, span } of this.#describing[sentence.index]!) {
      const entityId = this.#antecedent(sentence, head, found, span);
      if (entityId !== null) mentions.push({ ...span, entityId, form: "description", rule: "description" });
      else if (!isBare(sentence, head)) noteFirst(this.#unnamed, found.noun, span.start);
    }
    return mentions;
  }

  /** The nouns of a sentence that may refer to somebody. */
  #findDescribing(sentence: Sentence): Describing[] {
    const texts = sentence.tokens.map(({ text }) => text);
    const describing: Describing[] = [];
    for (let at = 0; at < texts.length; ) {
      const found = nounAt(texts, at);
      const head = at + (found?.head ?? 0);
      if (found !== null && !found.plural && this.#refers(sentence, head, at + found.length)) {
        // "the member of parliament": what stands behind the head is part of this noun.
        const last = sentence.tokens[at + found.length - 1]!;
        const core = coreNounSpan(sentence, head);
        describing.push({ found, head, span: { start: core.start, end: Math.max(core.end, last.end) } });
      }
      at += found?.length ?? 1;
    }
    return describing;
  }

  /** False for a noun that is part of a name or compound, stands beside a name, or only says what somebody is. */
  #refers(sentence: Sentence, head: number, behind: number): boolean {
    const token = sentence.tokens[head]!;
    if (this.#taken.has(wordOf(this.#scene, sentence, head))) return false;
    // "the major", "the chief" are often tagged as adjectives.
    if (token.upos !== "NOUN" && token.upos !== "PROPN" && token.upos !== "ADJ") return false;
    if (/^(?:compound|flat|appos|amod|nmod:desc|vocative|list|dep)/.test(token.deprel)) return false;
    if (hasChild(sentence, head, ["cop", "appos", "flat", "nmod:desc"])) return false;
    const next = sentence.tokens[behind];
    return next === undefined || !(next.upos === "PROPN" && /^\p{Lu}/u.test(next.text));
  }

  #antecedent(sentence: Sentence, head: number, found: FoundNoun, span: Span): string | null {
    if (!isDefinite(sentence, head)) return null;
    const bearers = this.#bearers.get(found.noun.noun);
    const unnamed = this.#unnamed.get(found.noun.noun);
    if (bearers === undefined || (unnamed !== undefined && unnamed < span.start)) return null;
    for (const kind of isFormer(sentence, head) ? [bearers.former] : [bearers.told, bearers.known]) {
      if (kind.size > MOST_BEARERS) return null;
      const fitting = [...kind].filter((entityId) => this.#fits(sentence, head, found, span, entityId));
      if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : null;
    }
    return null;
  }

  #fits(
    sentence: Sentence,
    head: number,
    { noun, length, head: offset }: FoundNoun,
    span: Span,
    entityId: string,
  ): boolean {
    const type = this.#scene.entities.get(entityId)?.type;
    if (type === undefined || !noun.names.includes(type) || this.#firstNamed.get(entityId)! >= span.start) return false;
    if (!this.#facts.mayBe(entityId, noun.gender)) return false;
    return sentence.children[head]!.every((child) => {
      if (child >= head - offset && child < head - offset + length) return true;
      return this.#allows(sentence, child, entityId);
    });
  }

  /** Whether what stands with the noun can be said of the entity. */
  #allows(sentence: Sentence, child: number, entityId: string): boolean {
    const token = sentence.tokens[child]!;
    const relation = token.deprel.split(":")[0]!;
    switch (relation) {
      case "det":
        return /^(?:the|this|that)$/i.test(token.text);
      case "amod":
        return LOOSE.has(token.text.toLowerCase()) || this.#isTied(sentence, child, entityId);
      case "compound":
        return this.#isTied(sentence, child, entityId);
      case "nmod":
        return this.#isTied(sentence, child, entityId) || isFromPlace(sentence, child) || isTold(sentence, child);
      case "acl":
        // "assured the senator that he would": nobody is described by a clause with "that".
        if (childrenBy(sentence, child, ["mark"]).some((mark) => sentence.tokens[mark]!.text === "that")) return true;
        // "the senator, who had come late," says more of one who is known; without the comma it says which one.
        return token.deprel === "acl:relcl" && sentence.tokens[token.head + 1]?.text === ",";
      case "nummod":
      case "advcl":
        return false;
      default:
        return true;
    }
  }

  /** Every word of the modifier stood with a noun of the entity before, or names the state it acts for. */
  #isTied(sentence: Sentence, child: number, entityId: string): boolean {
    const { ties } = this.#facts.of(entityId);
    const { start, end } = coreNounSpan(sentence, child);
    const words = foldedWords(this.#scene.text.slice(start, end)).filter((word) => word !== "the" && word !== "s");
    return words.length > 0 && words.every((word) => ties.has(word));
  }
}

function noteFirst(places: Map<string, number>, noun: Noun, start: number): void {
  for (const fit of noun.fits) {
    const first = places.get(fit);
    if (first === undefined || start < first) places.set(fit, start);
  }
}

/** "the party" with nothing beside it: it introduces nobody, even where nobody was named before. */
function isBare(sentence: Sentence, head: number): boolean {
  return isDefinite(sentence, head) && !hasChild(sentence, head, ["amod", "compound", "nmod", "acl", "nummod"]);
}

function isFormer(sentence: Sentence, head: number): boolean {
  return childrenBy(sentence, head, ["amod"]).some((child) => sentence.tokens[child]!.text.toLowerCase() === "former");
}

function isDefinite(sentence: Sentence, head: number): boolean {
  const [determiner] = childrenBy(sentence, head, ["det"]);
  if (determiner !== undefined) return /^(?:the|this|that)$/i.test(sentence.tokens[determiner]!.text);
  return childrenBy(sentence, head, ["nmod:poss"]).some((child) => sentence.tokens[child]!.upos === "PROPN");
}

/** "the lawmaker from California": where somebody is from is seldom said before, and seldom tells two apart. */
function isFromPlace(sentence: Sentence, child: number): boolean {
  const [preposition] = childrenBy(sentence, child, ["case"]);
  return (
    preposition !== undefined &&
    sentence.tokens[preposition]!.text === "from" &&
    sentence.tokens[child]!.upos === "PROPN"
  );
}

/** "told the senator of a crackdown": of what somebody is told belongs to the telling, wherever the tree hangs it. */
function isTold(sentence: Sentence, child: number): boolean {
  const noun = sentence.tokens[sentence.tokens[child]!.head]!;
  if (!/^i?obj$/.test(noun.deprel) || !TELLING.has(sentence.tokens[noun.head]!.lemma)) return false;
  return childrenBy(sentence, child, ["case"]).some((word) => /^(?:of|about|on)$/.test(sentence.tokens[word]!.text));
}
