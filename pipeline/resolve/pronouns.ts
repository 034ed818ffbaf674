/**
 * Third-person pronouns, where the grammar leaves one antecedent: the subject of the clause above ("Quill said she"), the
 * subject of the sentence before, the one person of the paragraph. A pronoun in quotation marks, and any that two persons
 * could be, stays unresolved: a wrong one is worse than none.
 */
import type { Sentence } from "../annotate/sentence.ts";
import { clauseHead } from "../annotate/tree/governors.ts";
import { childrenBy, hasChild, isRelation } from "../annotate/tree/relations.ts";
import { subjects } from "../annotate/tree/subjects.ts";
import { subtree } from "../annotate/tree/subtree.ts";
import type { Facts } from "./facts.ts";
import type { Mention } from "./mention.ts";
import type { Gender } from "./nouns.ts";
import { genderOfPronoun, type Person, type Referents } from "./referents.ts";
import { type Scene, wordOf } from "./scene.ts";

/** Verbs of telling whose object is not the subject of what is told: in "Quill told Tolen that she", Quill is meant. */
const TELLING = new Set(["tell", "inform", "assure", "brief", "say", "write", "thank", "meet"]);
/** How many sentences of the same paragraph a pronoun reaches back. */
const REACH = 2;
/** Of more persons than these no single one is the topic of a paragraph. */
const MOST_PERSONS = 20;

type Filter = (people: readonly Person[]) => Person[];

export class Pronouns {
  readonly #scene: Scene;
  readonly #facts: Facts;
  readonly #referents: Referents;

  constructor(scene: Scene, facts: Facts, referents: Referents) {
    this.#scene = scene;
    this.#facts = facts;
    this.#referents = referents;
  }

