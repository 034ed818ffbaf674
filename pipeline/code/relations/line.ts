/** A sentence with its resolved names in place: where each begins and ends among the tokens, and of what type it is. */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { tokensIn } from "../../annotate/tree/locate.ts";
import type { Mention, Resolved } from "../../resolve/mention.ts";
import type { EntityType } from "../../reviewed/lists.ts";

export interface Named {
  readonly mention: Mention;
  readonly type: EntityType;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

export interface Line {
  readonly resolved: Resolved;
  readonly sentence: Sentence;
  readonly named: readonly Named[];
  readonly startingAt: ReadonlyMap<number, Named>;
  readonly endingAt: ReadonlyMap<number, Named>;
  /** Nouns of ties already read, by token: in "his brother-in-law, Omar Teshil, lives" the brother-in-law is Omar Teshil. */
  readonly bearers: ReadonlyMap<number, Named>;
}

/**
 * Lines of the sentences that name at least two entities, for a tie needs two; in order, mentions are passed once. Of two names
 * that begin or end alike the longer counts.
 */
export function linesOf(resolved: Resolved, types: ReadonlyMap<string, EntityType>): Line[] {
  const { mentions } = resolved;
  let next = 0;
  return resolved.annotated.sentences.flatMap((sentence) => {
    const named: Named[] = [];
    while (next < mentions.length && mentions[next]!.start < sentence.end) {
      const mention = mentions[next]!;
      const type = types.get(mention.entityId);
      const inside = tokensIn(sentence, mention);
      if (type !== undefined && inside.length > 0) {
        named.push({ mention, type, first: inside[0]!, last: lastWord(sentence, inside) });
      }
      next += 1;
    }
    if (named.every(({ mention }) => mention.entityId === named[0]!.mention.entityId)) return [];
    const byLength = [...named].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first);
    return {
      resolved,
      sentence,
      named,
      startingAt: new Map(byLength.map((one) => [one.first, one])),
      endingAt: new Map(byLength.map((one) => [one.last, one])),
      bearers: new Map(),
    };
  });
}

/** A possessive mark that the mention took in is no part of the name. */
function lastWord(sentence: Sentence, inside: readonly number[]): number {
  const last = inside.at(-1)!;
  return inside.length > 1 && sentence.tokens[last]!.xpos === "POS" ? last - 1 : last;
}

/** The name that a token is part of, the longest; or whoever bears the noun. */
export function namedAt({ named, bearers }: Line, index: number): Named | null {
  const around = named.filter(({ first, last }) => first <= index && index <= last);
  return around.sort((a, b) => b.last - b.first - (a.last - a.first))[0] ?? bearers.get(index) ?? null;
}

export function textAt({ sentence }: Line, index: number): string {
  return sentence.tokens[index]?.text.toLowerCase() ?? "";
}

export function tagAt({ sentence }: Line, index: number): string {
  return sentence.tokens[index]?.xpos ?? "";
}

export function tokenAt({ sentence }: Line, index: number): Token | undefined {
  return sentence.tokens[index];
}
