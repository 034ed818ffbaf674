/** A sentence may open with a dateline; what stands in it takes no part in what follows. */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import type { Act } from "./interpret.ts";
import { fillerOfMention, type Scene } from "./parties.ts";

const DASHES = new Set(["-", "--", "–", "—"]);
/** A town in capitals; "FHP (London)" is a party and where it sits. */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?$/iu;
const TOWN = /^\p{Lu}{5}[\p{Lu}'’.-]*$/u;

/** Where the text of a sentence begins that opens with a dateline ("KELD CITY (ANS) -- "); its start where there is none. */
function afterDateline(sentence: Sentence): number {
  const { tokens } = sentence;
  const first = tokens[0]?.text ?? "";
  const upper = first.length > 1 && first === first.toUpperCase();
  for (let i = 1; i < Math.min(12, tokens.length); i += 1) {
    const { text, start, end } = tokens[i]!;
    if (upper && ((DASHES.has(text) && tokens[i - 1]!.end < start) || (text === ":" && i < 4))) return end;
    const isBracket = text === ")" && i < 10 && tokens[i - 2]?.text === "(";
    if (isBracket && namesTown(tokens.slice(0, i), upper)) return end;
  }
  return sentence.start;
}

/** A date or a town in capitals, and no verb. */
function namesTown(words: readonly Token[], upper: boolean): boolean {
  const isTown = words.some(({ text }) => MONTH.test(text) || (upper && TOWN.test(text)));
  return isTown && !words.some(({ upos }) => upos === "VERB");
}

/** `dateline`: the place before the dash is no party; the first one named behind it does what the verb says. */
export function withoutDateline(scene: Scene, act: Act): Act {
  const start = afterDateline(scene.sentence);
  if (start === scene.sentence.start || !act.actor.some((f) => f.start < start)) return act;
  const actor = act.actor.filter((f) => f.start >= start);
  if (actor.some((f) => f.entityId !== null)) return { ...act, actor };
  const trigger = scene.sentence.tokens[act.head]!;
  const first = scene.mentions.find(
    (m) => m.start >= start && m.end <= trigger.start && !act.recipient.some((r) => r.entityId === m.entityId),
  );
  return first ? { ...act, actor: [fillerOfMention(first)], rule: `${act.rule}+dateline` } : { ...act, actor };
}