  /** The pronouns of a sentence that refer to an entity. To be called in order, each sentence after its descriptions. */
  findIn(sentence: Sentence): Mention[] {
    const mentions: Mention[] = [];
    for (const { index, text, upos, start, end } of sentence.tokens) {
      if (upos !== "PRON") continue;
      const gender = genderOfPronoun(text);
      const rule = gender === "male" ? "pronoun_he" : gender === "female" ? "pronoun_she" : pronounOfGroups(text);
      if (rule === null || wordOf(this.#scene, sentence, index).quoted) continue;
      const entityId = gender === null ? this.#actorFor(sentence, index) : this.#personFor(sentence, index, gender);
      if (entityId === null) continue;
      const mention: Mention = { start, end, entityId, form: "pronoun", rule };
      mentions.push(mention);
      this.#referents.add(mention);
      if (gender !== null) this.#facts.learnGender(entityId, gender);
    }
    return mentions;
  }

  #personFor(sentence: Sentence, pronoun: number, gender: Gender): string | null {
    if (isPossessive(sentence, pronoun) && this.#precedesOwner(sentence, pronoun, gender)) return null;
    const inside = this.#fromClausesAbove(sentence, pronoun, gender);
    if (inside !== undefined) return inside;
    const barred = this.#besides(sentence, pronoun);
    const free = (people: readonly Person[]) =>
      people.filter((person) => (person.gender ?? gender) === gender && !barred.has(person.identity));
    const before = free(this.#referents.personsIn(sentence, 0, pronoun));
    if (before.length > 0) return this.#onlyOne(before, sentence);
    return this.#fromSentencesBefore(sentence, pronoun, free);
  }

  /** "At her school, Quill ...": whose it is may only be said behind it. */
  #precedesOwner(sentence: Sentence, pronoun: number, gender: Gender): boolean {
    // In "His daughter left" he is not the daughter.
    const owned = sentence.tokens[pronoun]!.head;
    const behind = subjects(sentence, clauseHead(sentence, pronoun)).filter(
      (subject) => subject > pronoun && subject !== owned,
    );
    const people = behind.flatMap((subject) => this.#referents.personAt(sentence, subject) ?? []);
    return compatible(people, gender).length > 0;
  }

  /** Whom the pronoun cannot mean, for they stand beside it under one verb: in "Quill met her" she is not Quill. */
  #besides(sentence: Sentence, pronoun: number): ReadonlySet<string> {
    if (isPossessive(sentence, pronoun)) return new Set();
    const verb = sentence.tokens[pronoun]!.head;
    if (verb < 0) return new Set();
    const beside = [...subjects(sentence, verb), ...childrenBy(sentence, verb, ["obj", "iobj", "obl"])];
    const others = beside.filter((token) => token !== pronoun);
    return new Set(others.flatMap((token) => this.#referents.personAt(sentence, token)?.identity ?? []));
  }

  /** The subject of the nearest clause above that has one; undefined where no clause above has a person for subject. */
  #fromClausesAbove(sentence: Sentence, pronoun: number, gender: Gender): string | null | undefined {
    let clause = clauseHead(sentence, pronoun);
    // "He" is not whoever is the subject of its own clause; "his" may be.
    let from = isPossessive(sentence, pronoun) ? clause : parentClause(sentence, clause);
    for (; from >= 0; clause = from, from = parentClause(sentence, from)) {
      const heads = subjects(sentence, from).filter((subject) => subject !== pronoun && subject < pronoun);
      const people = heads.flatMap((head) => this.#referents.personAt(sentence, head) ?? []);
      if (people.length === 0) continue;
      const fitting = compatible(people, gender);
      if (heads.length > 1 || fitting.length !== 1) return fitting.length === 0 ? undefined : null;
      const subject = fitting[0]!;
      return this.#hasRival(sentence, from, subject, pronoun, gender) ? null : subject.entityId;
    }
    return undefined;
  }

  /** Another person between the subject and the pronoun who could be meant as well. */
  #hasRival(sentence: Sentence, clause: number, subject: Person, pronoun: number, gender: Gender): boolean {
    const between = this.#referents
      .personsIn(sentence, subject.token + 1, pronoun)
      .filter((person) => person.identity !== subject.identity && !isNameOf(sentence, person.token, subject.token));
    const rivals = compatible(between, gender);
    if (rivals.length === 0) return false;
    if (!isRelation(sentence.tokens[pronoun]!, ["nsubj"])) return true;
    // "Quill told Tolen that she": the object of telling is no rival to the subject.
    const isTold = (person: Person) =>
      TELLING.has(sentence.tokens[clause]!.lemma) && isRelation(sentence.tokens[person.token]!, ["obj", "iobj", "obl"]);
    return !rivals.every(isTold);
  }

  #onlyOne(persons: readonly Person[], sentence: Sentence): string | null {
    const [first] = persons;
    if (first === undefined || persons.some(({ identity }) => identity !== first.identity)) return null;
    // Somebody else may be the topic of the paragraph.
    const previous = this.#sentenceBefore(sentence);
    const others = previous === null ? [] : compatible(this.#personsOf(previous), first.gender);
    return others.some(({ identity }) => identity !== first.identity) ? null : first.entityId;
  }

  #fromSentencesBefore(sentence: Sentence, pronoun: number, free: Filter): string | null {
    let previous = this.#sentenceBefore(sentence);
    for (let steps = 0; previous !== null && steps < REACH; steps += 1) {
      const people = free(this.#personsOf(previous));
      if (people.length > 0) return this.#topicOf(previous, people, isSubject(sentence, pronoun));
      previous = this.#sentenceBefore(previous);
    }
    return previous === null && sentence.paragraph > 0 ? this.#fromParagraphBefore(sentence, pronoun, free) : null;
  }

  /** Whom a sentence is about: the one person in it, or its one subject if the pronoun is a subject too. */
  #topicOf(sentence: Sentence, people: readonly Person[], parallel: boolean): string | null {
    const identities = new Set(people.map(({ identity }) => identity));
    if (identities.size === 1) return people[0]!.entityId;
    if (!parallel) return null;
    const heads = mainSubjects(sentence);
    const subject = heads.length === 1 ? people.find(({ token }) => token === heads[0]) : undefined;
    return subject?.entityId ?? null;
  }

  /**
   * Across a paragraph only somebody who is clearly its topic is reached: the one person in all of it, or, from a subject,
   * the subject of its last sentence with persons, if no other person is a subject there.
   */
  #fromParagraphBefore(sentence: Sentence, pronoun: number, free: Filter): string | null {
    const { sentences } = this.#scene.annotated;
    const persons: Person[] = [];
    let last: Sentence | null = null;
    const paragraph = sentence.paragraph - 1;
    let at = this.#firstOfParagraph(sentence) - 1;
    for (; sentences[at]?.paragraph === paragraph && persons.length < MOST_PERSONS; at -= 1) {
      const here = free(this.#personsOf(sentences[at]!));
      if (here.length > 0) last ??= sentences[at]!;
      persons.push(...here);
    }
    if (last === null) return null;
    if (persons.every(({ identity }) => identity === persons[0]!.identity)) return persons[0]!.entityId;
    if (!isSubject(sentence, pronoun)) return null;

    const people = free(this.#personsOf(last));
    const heads = mainSubjects(last);
    const topic = heads.length === 1 ? people.find(({ token }) => token === heads[0]) : undefined;
    if (topic === undefined) return null;
    const isRival = ({ identity, token }: Person) =>
      identity !== topic.identity && isRelation(last.tokens[token]!, ["nsubj", "obj"]);
    return people.some(isRival) ? null : topic.entityId;
  }

  #personsOf(sentence: Sentence): Person[] {
    return this.#referents.personsIn(sentence, 0, sentence.tokens.length);
  }

  #sentenceBefore(sentence: Sentence): Sentence | null {
    const previous = this.#scene.annotated.sentences[sentence.index - 1];
    return previous?.paragraph === sentence.paragraph ? previous : null;
  }

  #firstOfParagraph(sentence: Sentence): number {
    let first = sentence.index;
    while (this.#scene.annotated.sentences[first - 1]?.paragraph === sentence.paragraph) first -= 1;
    return first;
  }

  /** "The union said it", "the group lost its leader": an organization, group or state that is the subject above. */
  #actorFor(sentence: Sentence, pronoun: number): string | null {
    if (!mayMeanActor(sentence, pronoun)) return null;
    const clause = clauseHead(sentence, pronoun);
    let from = isPossessive(sentence, pronoun) ? clause : parentClause(sentence, clause);
    for (; from >= 0; from = parentClause(sentence, from)) {
      const heads = subjects(sentence, from).filter((subject) => subject !== pronoun && subject < pronoun);
      if (heads.length === 0) continue;
      const [head, second] = heads;
      const mention = second === undefined ? this.#referents.mentionAt(sentence, head!) : null;
      if (mention === null || this.#scene.entities.get(mention.entityId)?.type === "person") return null;
      return this.#hasOtherActor(sentence, head!, pronoun, mention.entityId) ? null : mention.entityId;
    }
    return null;
  }

  /** Something between the subject and the pronoun that could be meant as well: another name, or a noun of its number. */
  #hasOtherActor(sentence: Sentence, subject: number, pronoun: number, entityId: string): boolean {
    const plural = /^the[iym]/i.test(sentence.tokens[pronoun]!.text);
    const ownWords = new Set(subtree(sentence, subject));
    return sentence.tokens.slice(subject + 1, pronoun).some((token) => {
      if (ownWords.has(token.index)) return false;
      const other = this.#referents.nameAt(sentence, token.index);
      if (other !== null) return other !== entityId;
      if (plural) return token.xpos === "NNS" || token.xpos === "NNPS";
      return isPossessive(sentence, pronoun) && token.upos === "NOUN" && isRelation(token, ["obj", "nsubj"]);
    });
  }
}

