/**
 * What one predicate says happened. Frames are tried from the most specific to the most general; a frame that governs a
 * clause or a noun asks first what that says, so the governing word decides ("refused to meet" is one refusal). Light
 * verbs hand their subject to the noun that they carry ("held talks", "launched an attack").
 */

import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { EventType, Filler, Status } from "../account.ts";
import { type Arguments, argumentsOf } from "./arguments.ts";
import type { Frame } from "./frame.ts";
import { lemmaOf, lemmasOf } from "./lemmas-of.ts";
import { entriesFor, type Pos, wordSet } from "./lexicon.ts";
import { inside, type Match, match } from "./match.ts";
import { applyOperators } from "./mood.ts";
import type { Scene } from "./parties.ts";
import { type Carriage, fillRoles } from "./roles.ts";
import { isHiddenVerb } from "./subjects.ts";
import { isVerbal } from "./tokens.ts";

export interface Act {
  readonly head: number;
  /** Tokens that carry it, those of absorbed acts among them. */
  readonly covers: readonly number[];
  readonly frame: Frame;
  readonly rule: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly actor: readonly Filler[];
  readonly recipient: readonly Filler[];
  readonly passive: boolean;
  /** Who was there besides the parties. */
  readonly attendees?: readonly Filler[];
}

const LIGHT = wordSet("light_verbs");
const RECEIVING = wordSet("receiving_verbs");
const HAPPENING = wordSet("happening_verbs");
const DENYING = wordSet("denying_verbs");
const RAISING = wordSet("raising_verbs");

export interface Interpreter {
  readonly scene: Scene;
  act(index: number): Act | null;
  arguments(index: number): Arguments;
}

export function interpreterOf(scene: Scene): Interpreter {
  const acts = new Map<number, Act | null>();
  const known = new Map<number, Arguments>();
  const interpreter: Interpreter = {
    scene,
    act(index) {
      const found = acts.get(index);
      if (found !== undefined) return found;
      // A clause that governs itself through a broken tree finds nothing the second time.
      acts.set(index, null);
      const act = interpret(interpreter, index);
      acts.set(index, act);
      return act;
    },
    arguments(index) {
      const found = known.get(index);
      if (found) return found;
      const made = argumentsOf(scene.sentence, index);
      known.set(index, made);
      return made;
    },
  };
  return interpreter;
}

function posOf(sentence: Sentence, index: number): Pos | null {
  const token = sentence.tokens[index]!;
  if (isVerbal(token)) return "verb";
  if (token.upos === "NOUN" || token.upos === "PROPN") return "noun";
  if (token.upos === "ADJ" || token.upos === "ADV") return "adjective";
  return null;
}

const ATTRIBUTES = new Set(["compound", "amod", "flat", "fixed", "nmod:desc"]);

/** A word inside a name ("the Peace Council") or before another noun ("a suspected thief") tells of nothing by itself. */
function isInsideName(scene: Scene, index: number): boolean {
  const token = scene.sentence.tokens[index]!;
  const hasOwnSubject = token.upos === "VERB" && childrenBy(scene.sentence, index, ["aux", "nsubj"]).length > 0;
  const isClause = hasOwnSubject || isHiddenVerb(scene.sentence, index);
  if (!isClause && ATTRIBUTES.has(token.deprel)) return true;
  if (token.upos === "PROPN" && token.lemma.toLowerCase() === "march") return true;
  const mention = scene.mentionAt[index];
  if (!mention) return false;
  return token.upos === "NOUN" || token.upos === "PROPN" || scene.mentionAt[token.head] === mention;
}

function interpret(interpreter: Interpreter, index: number): Act | null {
  const { scene } = interpreter;
  const { sentence } = scene;
  const pos = posOf(sentence, index);
  if (!pos) return null;
  const known = lemmasOf(sentence.tokens[index]!).find((l) => entriesFor(pos, l).length > 0);
  // Most nouns; asked first, for it takes the least time.
  if (known === undefined && pos === "noun") return null;
  if (isInsideName(scene, index)) return null;
  const lemma = known ?? lemmaOf(sentence, index);
  for (const entry of entriesFor(pos, lemma)) {
    // "offered criticism": the bare frame of a light verb yields to what its noun says.
    if (entry.weight === 0 && pos === "verb" && LIGHT.has(lemma)) {
      const carried = carry(interpreter, index);
      if (carried) return applyOperators(interpreter, index, carried);
    }
    const matched = match(interpreter, index, entry);
    if (!matched) continue;
    const roles = fillRoles(interpreter, index, matched);
    if (entry.frame.id.startsWith("accuse.allege") && isOwnDeed(matched.governed, roles.actor)) continue;
    const deed = entry.frame.type === "ACCUSE" ? deedOf(interpreter, index, matched.words) : null;
    const act: Act = {
      head: index,
      covers: [
        index,
        ...matched.words,
        ...(matched.governed?.covers ?? []),
        ...(matched.governedHead === null ? [] : [matched.governedHead]),
      ],
      frame: entry.frame,
      rule: deed === null ? entry.frame.id : `${entry.frame.id}+deed`,
      type: entry.frame.type,
      mode: entry.frame.mode,
      status: "reported",
      passive: interpreter.arguments(index).passive,
      ...roles,
      ...(deed === null ? {} : { recipient: deed.actor.filter((f) => f.entityId !== null) }),
    };
    return applyOperators(interpreter, index, act);
  }
  if (pos === "noun") return null;
  const carried = carry(interpreter, index);
  return carried && applyOperators(interpreter, index, carried);
}

