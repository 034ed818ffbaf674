/** A sentence may open with a dateline; what stands in it takes no part in what follows. */
import type { Sentence } from "../../annotate/sentence.ts";
import type { Act } from "./interpret.ts";
import { fillerOfMention, type Scene } from "./parties.ts";

const DASHES = new Set(["-", "--", "–", "—"]);
/** A town in capitals; "FHP (London)" is a party and where it sits. */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?$/iu;
const TOWN = /^\p{Lu}{5}[\p{Lu}'’.-]*$/u;

/** Where the text of a sentence begins that opens with a dateline ("KELD CITY (ANS) -- "); its start where there is none. */
function afterDateline(sentence: Sentence): number {
  const { tokens } = sentence;
  for (let i = 1; i < Math.min(12, tokens.length); i += 1) {
    const { text } = tokens[i]!;
    const upper = tokens[0]!.text.length > 1 && tokens[0]!.text === tokens[0]!.text.toUpperCase();
    const apart = tokens[i - 1]!.end < tokens[i]!.start;
    if (((DASHES.has(text) && apart) || (text === ":" && i < 4)) && upper) return tokens[i]!.end;
    const isBracket = text === ")" && i < 10 && tokens[i - 2]?.text === "(";
    const isDated = tokens.slice(0, i).some((t) => MONTH.test(t.text));
    const isTown = isDated || (upper && tokens.slice(0, i).some((t) => TOWN.test(t.text)));
    if (isBracket && isTown && !tokens.slice(0, i).some((t) => t.upos === "VERB")) return tokens[i]!.end;
  }
  return sentence.start;
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
