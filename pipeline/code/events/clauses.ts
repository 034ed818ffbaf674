/** The clauses that a word governs, and what they show: infinitive, subjunctive, duty, what was prevented. */
import { lemmatize } from "../../annotate/lemmas/lemmatize.ts";
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { Arguments } from "./arguments.ts";
import type { Governed } from "./frame.ts";
import type { Interpreter } from "./interpret.ts";
import { lemmaOf } from "./lemmas-of.ts";
import { wordSet } from "./lexicon.ts";
import { moodOf } from "./mood.ts";
import { sameWord } from "./phrases.ts";

/** "announced [plans] [to send aid]": the infinitive of a noun that a parser hangs on the verb. */
export function strayInfinitive(interpreter: Interpreter, noun: number): number[] {
  const { sentence } = interpreter.scene;
  const token = sentence.tokens[noun]!;
  if (token.upos !== "NOUN" || token.deprel !== "obj") return [];
  return childrenBy(sentence, token.head, ["xcomp", "advcl"]).filter(
    (c) => c > noun && c <= noun + 3 && clauseShows(sentence, c, "infinitive"),
  );
}

/** "that Keld withdraw": the base form behind a singular subject, whatever the tagger makes of it. */
function isBaseForm(sentence: Sentence, clause: number): boolean {
  const token = sentence.tokens[clause]!;
  if (token.xpos === "VB") return true;
  const subjects = childrenBy(sentence, clause, ["nsubj"]);
  const singular = subjects.some((s) => ["NN", "NNP"].includes(sentence.tokens[s]!.xpos));
  return (
    singular &&
    childrenBy(sentence, clause, ["mark"]).length > 0 &&
    lemmatize(token.text.toLowerCase(), "VERB", "VBD", false) === token.text.toLowerCase()
  );
}

const BAD_NAMES = wordSet("bad_names");

/** "sent [jets to bomb a dam]": the infinitive that a parser hangs on the object. */
export function purposesOf(interpreter: Interpreter, args: Arguments): number[] {
  const asked = [...(args.prepositions.get("on") ?? []), ...(args.prepositions.get("upon") ?? [])];
  return [...args.object, ...asked].flatMap((o) =>
    interpreter.arguments(o).clauses.filter((c) => clauseShows(interpreter.scene.sentence, c, "infinitive")),
  );
}

export function clauseShows(sentence: Sentence, clause: number, feature: NonNullable<Governed["feature"]>): boolean {
  const token = sentence.tokens[clause]!;
  const marks = childrenBy(sentence, clause, ["mark"]).map((m) => sentence.tokens[m]!.text.toLowerCase());
  switch (feature) {
    case "infinitive":
      return marks.includes("to");
    case "prevented":
      return token.xpos === "VBG" && marks.includes("from");
    case "subjunctive":
      return (
        isBaseForm(sentence, clause) && !marks.includes("to") && childrenBy(sentence, clause, ["aux"]).length === 0
      );
    case "predicative":
      return marks.length === 0 && (token.upos === "ADJ" || BAD_NAMES.has(lemmaOf(sentence, clause)));
    case "culprit":
      // "is behind the raid", "is responsible for it"
      return (
        lemmaOf(sentence, clause) === "responsible" ||
        childrenBy(sentence, clause, ["case"]).some((c) => sameWord(sentence, c, "behind"))
      );
    default:
      return moodOf(sentence, clause)[feature];
  }
}

/** An adverbial clause that reads as the complement: an infinitive or a bare participle behind the verb. */
export function isComplement(sentence: Sentence, clause: number): boolean {
  const token = sentence.tokens[clause]!;
  const marks = childrenBy(sentence, clause, ["mark"]).map((m) => sentence.tokens[m]!.text.toLowerCase());
  if (token.head > clause || marks.length === 0) return false;
  if (marks.every((m) => m === "to")) return true;
  // "barred him from leaving"
  if (token.xpos === "VBG" && marks.every((m) => m === "from")) return true;
  // "guilty of attacking", "responsible for killing"
  return (
    sentence.tokens[token.head]!.upos === "ADJ" && token.xpos === "VBG" && marks.every((m) => m === "of" || m === "for")
  );
}
