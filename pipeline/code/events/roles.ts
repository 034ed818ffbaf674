/** Who fills the roles of a matched frame: its slots in their order, the first that holds a known party. */

import { childrenBy } from "../../annotate/tree/relations.ts";
import type { Filler } from "../account.ts";
import { isCircumstance, OCCASIONS } from "./circumstances.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpret.ts";
import type { Match } from "./match.ts";
import { coordinated, fillerAt, fillersAt, isOfKin, mentionUnder, type Scene } from "./parties.ts";
import { belowNoun, objectsOf } from "./slots.ts";
import { base, firstWord, prepositionOf } from "./tokens.ts";

export interface Roles {
  readonly actor: readonly Filler[];
  readonly recipient: readonly Filler[];
}

/** `own`: the frame's word itself; `carried`: the noun of a light verb; `received`: the same, its subject being the recipient;
 * `happened`: the noun is the subject of a verb of happening. */
export type Carriage = "own" | "carried" | "received" | "happened";

const PLACE = new Set(["in", "at", "near", "inside", "outside"]);
/** Acts of these types are done to somebody: "attacked voters in Brenn", "protests in Brenn". A visit or a landing is in a place. */
const WHEREVER = new Set(["ASSAULT", "COERCE", "ACCUSE", "PROTEST", "REQUEST", "REJECT", "THREATEN", "SUPPORT"]);

const isPlace = ({ types }: Scene, filler: Filler): boolean =>
  filler.entityId !== null && types.get(filler.entityId) === "place";

export function fillRoles(interpreter: Interpreter, index: number, match: Match, carriage: Carriage = "own"): Roles {
  const { frame, governed } = match;
  const look = (slot: string): Filler[] => slotFillers(interpreter, index, match, slot);
  if (carriage === "received") {
    const recipient = look("subj");
    return {
      recipient,
      actor: pick(
        [() => [...(governed?.actor ?? [])], () => look("from"), () => look("by"), () => look("deep")],
        recipient,
      ),
    };
  }
  if (carriage === "happened") {
    const looks = [() => [...(governed?.actor ?? [])], () => look("between"), () => look("by")];
    const actor = pick(looks, []);
    const later = frame.recipient.filter((s) => s !== "deep" && s !== "none").map((slot) => () => look(slot));
    return { actor, recipient: pick([() => [...(governed?.recipient ?? [])], ...later], actor) };
  }
  if (carriage === "carried") {
    const actor = pick([() => look("subj"), () => [...(governed?.actor ?? [])]], []);
    const recipient = pick(
      [
        ...frame.recipient.filter((s) => s !== "deep" && s !== "none").map((slot) => () => look(slot)),
        () => [...(governed?.recipient ?? [])],
        () => look("iobj"),
        ...deepest(frame.recipient, look),
      ],
      actor,
    );
    // "Ostria's attack on Keld was condemned": the owner of the noun, where the verb has no subject to give.
    return { actor: without(actor, recipient), recipient };
  }
  const actor = pick(
    frame.actor.map((slot) => () => look(slot)),
    [],
  );
  const recipient = pick(
    [
      ...frame.recipient.filter((s) => s !== "deep" && s !== "none").map((slot) => () => look(slot)),
      ...deepest(frame.recipient, look),
    ],
    actor,
  );
  return { actor: without(actor, recipient), recipient };
}

function deepest(slots: readonly string[], look: (slot: string) => Filler[]): (() => Filler[])[] {
  return slots.includes("none") ? [] : [() => look("deep")];
}

function without(fillers: readonly Filler[], taken: readonly Filler[]): Filler[] {
  return fillers.filter((f) => f.entityId === null || !taken.some((t) => t.entityId === f.entityId));
}

/** The first look that finds a known party not taken already; failing that the first that finds words at all. */
function pick(looks: readonly (() => Filler[])[], taken: readonly Filler[]): Filler[] {
  let words: Filler[] | null = null;
  for (const look of looks) {
    const found = without(look(), taken).filter(
      (f) => f.entityId !== null || !taken.some((t) => t.start < f.end && f.start < t.end),
    );
    if (found.some((f) => f.entityId !== null)) return found;
    if (words === null && found.length > 0) words = found;
  }
  return words ?? [];
}

