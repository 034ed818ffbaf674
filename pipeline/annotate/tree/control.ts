/** Who carries out an infinitive or gerund that has no subject: the object of the verb above ("urged X to go"), or its subject. */
import type { Sentence } from "../sentence.ts";
import control from "./control.json" with { type: "json" };
import { obliques } from "./obliques.ts";
import { childrenBy } from "./relations.ts";
import { voiceOf } from "./voice.ts";

/** Before a gerund these point at the object: "accused them of stealing", "prevented them from leaving", "thanked them for coming". */
const OBJECT_MARKS = ["of", "from", "for", "with", "into", "against"];

function listed(lemma: string): (typeof control.verbs)[number][] {
  return control.verbs.filter((verb) => verb.lemma === lemma);
}

/**
 * Heads of the object or oblique that carries out the clause `verb`, which hangs on a verb as `xcomp`, `ccomp` or `advcl` and has
 * no subject; null where the governing verb's own subject does ("X promised to go", "X was told to go", "X left without speaking").
 */
export function controllingObject(sentence: Sentence, verb: number): number[] | null {
  const { head, deprel } = sentence.tokens[verb]!;
  const governor = sentence.tokens[head]!;
  const entries = listed(governor.lemma);
  const marks = childrenBy(sentence, verb, ["mark", "case"]).map((mark) => sentence.tokens[mark]!.text.toLowerCase());
  if (marks.includes("to")) {
    for (const oblique of obliques(sentence, head)) {
      const names = entries.some(
        (entry) => entry.controller === "oblique" && entry.preposition === oblique.preposition,
      );
      if (names && oblique.head < verb) return [oblique.head];
    }
  }
  if (voiceOf(sentence, head) === "passive" || entries.some((entry) => entry.controller === "subject")) return null;
  const objects = childrenBy(sentence, head, ["obj", "iobj"]).filter((object) => object < verb);
  if (objects.length === 0) return null;
  // "took the train to meet them": an infinitive of purpose is the subject's own.
  const isObjects = deprel !== "advcl" || marks.some((mark) => OBJECT_MARKS.includes(mark));
  return isObjects || entries.some((entry) => entry.controller === "object") ? objects.slice(0, 1) : null;
}

/**
 * True where an infinitive hangs on a noun that carries it out, for the noun is the object or oblique of a verb of asking or
 * letting: parsers often hang "to leave" in "urged the army to leave" on the army.
 */
export function nounControlsInfinitive(sentence: Sentence, noun: number): boolean {
  const { head, deprel } = sentence.tokens[noun]!;
  if (head < 0) return false;
  const entries = listed(sentence.tokens[head]!.lemma);
  if (deprel === "obj" || deprel === "iobj") return entries.some((entry) => entry.controller === "object");
  const oblique = obliques(sentence, head).find((candidate) => candidate.head === noun);
  return entries.some((entry) => entry.controller === "oblique" && entry.preposition === oblique?.preposition);
}