const DEEDS = new Set(["ASSAULT", "COERCE"]);

/** `deed`: "condemned the killing of Dace by the Front": whoever did it is blamed, never the victim; where nobody is named, nobody. */
function deedOf(interpreter: Interpreter, index: number, words: readonly number[]): Act | null {
  const { tokens } = interpreter.scene.sentence;
  for (const object of interpreter.arguments(index).object) {
    // "launched an attack on the premier, calling her": the attack is the charge itself.
    if (tokens[object]!.upos !== "NOUN" || words.includes(object)) continue;
    const act = interpreter.act(object);
    if (act !== null && DEEDS.has(act.type)) return act;
  }
  return null;
}

/** "The Front claimed that it had attacked Keld": nobody accuses himself. */
function isOwnDeed(governed: Act | null, speaker: readonly Filler[]): boolean {
  const doers = governed?.actor.filter((f) => f.entityId !== null) ?? [];
  return doers.length > 0 && doers.every((f) => speaker.some((s) => s.entityId === f.entityId));
}

/** The act of a light verb's noun, or of the verb below a verb of beginning, going on or trying. */
function carry(interpreter: Interpreter, index: number): Act | null {
  const { sentence } = interpreter.scene;
  const lemma = lemmaOf(sentence, index);
  const args = interpreter.arguments(index);
  if (DENYING.has(lemma)) {
    for (const object of args.object) {
      const act = interpreter.act(object);
      if (act) return { ...lift(interpreter, index, act, "carried"), status: "denied" };
    }
  }
  if (HAPPENING.has(lemma) && (lemma !== "take" || args.object.some((o) => lemmaOf(sentence, o) === "place"))) {
    for (const subject of args.subject) {
      const act = interpreter.act(subject);
      if (act) return { ...lift(interpreter, index, act, "happened"), covers: [index, ...act.covers, ...args.object] };
    }
  }
  if (LIGHT.has(lemma) || RECEIVING.has(lemma)) {
    for (const object of [...args.object, ...saidToBeDone(sentence, index, args)]) {
      const act = interpreter.act(object) ?? inside(interpreter, object);
      if (act) return lift(interpreter, index, act, RECEIVING.has(lemma) && !LIGHT.has(lemma) ? "received" : "carried");
    }
  }
  if (RAISING.has(lemma)) {
    for (const clause of args.clauses) {
      const act = interpreter.act(clause);
      if (act) return { ...act, covers: [index, ...act.covers] };
    }
  }
  return null;
}

const SAYING = new Set(["allege", "say", "claim", "assert", "maintain", "insist", "believe", "report"]);

/** "a crackdown which, he alleged, the army carries out": the noun behind the words of whoever says so. */
function saidToBeDone(sentence: Sentence, index: number, args: Arguments): number[] {
  if (args.object.length > 0) return [];
  return nounsBefore(sentence, index).filter((noun) =>
    childrenBy(sentence, noun, ["acl:relcl"]).some(
      (clause) => clause > noun && clause < index && SAYING.has(lemmaOf(sentence, clause)),
    ),
  );
}

/** Nouns within a dozen words before, nearest first. */
function nounsBefore(sentence: Sentence, index: number): number[] {
  const found: number[] = [];
  for (let i = index - 1; i >= 0 && i >= index - 12; i -= 1) if (sentence.tokens[i]!.upos === "NOUN") found.push(i);
  return found;
}

function lift(interpreter: Interpreter, index: number, act: Act, carriage: Carriage): Act {
  const matched: Match = { frame: act.frame, words: [], governed: act, governedHead: act.head };
  const roles = fillRoles(interpreter, index, matched, carriage);
  return {
    ...act,
    ...roles,
    head: index,
    covers: [index, ...act.covers],
    rule: act.rule,
    passive: interpreter.arguments(index).passive,
  };
}