function slotFillers(interpreter: Interpreter, index: number, match: Match, slot: string): Filler[] {
  const { scene } = interpreter;
  const { sentence } = scene;
  const args = interpreter.arguments(index);
  const { governed, governedHead } = match;
  switch (slot) {
    case "subj": {
      // "a raid by the army killed six": the raid's doer
      for (const subject of args.subject) {
        const act = interpreter.act(subject);
        if (!act || scene.mentionAt[subject]) continue;
        const doers = act.frame.mutual ? [...act.actor, ...act.recipient] : act.actor;
        if (doers.some((f) => f.entityId !== null)) return [...doers];
      }
      // "it was agreed that Ostria would help Keld": Ostria agrees
      const isIt = childrenBy(sentence, index, ["nsubj", "expl"]).some((c) => sentence.tokens[c]!.lemma === "it");
      if (args.passive && args.subject.length === 0 && isIt && governed) return [...governed.actor];
      if (args.passive && args.subject.length === 0) {
        // "was taken into custody by Keld"
        const below = childrenBy(sentence, index, ["obl", "xcomp"]).flatMap((child) =>
          belowNoun(interpreter, child, "by", 2),
        );
        return fillersAt(scene, below);
      }
      return fillersAt(scene, args.subject);
    }
    case "obj":
      return fillersAt(scene, objectsOf(interpreter, index, match.words));
    case "iobj":
      return fillersAt(scene, args.indirect);
    case "poss":
      return fillersAt(scene, childrenBy(sentence, index, ["nmod:poss"]));
    case "mod":
      return fillersAt(
        scene,
        childrenBy(sentence, index, ["compound", "amod", "nmod:desc"]).filter((c) => scene.mentionAt[c]),
      ).map((f) => f);
    case "gov-actor":
      return [...(governed?.actor ?? [])];
    case "gov-recipient":
      return [...(governed?.recipient ?? [])];
    case "gov-subj":
      return governedHead === null ? [] : fillersAt(scene, interpreter.arguments(governedHead).subject);
    case "gov-obj":
      return governedHead === null ? [] : fillersAt(scene, interpreter.arguments(governedHead).object);
    case "deep":
      return deep(interpreter, index, args.subject, match.frame);
    default:
      return byPreposition(interpreter, index, match, slot);
  }
}

/** A prepositional slot of the predicate, of its object or of what it governs ("suspended [aid to Keld]"). */
function byPreposition(interpreter: Interpreter, index: number, match: Match, slot: string): Filler[] {
  const { scene } = interpreter;
  if (!scene.prepositions.has(firstWord(slot))) return [];
  const args = interpreter.arguments(index);
  // "attacks [on Keld [by Oster]]": whoever did it may hang on whom it was done to.
  const own =
    slot === "by" && scene.sentence.tokens[index]!.upos === "NOUN"
      ? belowNoun(interpreter, index, slot, 3)
      : (args.prepositions.get(slot) ?? []);
  // "the resignation of Renn [from the Council] came late": between the noun and its verb it belongs to the noun.
  const noun = scene.sentence.tokens[index]!;
  const between =
    noun.upos === "NOUN" && base(noun) === "nsubj"
      ? (interpreter.arguments(noun.head).prepositions.get(slot) ?? []).filter((h) => h > index && h < noun.head)
      : [];
  const matched = match.words.filter((word) => scene.sentence.tokens[word]!.upos === "NOUN");
  const nearby = [...args.object, ...matched, ...(match.governedHead === null ? [] : [match.governedHead])];
  const heads = [...own, ...between];
  for (const head of nearby) heads.push(...belowNoun(interpreter, head, slot, 4));
  if (match.governed) heads.push(...(interpreter.arguments(match.governed.head).prepositions.get(slot) ?? []));
  let words: Filler[] = [];
  for (const head of new Set(heads)) {
    if (isOfKin(scene, Math.max(0, scene.sentence.tokens[head]!.head), head)) continue;
    const found = fillersAt(scene, [head]);
    if (PLACE.has(slot) && WHEREVER.has(match.frame.type) && found.every((f) => isPlace(scene, f))) continue;
    if (found.some((f) => f.entityId !== null)) return found;
    if (words.length === 0) words = found;
  }
  return words;
}

/** The nearest party anywhere below the predicate, outside its subject; what stands in phrases of circumstance comes last. */
function deep(interpreter: Interpreter, index: number, subject: readonly number[], frame: Frame): Filler[] {
  const { type } = frame;
  const { scene } = interpreter;
  const { sentence } = scene;
  const skip = new Set(subject);
  let best: { index: number; cost: number } | null = null;
  const open: { index: number; cost: number; depth: number }[] = [{ index, cost: 0, depth: 0 }];
  const seen = new Set([index]);
  const subjectIds = new Set(subject.map((s) => mentionUnder(scene, s)?.entityId));
  while (open.length > 0) {
    const here = open.shift()!;
    for (const child of sentence.children[here.index] ?? []) {
      if (seen.has(child) || skip.has(child) || isOfKin(scene, here.index, child)) continue;
      seen.add(child);
      const token = sentence.tokens[child]!;
      const kind = base(token);
      if (kind === "punct" || (kind === "nsubj" && here.index === index) || token.deprel === "parataxis") continue;
      const preposition = prepositionOf(sentence, child);
      if (frame.mutual && PLACE.has(preposition)) continue;
      if (isCircumstance(sentence, child, type)) continue;
      let cost = here.cost + 2;
      if (OCCASIONS.has(preposition)) cost += 12;
      if (token.deprel === "acl:relcl") cost += 6;
      if (PLACE.has(preposition)) cost += 1;
      if (kind === "advcl") cost += 8;
      if (kind === "conj" && (token.upos === "VERB" || token.upos === "AUX")) cost += 20;
      const mention = scene.mentionAt[child];
      // "attacked voters in Brenn": where it happened is not whom it was done to.
      const isWhere = mention && PLACE.has(preposition) && scene.types.get(mention.entityId) === "place";
      if (mention && !isWhere && !subjectIds.has(mention.entityId) && (!best || cost < best.cost))
        best = { index: child, cost };
      if (here.depth < 8) open.push({ index: child, cost, depth: here.depth + 1 });
    }
  }
  if (!best || best.cost > 16) return [];
  return coordinated(scene, best.index).map((i) => fillerAt(scene, i));
}
