/** Whether a frame fits a word: its phrase, the words it needs in its slots, what it governs. */
import { childrenBy } from "../../annotate/tree/relations.ts";
import { clauseShows, isComplement, purposesOf, strayInfinitive } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import type { Act, Interpreter } from "./interpret.ts";
import { lemmaOf } from "./lemmas-of.ts";
import { type Entry, wordSet, wordsOf } from "./lexicon.ts";
import { findPhrase } from "./phrases.ts";
import { fits, headedBy, objectsOf, slotHeads } from "./slots.ts";
import { base } from "./tokens.ts";

const CONTAINERS = wordSet("container_nouns");

export interface Match {
  readonly frame: Frame;
  readonly words: readonly number[];
  readonly governed: Act | null;
  readonly governedHead: number | null;
}

/** "announced [an end] [to its boycott]": what belongs to the noun may hang on the verb that it is the object of. */
function besideNoun(interpreter: Interpreter, noun: number, preposition: string): readonly number[] {
  const token = interpreter.scene.sentence.tokens[noun]!;
  if (token.upos !== "NOUN" || token.deprel !== "obj") return [];
  return interpreter.arguments(token.head).prepositions.get(preposition) ?? [];
}

function governedBy(interpreter: Interpreter, index: number, frame: Frame): { act: Act | null; head: number } | null {
  const governs = frame.governs!;
  const args = interpreter.arguments(index);
  const { sentence } = interpreter.scene;
  const heads =
    governs.slot === "aside"
      ? args.clauses.filter((c) => base(sentence.tokens[c]!) === "advcl" && sentence.tokens[c]!.xpos === "VBG")
      : governs.slot === "clause"
        ? [...args.clauses, ...purposesOf(interpreter, args), ...strayInfinitive(interpreter, index)].filter(
            (c) => governs.feature !== undefined || base(sentence.tokens[c]!) !== "advcl" || isComplement(sentence, c),
          )
        : governs.slot === "object"
          ? args.object.filter((o) => !interpreter.scene.mentionAt[o])
          : governs.slot === "subject"
            ? args.subject
            : [...(args.prepositions.get(governs.slot) ?? []), ...besideNoun(interpreter, index, governs.slot)];
  for (const head of heads) {
    if (governs.feature && !clauseShows(sentence, head, governs.feature)) continue;
    const act = interpreter.act(head) ?? inside(interpreter, head);
    if (governs.types === "any") return { act, head };
    if (act && governs.types.includes(act.type)) return { act, head };
  }
  return null;
}

/** The act that a container noun holds: "a series of attacks", "a round of talks". */
export function inside(interpreter: Interpreter, head: number): Act | null {
  const { sentence } = interpreter.scene;
  if (!CONTAINERS.has(lemmaOf(sentence, head))) return null;
  for (const child of childrenBy(sentence, head, ["nmod", "compound"])) {
    const act = interpreter.act(child);
    if (act) return act;
  }
  return null;
}

export function match(interpreter: Interpreter, index: number, entry: Entry): Match | null {
  const { sentence } = interpreter.scene;
  const { frame } = entry;
  const phrase = findPhrase(sentence, index, entry);
  if (!phrase) return null;
  const args = interpreter.arguments(index);
  const words = [...phrase];
  for (const { slot, names } of entry.needs) {
    const wanted = wordsOf(names);
    const heads = slot === "obj" ? objectsOf(interpreter, index, phrase) : slotHeads(interpreter, index, args, slot);
    const head = heads.find((h) => fits(interpreter.scene, h, names) || headedBy(sentence, h, wanted));
    if (head === undefined) return null;
    const parts = childrenBy(sentence, head, ["compound", "amod", "nmod"]);
    words.push(head, ...parts.filter((c) => !interpreter.scene.mentionAt[c]));
  }
  for (const { slot, names } of entry.unless) {
    const barred = wordsOf(names);
    const heads = slotHeads(interpreter, index, args, slot);
    if (heads.some((h) => fits(interpreter.scene, h, names) || headedBy(sentence, h, barred))) return null;
  }
  if (!frame.governs) return { frame, words, governed: null, governedHead: null };
  const governed = governedBy(interpreter, index, frame);
  return governed ? { frame, words, governed: governed.act, governedHead: governed.head } : null;
}
