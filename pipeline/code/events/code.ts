/**
 * Events of a document: every sentence's acts, read by frames, of which those are kept that the sentence tells as its own:
 * what a governing word absorbs, and what is only background without clear parties, is not told again.
 */

import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { Resolved } from "../../resolve/mention.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import { spansOverlap } from "../../text/span.ts";
import type { EventAccount, Filler, PartyAccount, StatementAccount, ValueAccount } from "../account.ts";
import { contextsOfEvent } from "../contexts/contexts-of-event.ts";
import { pairBefore } from "../pair-before.ts";
import { placesOfEvent } from "../places/places-of-event.ts";
import { dateOfEvent } from "../time/date-of-event.ts";
import { followUps } from "../values/follow-ups.ts";
import { valuesOfEvent } from "../values/values-of-event.ts";
import { attribute } from "./attribution.ts";
import { withCompanions } from "./companions.ts";
import { borrowed, lastGathering, takesUp, withAttendees } from "./follow-on.ts";
import { type Act, interpreterOf } from "./interpret.ts";
import { layScene, type Scene } from "./parties.ts";
import { mend } from "./second-look.ts";
import { chooseActs } from "./selection.ts";

export function codeEvents(
  resolved: Resolved,
  statements: readonly StatementAccount[],
  types: ReadonlyMap<string, EntityType>,
): EventAccount[] {
  const events: EventAccount[] = [];
  let next = 0;
  for (const sentence of resolved.annotated.sentences) {
    while (next < resolved.mentions.length && resolved.mentions[next]!.end <= sentence.start) next += 1;
    let last = next;
    while (last < resolved.mentions.length && resolved.mentions[last]!.start < sentence.end) last += 1;
    const scene = layScene(sentence, resolved.mentions.slice(next, last), types);
    const interpreter = interpreterOf(scene);
    const chosen = chooseActs(interpreter, (found) =>
      goesOn(sentence, found) ? found : mend(scene, plural(resolved, sentence, lend(resolved, found, events))),
    ).map(({ act }) => (goesOn(sentence, act) ? act : withCompanions(interpreter, act)));
    for (const act of chosen) {
      // What another act has taken for its own: "was present at [the meeting between A and B]".
      if (chosen.some((other) => other !== act && other.attendees && other.covers.includes(act.head))) continue;
      const earlier = goesOn(sentence, act) ? lastGathering(events) : -1;
      if (earlier >= 0) events[earlier] = withAttendees(events[earlier]!, [...act.actor, ...act.recipient]);
      else events.push(toAccount(resolved, scene, act, statements, types));
    }
  }
  return events;
}

const ATTENDING = new Set(["consult.attend", "consult.be_present"]);

/** Only goes on about a gathering told before. */
function goesOn(sentence: Sentence, act: Act): boolean {
  if (act.type !== "CONSULT" || (partiesKnown(act) >= 2 && !ATTENDING.has(act.frame.id))) return false;
  return act.covers.some((word) => takesUp(sentence, word));
}

function partiesKnown(act: Act): number {
  return new Set([...act.actor, ...act.recipient].flatMap((f) => f.entityId ?? [])).size;
}

/** `borrowed`: "both agreed" after a meeting of two is said of these two. */
function lend(resolved: Resolved, act: Act, events: readonly EventAccount[]): Act {
  const { text } = resolved.annotated.document;
  const one = act.actor.length === 1 ? act.actor[0]! : null;
  if (one === null || one.entityId !== null) return act;
  const actor = borrowed(text.slice(one.start, one.end), events);
  return actor === null
    ? act
    : { ...act, actor: actor.map((f) => ({ ...f, start: one.start, end: one.end })), rule: `${act.rule}+borrowed` };
}

/** `pair`: "they" and "them" behind a sentence about two people are these two. */
function plural(resolved: Resolved, sentence: Sentence, act: Act): Act {
  const each = (fillers: readonly Filler[]): readonly Filler[] =>
    fillers.flatMap((filler) => {
      const pair = filler.entityId === null ? pairBefore(resolved, sentence, filler) : [];
      return pair.length === 0 ? [filler] : pair.map(({ entityId }) => ({ ...filler, entityId }));
    });
  const actor = each(act.actor);
  const recipient = each(act.recipient);
  const isSame = actor.length === act.actor.length && recipient.length === act.recipient.length;
  return isSame ? act : { ...act, actor, recipient, rule: `${act.rule}+pair` };
}

