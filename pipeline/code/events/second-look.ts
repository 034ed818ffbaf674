/**
 * A second look at words and names, for trees that are likely wrong or that leave a side unsaid: each rule has a name, which
 * is added to the rule of the event.
 */

import type { Sentence } from "../../annotate/sentence.ts";
import { headOfSpan } from "../../annotate/tree/locate.ts";
import { childrenBy, isRelation } from "../../annotate/tree/relations.ts";
import type { Mention } from "../../resolve/mention.ts";
import type { Filler } from "../account.ts";
import { isInCircumstance } from "./circumstances.ts";
import { withoutDateline } from "./dateline.ts";
import type { Act } from "./interpret.ts";
import { wordSet } from "./lexicon.ts";
import { fillerOfMention, mentionUnder, type Scene } from "./parties.ts";
import { prepositionOf } from "./tokens.ts";

const KIN = wordSet("kin_nouns");

const known = (fillers: readonly Filler[]): boolean => fillers.some((f) => f.entityId !== null);

export function mend(scene: Scene, act: Act): Act {
  let mended = speaker(scene, withoutDateline(scene, act));
  if (!known(mended.actor) && mayGuess(scene, mended.actor)) mended = nearestActor(scene, mended);
  const closed = mended.frame.recipient.includes("none") && !mended.frame.mutual;
  const isOpen =
    !closed &&
    !mended.rule.includes("+deed") &&
    mayGuess(scene, mended.recipient) &&
    !mended.recipient.some((f) => isKin(scene, f));
  if (isOpen && !known(mended.recipient) && !(mended.frame.mutual && mended.actor.length > 1))
    mended = nearestRecipient(scene, mended);
  return mended;
}

const STANDS_IN =
  /^(?:he|she|it|they|we|i|(?:his|her|its|their|our|my) .*|the (?:country|government|party|group|ministry|army|kingdom|state|administration|nation|union|company|organisation|organization|movement|coalition|fighters|rebels|militants|insurgents|authorities|workers|strikers|guards|troops))$/i;

/** Of a person only these: his army and his party are others. */
const IS_HIMSELF = /^(?:he|she|we|i)$/i;

/** `speaker`: in what somebody says, "he", "we" and "his country" stand for him where nothing else is known of them. */
function speaker(scene: Scene, act: Act): Act {
  if (known(act.actor) || (act.passive && act.actor.length === 0)) return act;
  const { sentence } = scene;
  const words = act.actor.map((f) =>
    sentence.tokens
      .filter((t) => t.start >= f.start && t.end <= f.end)
      .map((t) => t.text)
      .join(" "),
  );
  if (!words.every((w) => STANDS_IN.test(w))) return act;
  for (let at = act.head; sentence.tokens[at]!.head >= 0; at = sentence.tokens[at]!.head) {
    const token = sentence.tokens[at]!;
    if (!isRelation(token, ["ccomp", "xcomp", "conj", "advcl", "acl"])) return act;
    if (!isRelation(token, ["ccomp"])) continue;
    for (const subject of childrenBy(sentence, token.head, ["nsubj"])) {
      const mention = mentionUnder(scene, subject);
      const isPerson = mention !== null && scene.types.get(mention.entityId) === "person";
      if (isPerson && !words.every((w) => IS_HIMSELF.test(w))) return act;
      if (mention && !taken(act, mention))
        return { ...act, actor: [fillerOfMention(mention)], rule: `${act.rule}+speaker` };
    }
  }
  return act;
}

/** A side may be looked for elsewhere where no words fill it, or only a pronoun or a common noun without an article does. */
function mayGuess(scene: Scene, fillers: readonly Filler[]): boolean {
  return fillers.every(
    (f) => !scene.sentence.tokens.some((t) => t.start >= f.start && t.end <= f.end && t.upos === "PROPN"),
  );
}

