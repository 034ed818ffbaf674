/** "X called Z a liar", "X described Z as ...", "X likened Z to ...": the content is Z and what is said of it. */
import { obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree } from "../../../annotate/tree/subtree.ts";
import { hasTense, trimSpan } from "../words.ts";
import type { FrameRule, Reported, VerbSite } from "./frame.ts";
import { reachOf } from "./reach.ts";

export const predicate: FrameRule = (site, cue) => {
  const { sentence, at } = site;
  const named = childrenBy(sentence, at, ["obj", "iobj"]).filter((child) => child > at);
  const prepositions = cue.prepositions ?? [];
  const placed = obliques(sentence, at).filter((one) => one.head > at && prepositions.includes(one.preposition));
  const complements = childrenBy(sentence, at, ["xcomp", "ccomp", "advcl"]).filter(
    (child) =>
      child > at &&
      isSaidOf(
        subtree(sentence, child).map((index) => sentence.tokens[index]!.text.toLowerCase()),
        prepositions,
      ),
  );
  // "Called the law a disgrace": the parser takes the second noun for another name of the first, but no comma parts them.
  const beside =
    named.length === 0
      ? []
      : childrenBy(sentence, named[0]!, ["appos"]).filter(
          (child) => !sentence.tokens.slice(named[0], child).some((token) => token.upos === "PUNCT"),
        );
  // "Called the charges false": read as if the adjective stood before the noun.
  const behind =
    named.length === 0 || prepositions.length > 0
      ? []
      : childrenBy(sentence, named[0]!, ["amod"]).filter((child) => child > named[0]!);
  const second = [...named.slice(1), ...beside, ...behind];
  const said = [...placed.map((one) => one.head), ...complements, ...second];
  if (said.length === 0 || named.length === 0) return byMarks(site);
  return { rule: "predicate", content: reachOf(sentence, at, [named[0]!, ...said]) };
};

/** `Called the holiday "a day of fools"`: the tree often lacks what the marks show. */
function byMarks({ sentence, at, quotations, annotated }: VerbSite): Reported | null {
  const verb = sentence.tokens[at]!;
  const quoted = quotations.find((one) => one.start > verb.end && one.start < sentence.end);
  const next = sentence.tokens[at + 1];
  if (quoted === undefined || next === undefined || next.upos === "PUNCT" || next.upos === "ADP") return null;
  const between = sentence.tokens.filter((token) => token.index > at && token.end <= quoted.start);
  if (between.length > 15 || between.some((token) => hasTense(token) || [",", ";", ":"].includes(token.text)))
    return null;
  const content = trimSpan(annotated.document.text, { start: verb.end, end: quoted.end });
  return content === null ? null : { rule: "predicate", content };
}

/** An infinitive or a participle set off by a comma is not said of the object. */
function isSaidOf(words: readonly string[], prepositions: readonly string[]): boolean {
  const first = words[0] ?? "";
  return (
    prepositions.includes(first) ||
    ![
      "to",
      ",",
      "by",
      "after",
      "before",
      "while",
      "when",
      "if",
      "because",
      "for",
      "on",
      "in",
      "at",
      "with",
      "about",
    ].includes(first)
  );
}
