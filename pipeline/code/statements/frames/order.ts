/** "X urged Z to ...", "X called on Z to ...": an infinitive is the content, the object or oblique the addressee. */
import { withConjuncts } from "../../../annotate/tree/conjuncts.ts";
import { obliques } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, subtreeSpan } from "../../../annotate/tree/subtree.ts";
import type { Span } from "../../../text/span.ts";
import type { FrameRule, VerbSite } from "./frame.ts";
import { reachOf } from "./reach.ts";

export const order: FrameRule = (site, cue) => {
  const { sentence, at } = site;
  const prepositions = cue.prepositions ?? [];
  const byPreposition = obliques(sentence, at).filter((one) => one.head > at && prepositions.includes(one.preposition));
  // "Called on them to go", but "called them to say hello".
  const isByObject = prepositions.length === 0 || cue.takes.length > 1;
  const told = [
    ...byPreposition.map((one) => one.head),
    ...(isByObject ? childrenBy(sentence, at, ["obj", "iobj", "nsubj:pass"]) : []),
  ].filter((head) => head > at || sentence.tokens[head]!.deprel === "nsubj:pass");
  const subject = told.length === 0 ? subjectOfInfinitive(site) : null;
  if (subject !== null)
    return { rule: "order", content: subject.content, addressee: withConjuncts(sentence, [subject.head]) };
  const infinitive = infinitiveOf(site, told);
  if (infinitive === null || told.length === 0) return null;
  const first = byPreposition[0];
  const cueEnd = first === undefined || first.index !== at + 1 ? {} : { cueEnd: sentence.tokens[first.index]!.end };
  return {
    rule: "order",
    content: reachOf(sentence, at, [infinitive]),
    addressee: withConjuncts(sentence, told.slice(0, 1)),
    ...cueEnd,
  };
};

/** "Warned the farmers to leave": the parser makes the farmers the subject of the infinitive. */
function subjectOfInfinitive({ sentence, at }: VerbSite): { readonly head: number; readonly content: Span } | null {
  for (const child of childrenBy(sentence, at, ["xcomp", "ccomp"])) {
    const [head] = childrenBy(sentence, child, ["nsubj"]);
    const to = childrenBy(sentence, child, ["mark"]).find((mark) => sentence.tokens[mark]!.xpos === "TO");
    if (head === undefined || to === undefined || head < at || to < head) continue;
    const { end } = subtreeSpan(sentence, child);
    return { head, content: { start: sentence.tokens[to]!.start, end } };
  }
  return null;
}

/** The parser hangs the infinitive on the verb or on the addressee. */
function infinitiveOf(site: VerbSite, told: readonly number[]): number | null {
  const { sentence, at } = site;
  const onVerb = childrenBy(sentence, at, ["xcomp", "advcl", "ccomp", "parataxis"]);
  const onNoun = told.flatMap((noun) => childrenBy(sentence, noun, ["acl"]));
  const found = [...onVerb, ...onNoun].find((child) => child > at && opensWithTo(site, child));
  return found ?? null;
}

function opensWithTo(site: VerbSite, child: number): boolean {
  const { sentence } = site;
  const first = subtree(sentence, child).find((index) => sentence.tokens[index]!.upos !== "PUNCT")!;
  const word = sentence.tokens[first]!;
  return (
    word.text.toLowerCase() === "to" || (word.text.toLowerCase() === "not" && sentence.tokens[first + 1]?.text === "to")
  );
}