function pronounOfGroups(text: string): string | null {
  if (/^(?:it|its|itself)$/i.test(text)) return "pronoun_it";
  return /^(?:they|them|their|themselves)$/i.test(text) ? "pronoun_they" : null;
}

/** "It" that stands for something: not before what it announces ("it is clear that", "it was agreed that"). */
function mayMeanActor(sentence: Sentence, pronoun: number): boolean {
  const { deprel, head } = sentence.tokens[pronoun]!;
  if (isPossessive(sentence, pronoun)) return true;
  if (deprel !== "nsubj" || hasChild(sentence, head, ["cop", "csubj", "expl"])) return false;
  return sentence.tokens[head]!.upos === "VERB";
}

function isPossessive(sentence: Sentence, pronoun: number): boolean {
  return sentence.tokens[pronoun]!.deprel === "nmod:poss";
}

function isSubject(sentence: Sentence, pronoun: number): boolean {
  return isRelation(sentence.tokens[pronoun]!, ["nsubj"]);
}

function parentClause(sentence: Sentence, clause: number): number {
  const above = sentence.tokens[clause]!.head;
  return above < 0 ? -1 : clauseHead(sentence, above);
}

function mainSubjects(sentence: Sentence): number[] {
  const root = sentence.tokens.find(({ head }) => head < 0);
  if (root === undefined) return [];
  const own = subjects(sentence, root.index);
  // "..., Quill said": the tree may hang the saying below what is said.
  const saying = childrenBy(sentence, root.index, ["parataxis"]).flatMap((clause) => subjects(sentence, clause));
  return saying.length > 0 ? saying : own;
}

/** Two names of one person side by side ("the senator, Ada Quill"). */
function isNameOf(sentence: Sentence, a: number, b: number): boolean {
  const names = ["appos", "flat", "nmod:desc", "compound"];
  const [one, other] = [sentence.tokens[a]!, sentence.tokens[b]!];
  return (one.head === b && isRelation(one, names)) || (other.head === a && isRelation(other, names));
}

function compatible(people: readonly Person[], gender: Gender | null): Person[] {
  return people.filter((person) => person.gender === null || gender === null || person.gender === gender);
}
