/** The nouns that a reviewed entity goes by, from its description and from the words of its name. */
import phrases from "./lexicon/memberships.json" with { type: "json" };
import { type Noun, nounAt, nounNamed } from "./nouns.ts";

const STOPS =
  /\s(?:of|in|at|for|to|from|on|by|with|against|since|until|before|after|who|whose|whom|which|that|led|run|called)\s/i;
const NOT_NOW = /^(?:later|former|formerly|once|until|ex-)/i;

/**
 * "Convener of the Keld Union, founder and leader of the Varn Party": convener, founder, leader. What stands behind the
 * first preposition or relative of each part belongs to somebody else; parts about another time are left out.
 */
export function nounsOfDescription(description: string): Noun[] {
  const nouns = description.split(/[,;]|\band\b/).flatMap((part) => {
    const trimmed = part.trim();
    return NOT_NOW.test(trimmed) ? [] : nounsIn(` ${trimmed} `.split(STOPS)[0]!);
  });
  const lower = description.toLowerCase();
  for (const { phrase, noun } of phrases.phrases) if (lower.includes(phrase)) nouns.push(nounNamed(noun));
  return nouns;
}

/** "Varn Human Rights Council": council. "Ministry of Fish": ministry. */
export function nounsOfName(name: string): Noun[] {
  const words = ` ${name} `.split(STOPS)[0]!.trim().split(/\s+/);
  const found = nounAt(words, words.length - 1);
  return found === null ? [] : [found.noun];
}

function nounsIn(part: string): Noun[] {
  const words = part.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "");
  const nouns: Noun[] = [];
  for (let at = 0; at < words.length; ) {
    const found = nounAt(words, at);
    if (found !== null) nouns.push(found.noun);
    at += found?.length ?? 1;
  }
  return nouns;
}