const MUTUAL_TYPES = new Set(["CONSULT", "COOPERATE", "AGREE"]);

function toAccount(
  resolved: Resolved,
  scene: Scene,
  coded: Act,
  statements: readonly StatementAccount[],
  types: ReadonlyMap<string, EntityType>,
): EventAccount {
  const act = together(coded);
  const { sentence } = scene;
  const { tokens } = sentence;
  const places = placesOfEvent(resolved, sentence, act.head, types);
  const trigger = { start: tokens[act.head]!.start, end: tokens[act.head]!.end };
  const said = attribute(scene, act, statements, resolved.annotated.quotations);
  return {
    type: act.type,
    mode: act.mode,
    contexts: contextsOfEvent(resolved, sentence),
    status: said.status,
    rule: act.rule,
    trigger,
    evidence: { start: scene.sentence.start, end: scene.sentence.end },
    // Where it happened is not who took part: "met in Brenn" has no party called Brenn.
    parties: partiesOf(scene, act).filter(
      (party) => !places.some((place) => place.entityId !== null && place.entityId === party.entityId),
    ),
    date: dateOfEvent(resolved, sentence, act.head),
    places,
    values: valuesOf(resolved, sentence, act.head),
    attributedTo: said.attributedTo,
  };
}

/** A length told in the sentence and taken up again behind it is one value. */
function valuesOf(resolved: Resolved, sentence: Sentence, trigger: number): ValueAccount[] {
  const all = [...valuesOfEvent(resolved, sentence, trigger), ...followUps(resolved, sentence, trigger)];
  const isFirst = (value: ValueAccount, i: number): boolean =>
    !all.slice(0, i).some((other) => other.start === value.start && other.property === value.property);
  return all.filter(isFirst);
}

/** "A and B held war games": a joint drill. */
function together(act: Act): Act {
  const { frame } = act;
  if (!frame.together || act.type !== frame.type || new Set(act.actor.map((f) => f.entityId ?? "")).size < 2)
    return act;
  return { ...act, type: frame.together, mode: null, rule: `${act.rule}+together` };
}

/** "also attended", "members of the board attended": those who were there beside the parties themselves. */
function attendsOnly({ sentence }: Scene, act: Act): boolean {
  if (act.recipient.some((f) => f.entityId !== null)) return false;
  const also = sentence.children[act.head]!.some((c) => sentence.tokens[c]!.text.toLowerCase() === "also");
  const subjects = childrenBy(sentence, act.head, ["nsubj"]);
  return also || subjects.some((s) => sentence.tokens[s]!.lemma === "member");
}

function partiesOf(scene: Scene, act: Act): PartyAccount[] {
  const as = (role: PartyAccount["role"], fillers: readonly Filler[]): PartyAccount[] =>
    fillers.map((f) => ({ ...f, role }));
  const recipients = act.recipient.filter(
    (r) => !act.actor.some((a) => spansOverlap(a, r) && a.entityId === r.entityId),
  );
  const there = as("attendee", act.attendees ?? []);
  if (act.frame.id === "consult.attend" && there.length === 0 && attendsOnly(scene, act))
    return as("attendee", act.actor);
  if ((act.frame.mutual || act.type === act.frame.together) && MUTUAL_TYPES.has(act.type))
    return [...as("participant", act.actor), ...as("participant", recipients), ...there];
  if (act.type === "AGREE" && recipients.length === 0 && act.actor.length > 1) return as("participant", act.actor);
  const camps = act.actor.filter((f) => f.entityId !== null);
  if (act.frame.between && !recipients.some((f) => f.entityId !== null) && camps.length > 1) {
    return [...as("actor", camps.slice(0, 1)), ...as("recipient", camps.slice(1))];
  }
  return [...as("actor", act.actor), ...as("recipient", recipients), ...there];
}
