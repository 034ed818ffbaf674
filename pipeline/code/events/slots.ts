/** What fills a slot of a frame, and whether it is headed by one of the words that the frame asks for. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { Arguments } from "./arguments.ts";
import type { Interpreter } from "./interpret.ts";
import { lemmaOf, lemmasOf } from "./lemmas-of.ts";
import { type Words, wordSet } from "./lexicon.ts";
import type { Scene } from "./parties.ts";
import { findPhrase, sameWord } from "./phrases.ts";
import { base, firstWord } from "./tokens.ts";

const CONTAINERS = wordSet("container_nouns");

/** True where the noun, or what it is a quantity of, is one of the words. */
export function headedBy(sentence: Sentence, index: number, words: Words): boolean {
  if (isAmong(sentence, index, words)) return true;
  const candidates: number[] = [];
  if (holds(sentence, index)) {
    for (const child of childrenBy(sentence, index, ["nmod"])) {
      if (!childrenBy(sentence, child, ["case"]).some((c) => sameWord(sentence, c, "of"))) continue;
      candidates.push(child);
      if (holds(sentence, child)) candidates.push(...childrenBy(sentence, child, ["nmod"]));
    }
  }
  if (CONTAINERS.has(lemmaOf(sentence, index))) candidates.push(...childrenBy(sentence, index, ["compound", "amod"]));
  candidates.push(...childrenBy(sentence, index, ["conj"]));
  return candidates.some((candidate) => isAmong(sentence, candidate, words));
}

function isAmong(sentence: Sentence, index: number, words: Words): boolean {
  return lemmasOf(sentence.tokens[index]!).some((lemma) =>
    words.get(lemma)?.some(({ before }) => findPhrase(sentence, index, { before, after: [] }) !== null),
  );
}

/** A quantity, a set, a delivery: nouns that stand for what they hold. */
function holds(sentence: Sentence, index: number): boolean {
  const { upos } = sentence.tokens[index]!;
  return CONTAINERS.has(lemmaOf(sentence, index)) || upos === "NUM" || upos === "SYM";
}

/** `#any`: something stands there; `#party`: a known party or a name; `#person`: a known person. */
export function fits(scene: Scene, head: number, names: readonly string[]): boolean {
  if (names.includes("#any")) return true;
  const entityId = scene.mentionAt[head]?.entityId;
  if (names.includes("#person")) return entityId !== undefined && scene.types.get(entityId) === "person";
  if (!names.includes("#party")) return false;
  if (scene.mentionAt[head] || scene.sentence.tokens[head]!.upos === "PROPN") return true;
  const beside = childrenBy(scene.sentence, head, ["flat", "compound", "appos", "nmod:desc", "amod"]);
  return beside.some((child) => scene.mentionAt[child]);
}

export function slotHeads(interpreter: Interpreter, index: number, args: Arguments, slot: string): readonly number[] {
  if (slot === "obj") return args.object;
  if (slot === "subj") return args.subject;
  // "acknowledged [that ...]"
  if (slot === "that") return args.clauses.filter((c) => base(interpreter.scene.sentence.tokens[c]!) === "ccomp");
  if (slot === "compound") return childrenBy(interpreter.scene.sentence, index, ["compound", "amod"]);
  const noun = interpreter.scene.sentence.tokens[index]!;
  if (noun.upos === "NOUN" && noun.deprel === "obj") {
    return [
      ...belowNoun(interpreter, index, slot, 4),
      ...(interpreter.arguments(noun.head).prepositions.get(slot) ?? []),
    ];
  }
  // "returned [the bell to Keld]": what belongs to the verb may hang on its object.
  return [
    ...(args.prepositions.get(slot) ?? []),
    ...args.object.flatMap((object) => belowNoun(interpreter, object, slot, 4)),
  ];
}

/** Objects of a phrasal verb, also where its particle is read as a preposition ("took in [refugees]"). */
export function objectsOf(interpreter: Interpreter, index: number, phrase: readonly number[]): readonly number[] {
  const args = interpreter.arguments(index);
  if (args.object.length > 0 || phrase.length === 0) return args.object;
  const { sentence } = interpreter.scene;
  return childrenBy(sentence, index, ["obl"]).filter((child) =>
    childrenBy(sentence, child, ["case"]).some((c) => phrase.includes(c)),
  );
}

/** Objects of a preposition anywhere below a noun, outside finite clauses. */
export function belowNoun(interpreter: Interpreter, noun: number, preposition: string, depth: number): number[] {
  const { sentence, prepositions } = interpreter.scene;
  if (!prepositions.has(firstWord(preposition))) return [];
  const found = [...(interpreter.arguments(noun).prepositions.get(preposition) ?? [])];
  if (depth === 0) return found;
  for (const child of childrenBy(sentence, noun, ["nmod", "acl", "obl", "obj", "conj"])) {
    if (sentence.tokens[child]!.deprel === "acl:relcl") continue;
    found.push(...belowNoun(interpreter, child, preposition, depth - 1));
  }
  return found;
}