/** "his brother": somebody else, whom the text does not name. */
function isKin(scene: Scene, filler: Filler): boolean {
  return scene.sentence.tokens.some(
    (t) => t.start >= filler.start && t.end <= filler.end && KIN.has(t.lemma) && t.upos === "NOUN",
  );
}

/** Names that a second look may take for a party: those of its clause that the act does not have yet, places aside. */
function isFree(scene: Scene, act: Act, mention: Mention): boolean {
  if (taken(act, mention) || scene.types.get(mention.entityId) === "place") return false;
  const head = headOfSpan(scene.sentence, mention);
  if (head >= 0 && isInCircumstance(scene.sentence, head, act.head, act.type)) return false;
  return sharesClause(scene.sentence, act.head, head);
}

/** Relations over which a clause shares its parties with the clause that it hangs on. */
const SHARING = ["advcl", "xcomp", "conj", "acl"];

/** Relations that open a clause of its own, whoever said it or told it beside. */
const OPENING = ["root", "ccomp", "parataxis", "advcl", "acl", "csubj"];

/** A name in another clause, or one that only says what this clause tells, is no party of it. */
function sharesClause(sentence: Sentence, trigger: number, name: number): boolean {
  if (name < 0) return false;
  const home = clauseOf(sentence, name);
  const own = clauseOf(sentence, trigger);
  // Below the act: in what it governs or what describes it.
  for (let at = home; at >= 0; at = sentence.tokens[at]!.head) {
    if (at === own) return true;
    if (["acl:relcl", "parataxis"].includes(sentence.tokens[at]!.deprel)) break;
  }
  for (let clause = own; ; ) {
    if (clause === home) return true;
    const token = sentence.tokens[clause]!;
    if (token.head < 0 || !isRelation(token, SHARING)) return false;
    clause = clauseOf(sentence, token.head);
  }
}

function clauseOf(sentence: Sentence, index: number): number {
  for (let at = index; ; ) {
    const token = sentence.tokens[at]!;
    if (token.head < 0 || isRelation(token, OPENING) || (isRelation(token, ["conj"]) && token.upos === "VERB"))
      return at;
    at = token.head;
  }
}

function taken(act: Act, mention: Mention): boolean {
  return [...act.actor, ...act.recipient].some((f) => f.entityId === mention.entityId);
}

function nearestActor(scene: Scene, act: Act): Act {
  const at = scene.sentence.tokens[act.head]!;
  const before = scene.mentions.filter((m) => m.end <= at.start && isFree(scene, act, m));
  const found = before[before.length - 1];
  if (act.passive) return placeActor(scene, act);
  if (!found) return act;
  return { ...act, actor: [fillerOfMention(found)], rule: `${act.rule}+nearest_before` };
}

/** `in_place`: "was arrested in Ostria", "was freed from Ostria": the state, group or body that the place stands for did it. */
function placeActor(scene: Scene, act: Act): Act {
  const { sentence } = scene;
  for (const child of childrenBy(sentence, act.head, ["obl"])) {
    if (!["in", "from", "at"].includes(prepositionOf(sentence, child))) continue;
    const mention = mentionUnder(scene, child);
    if (!mention || taken(act, mention) || scene.types.get(mention.entityId) === "place") continue;
    return { ...act, actor: [fillerOfMention(mention)], rule: `${act.rule}+in_place` };
  }
  return act;
}

function nearestRecipient(scene: Scene, act: Act): Act {
  const at = scene.sentence.tokens[act.head]!;
  const after = scene.mentions.filter((m) => m.start >= at.end && isFree(scene, act, m));
  const before = scene.mentions.filter((m) => m.end <= at.start && isFree(scene, act, m));
  const found = act.passive ? before[before.length - 1] : after[0];
  if (found) return { ...act, recipient: [fillerOfMention(found)], rule: `${act.rule}+nearest_after` };
  const others = scene.mentions.filter((m) => isFree(scene, act, m));
  if (others.length !== 1) return act;
  return { ...act, recipient: [fillerOfMention(others[0]!)], rule: `${act.rule}+only_other` };
}
