/** Where the words around speak against the match of an alias. */
import { isCalendarWord } from "./find-names.ts";
import type { AliasMatch } from "./match-aliases.ts";
import { nounAt } from "./nouns.ts";
import { type Scene, type Taken, type Word, wordsIn } from "./scene.ts";

const CLOSED_CLASSES = new Set(["AUX", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ"]);

/**
 * True for a match of one word that is read as something else here:
 * - a function word at the head of a sentence ("May they come" is nothing of Ms May's); words all in capitals are
 *   acronyms, whatever their tag;
 * - a person's short name inside a longer name that no alias knows ("Khan" in "Sohail Khan").
 */
export function isMisread(scene: Scene, match: AliasMatch, taken: Taken): boolean {
  const [word, second] = wordsIn(scene, match);
  if (word === undefined || second !== undefined) return false;
  if (isFirst(word) && CLOSED_CLASSES.has(word.token.upos) && /^\p{Lu}\p{Ll}+$/u.test(word.token.text)) return true;
  const { settlement } = match;
  if (settlement.outcome !== "entity" || scene.entities.get(settlement.entityId)?.type !== "person") return false;
  return [-1, 1].some((step) => isOtherName(scene, word, step, taken));
}

function isFirst({ token, sentence }: Word): boolean {
  return token.index === 0 || (token.index === 1 && sentence.tokens[0]!.upos === "PUNCT");
}

function isOtherName(scene: Scene, word: Word, step: number, taken: Taken): boolean {
  const other = scene.words[word.at + step];
  if (other === undefined || other.sentence !== word.sentence || taken.has(other)) return false;
  const { text, upos, start, end } = other.token;
  const gap = step < 0 ? scene.text.slice(end, word.token.start) : scene.text.slice(word.token.end, start);
  if (gap !== " " || upos !== "PROPN" || !/^\p{Lu}\p{L}*\p{Ll}/u.test(text)) return false;
  return nounAt([text], 0) === null && !isCalendarWord(text);
}
