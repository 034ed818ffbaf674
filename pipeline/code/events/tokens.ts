/** Small questions to a token: its relation without subtype, whether it is a verb, its preposition. */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";

export function base(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

export function isVerbal(token: Token): boolean {
  return (
    token.upos === "VERB" ||
    (token.upos === "AUX" && token.deprel !== "aux" && base(token) !== "aux" && token.deprel !== "cop")
  );
}

/** "According" of "according to". */
export function firstWord(preposition: string): string {
  const space = preposition.indexOf(" ");
  return space < 0 ? preposition : preposition.slice(0, space);
}

/** The preposition of a token, with the words fixed to it; empty where it has none. */
export function prepositionOf(sentence: Sentence, index: number): string {
  const children = sentence.children[index];
  if (children === undefined || children.length === 0) return "";
  const words: string[] = [];
  for (const child of children) {
    const token = sentence.tokens[child]!;
    if (
      token.deprel === "case" &&
      token.text !== "'s" &&
      token.text !== "’s" &&
      token.text !== "'" &&
      token.text !== "’"
    ) {
      words.push(token.text.toLowerCase());
      for (const fixed of childrenBy(sentence, child, ["fixed"]))
        words.push(sentence.tokens[fixed]!.text.toLowerCase());
    }
  }
  if (words.length > 0) return words.join(" ");
  // "against [Marko Dace]" with the preposition on the second name
  for (const name of childrenBy(sentence, index, ["flat"])) {
    const before = childrenBy(sentence, name, ["case"]).filter((c) => c < index);
    if (before.length > 0) return before.map((c) => sentence.tokens[c]!.text.toLowerCase()).join(" ");
  }
  return "";
}
