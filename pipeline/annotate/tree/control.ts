/** Who carries out an infinitive or gerund that has no subject: the object of the verb above ("urged X to go"), or its subject. */
import type { Sentence } from "../sentence.ts";
import control from "./control.json" with { type: "json" };
import { obliques } from "./obliques.ts";
import { childrenBy } from "./relations.ts";
import { voiceOf } from "./voice.ts";

const GERUNDS: ReadonlySet<string> = new Set(control.gerunds.map((entry) => `${entry.lemma} ${entry.mark}`));

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
  const isObjects = deprel !== "advcl" || marks.some((mark) => GERUNDS.has(`${governor.lemma} ${mark}`));
  return isObjects || entries.some((entry) => entry.controller === "object") ? objects.slice(0, 1) : null;
}

/**
 * True where a clause without a subject hangs on the noun that carries it out, for the noun is the object of a verb that
 * is listed: parsers hang "to leave" in "urged the army to leave", or "of lying" in "accused them of lying", on the object
 * as often as on the verb.
 */
export function nounControls(sentence: Sentence, noun: number, clause: number): boolean {
  const { head, deprel } = sentence.tokens[noun]!;
  if (deprel === "conj") return nounControls(sentence, head, clause);
  if (head < 0) return false;
  const { lemma } = sentence.tokens[head]!;
  const marks = childrenBy(sentence, clause, ["mark", "case"]).map((mark) => sentence.tokens[mark]!.text.toLowerCase());
  const isObject = ["obj", "iobj", "nsubj:pass"].includes(deprel);
  if (isObject && marks.some((mark) => GERUNDS.has(`${lemma} ${mark}`))) return true;
  if (!marks.includes("to")) return false;
  if (isObject) return listed(lemma).some((entry) => entry.controller === "object");
  const oblique = obliques(sentence, head).find((candidate) => candidate.head === noun);
  return listed(lemma).some((entry) => entry.controller === "oblique" && entry.preposition === oblique?.preposition);
}
