/**
 * A second look at words and names, for trees that are likely wrong or that leave a side unsaid: each rule has a name, which
 * is added to the rule of the event.
 */
import type { Mention } from "../../resolve/mention.ts";
import type { Filler } from "../account.ts";
import type { Act } from "./interpret.ts";
import { fillerOfMention, type Scene } from "./parties.ts";

const known = (fillers: readonly Filler[]): boolean => fillers.some((f) => f.entityId !== null);

export function mend(scene: Scene, act: Act): Act {
  let mended = act;
  if (!known(mended.actor) && mayGuess(scene, mended.actor)) mended = nearestActor(scene, mended);
  if (!known(mended.recipient) && !(mended.frame.mutual && mended.actor.length > 1))
    mended = nearestRecipient(scene, mended);
  return mended;
}

/** A side may be looked for elsewhere where no words fill it, or only a pronoun or a common noun without an article does. */
function mayGuess(scene: Scene, fillers: readonly Filler[]): boolean {
  return fillers.every(
    (f) => !scene.sentence.tokens.some((t) => t.start >= f.start && t.end <= f.end && t.upos === "PROPN"),
  );
}

function taken(act: Act, mention: Mention): boolean {
  return [...act.actor, ...act.recipient].some((f) => f.entityId === mention.entityId);
}

function nearestActor(scene: Scene, act: Act): Act {
  const at = scene.sentence.tokens[act.head]!;
  const before = scene.mentions.filter((m) => m.end <= at.start && !taken(act, m));
  const found = before[before.length - 1];
  if (act.passive || !found) return act;
  return { ...act, actor: [fillerOfMention(found)], rule: `${act.rule}+nearest_before` };
}

function nearestRecipient(scene: Scene, act: Act): Act {
  const at = scene.sentence.tokens[act.head]!;
  const after = scene.mentions.filter((m) => m.start >= at.end && !taken(act, m));
  const before = scene.mentions.filter((m) => m.end <= at.start && !taken(act, m));
  const found = act.passive ? before[before.length - 1] : after[0];
  if (!found) return act;
  return { ...act, recipient: [fillerOfMention(found)], rule: `${act.rule}+nearest_after` };
}
