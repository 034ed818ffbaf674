/**
 * What one predicate says happened. Frames are tried from the most specific to the most general; a frame that governs a
 * clause or a noun asks first what that says, so the governing word decides ("refused to meet" is one refusal). Light
 * verbs hand their subject to the noun that they carry ("held talks", "launched an attack").
 */

import { lemmatize } from "../../annotate/lemmas/lemmatize.ts";
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { EventType, Filler, Status } from "../account.ts";
import { type Arguments, argumentsOf, base, isVerbal } from "./arguments.ts";
import type { Frame, Governed } from "./frame.ts";
import { lemmasOf } from "./lemmas-of.ts";
import { type Entry, entriesFor, type Pos, wordSet, wordsOf } from "./lexicon.ts";
import { applyOperators, moodOf } from "./mood.ts";
import type { Scene } from "./parties.ts";
import { fillRoles } from "./roles.ts";

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
}

const LIGHT = wordSet("light_verbs");
const RECEIVING = wordSet("receiving_verbs");
const RAISING = wordSet("raising_verbs");
const CONTAINERS = wordSet("container_nouns");

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

export function lemmaOf(sentence: Sentence, index: number): string {
  return sentence.tokens[index]!.lemma.toLowerCase();
}

function posOf(sentence: Sentence, index: number): Pos | null {
  const token = sentence.tokens[index]!;
  if (isVerbal(token)) return "verb";
  if (token.upos === "NOUN" || token.upos === "PROPN") return "noun";
  if (token.upos === "ADJ" || token.upos === "ADV") return "adjective";
  return null;
}

function sameWord(sentence: Sentence, index: number, word: string): boolean {
  const token = sentence.tokens[index];
  return token !== undefined && lemmasOf(token).includes(word);
}

const REACH = 8;
/** "handed three men over", read as a preposition by mistake */
const PARTICLES = new Set(["over", "out", "off", "up", "down", "back", "away"]);
const DAYS = new Set(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);

/** Prepositions must be the head's own, or stand right behind it; other words of a phrase may be a few words off. */
function belongsTo(sentence: Sentence, place: number, after: number, head: number, isLast: boolean): boolean {
  const token = sentence.tokens[place]!;
  // The "to" of an infinitive is not the preposition of "agree to a plan", "war" in "war games" is no war.
  if (token.deprel === "mark" || (token.deprel === "compound" && place !== after + 1)) return false;
  // "took [him] into custody": the preposition goes with the noun behind it.
  if (token.deprel !== "case" || !isLast || PARTICLES.has(token.text.toLowerCase()))
    return place <= after + 7 || token.head === head;
  if (DAYS.has(sentence.tokens[token.head]?.text ?? "")) return false;
  if (place === after + 1) return true;
  // "called the envoy on Friday" is no call on anybody.
  const objects = childrenBy(sentence, head, ["obj", "iobj"]).filter(
    (o) =>
      o < place &&
      !/^(?:plug|weight|end|halt|pressure|aim|issue|exception|fault|part|war|side|control|blame|concern)$/.test(
        sentence.tokens[o]!.lemma,
      ),
  );
  return objects.length === 0 && (place === after + 2 || sentence.tokens[token.head]?.head === head);
}

/** Places of the words of a phrase, in order after (or right before) the head; null where one is missing. */
function findPhrase(sentence: Sentence, index: number, entry: Pick<Entry, "before" | "after">): number[] | null {
  const places: number[] = [];
  let at = index;
  for (const [k, word] of entry.after.entries()) {
    let found = -1;
    for (let i = at + 1; i <= at + REACH && i < sentence.tokens.length; i += 1) {
      if (sentence.tokens[i]!.upos === "PUNCT" && sentence.tokens[i]!.text !== "-") break;
      if (sameWord(sentence, i, word) && belongsTo(sentence, i, at, index, k === entry.after.length - 1)) {
        found = i;
        break;
      }
    }
    if (found < 0) return null;
    places.push(found);
    at = found;
  }
  at = index;
  for (let k = entry.before.length - 1; k >= 0; k -= 1) {
    let place = at - 1;
    if (sentence.tokens[place]?.text === "-") place -= 1;
    if (!sameWord(sentence, place, entry.before[k]!)) return null;
    places.unshift(place);
    at = place;
  }
  return places;
}

/** True where the noun, or what it is a quantity of, is one of the words. */
function headedBy(
  sentence: Sentence,
  index: number,
  words: ReadonlyMap<string, readonly { before: readonly string[] }[]>,
): boolean {
  const candidates = [index];
  if (holds(sentence, index)) {
    for (const child of childrenBy(sentence, index, ["nmod"])) {
      if (!childrenBy(sentence, child, ["case"]).some((c) => sameWord(sentence, c, "of"))) continue;
      candidates.push(child);
      if (holds(sentence, child)) candidates.push(...childrenBy(sentence, child, ["nmod"]));
    }
  }
  if (CONTAINERS.has(lemmaOf(sentence, index))) candidates.push(...childrenBy(sentence, index, ["compound", "amod"]));
  for (const child of childrenBy(sentence, index, ["conj"])) candidates.push(child);
  return candidates.some((candidate) => {
    const token = sentence.tokens[candidate]!;
    const entries = lemmasOf(token).flatMap((lemma) => words.get(lemma) ?? []);
    return entries.some((entry) => findPhrase(sentence, candidate, { before: entry.before, after: [] }) !== null);
  });
}

/** A quantity, a set, a delivery: nouns that stand for what they hold. */
function holds(sentence: Sentence, index: number): boolean {
  const { upos } = sentence.tokens[index]!;
  return CONTAINERS.has(lemmaOf(sentence, index)) || upos === "NUM" || upos === "SYM";
}

/** `#any`: something stands there; `#party`: a known party or a name; `#person`: a known person. */
function fits(scene: Scene, head: number, names: readonly string[]): boolean {
  if (names.includes("#any")) return true;
  const entityId = scene.mentionAt[head]?.entityId;
  if (names.includes("#person")) return entityId !== undefined && scene.types.get(entityId) === "person";
  if (!names.includes("#party")) return false;
  if (scene.mentionAt[head] || scene.sentence.tokens[head]!.upos === "PROPN") return true;
  const beside = childrenBy(scene.sentence, head, ["flat", "compound", "appos", "nmod:desc", "amod"]);
  return beside.some((child) => scene.mentionAt[child]);
}

function slotHeads(interpreter: Interpreter, index: number, args: Arguments, slot: string): readonly number[] {
  if (slot === "obj") return args.object;
  if (slot === "subj") return args.subject;
  if (slot === "compound") return childrenBy(interpreter.scene.sentence, index, ["compound", "amod"]);
  // "returned [the bell to Keld]": what belongs to the verb may hang on its object.
  return [
    ...(args.prepositions.get(slot) ?? []),
    ...args.object.flatMap((object) => belowNoun(interpreter, object, slot, 4)),
  ];
}

/** Objects of a phrasal verb, also where its particle is read as a preposition ("took in [refugees]"). */
export function objectsOf(interpreter: Interpreter, index: number, phrase: readonly number[]): readonly number[] {
  const args = interpreter.arguments(index);
  if (args.object.length > 0 || phrase.length === 0) return args.object;
  const { sentence } = interpreter.scene;
  return childrenBy(sentence, index, ["obl"]).filter((child) =>
    childrenBy(sentence, child, ["case"]).some((c) => phrase.includes(c)),
  );
}

/** Objects of a preposition anywhere below a noun, outside finite clauses. */
export function belowNoun(interpreter: Interpreter, noun: number, preposition: string, depth: number): number[] {
  const { sentence } = interpreter.scene;
  const found = [...(interpreter.arguments(noun).prepositions.get(preposition) ?? [])];
  if (depth === 0) return found;
  for (const child of childrenBy(sentence, noun, ["nmod", "acl", "obl", "obj", "conj"])) {
    if (sentence.tokens[child]!.deprel === "acl:relcl") continue;
    found.push(...belowNoun(interpreter, child, preposition, depth - 1));
  }
  return found;
}

export interface Match {
  readonly frame: Frame;
  readonly words: readonly number[];
  readonly governed: Act | null;
  readonly governedHead: number | null;
}

function governedBy(interpreter: Interpreter, index: number, frame: Frame): { act: Act | null; head: number } | null {
  const governs = frame.governs!;
  const args = interpreter.arguments(index);
  const { sentence } = interpreter.scene;
  const heads =
    governs.slot === "aside"
      ? args.clauses.filter((c) => base(sentence.tokens[c]!) === "advcl" && sentence.tokens[c]!.xpos === "VBG")
      : governs.slot === "clause"
        ? [...args.clauses, ...purposesOf(interpreter, args), ...strayInfinitive(interpreter, index)].filter(
            (c) => governs.feature !== undefined || base(sentence.tokens[c]!) !== "advcl" || isComplement(sentence, c),
          )
        : governs.slot === "object"
          ? args.object.filter((o) => !interpreter.scene.mentionAt[o])
          : governs.slot === "subject"
            ? args.subject
            : (args.prepositions.get(governs.slot) ?? []);
  for (const head of heads) {
    if (governs.feature && !clauseShows(sentence, head, governs.feature)) continue;
    const act = interpreter.act(head) ?? inside(interpreter, head);
    if (governs.types === "any") return { act, head };
    if (act && governs.types.includes(act.type)) return { act, head };
  }
  return null;
}

/** "announced [plans] [to send aid]": the infinitive of a noun that a parser hangs on the verb. */
function strayInfinitive(interpreter: Interpreter, noun: number): number[] {
  const { sentence } = interpreter.scene;
  const token = sentence.tokens[noun]!;
  if (token.upos !== "NOUN" || token.deprel !== "obj") return [];
  return childrenBy(sentence, token.head, ["xcomp", "advcl"]).filter(
    (c) => c > noun && c <= noun + 3 && clauseShows(sentence, c, "infinitive"),
  );
}

/** "that Keld withdraw": the base form behind a singular subject, whatever the tagger makes of it. */
function isBaseForm(sentence: Sentence, clause: number): boolean {
  const token = sentence.tokens[clause]!;
  if (token.xpos === "VB") return true;
  const subjects = childrenBy(sentence, clause, ["nsubj"]);
  const singular = subjects.some((s) => ["NN", "NNP"].includes(sentence.tokens[s]!.xpos));
  return (
    singular &&
    childrenBy(sentence, clause, ["mark"]).length > 0 &&
    lemmatize(token.text.toLowerCase(), "VERB", "VBD", false) === token.text.toLowerCase()
  );
}

/** "sent [jets to bomb a dam]": the infinitive that a parser hangs on the object. */
function purposesOf(interpreter: Interpreter, args: Arguments): number[] {
  const asked = [...(args.prepositions.get("on") ?? []), ...(args.prepositions.get("upon") ?? [])];
  return [...args.object, ...asked].flatMap((o) =>
    interpreter.arguments(o).clauses.filter((c) => clauseShows(interpreter.scene.sentence, c, "infinitive")),
  );
}

function clauseShows(sentence: Sentence, clause: number, feature: NonNullable<Governed["feature"]>): boolean {
  const token = sentence.tokens[clause]!;
  const marks = childrenBy(sentence, clause, ["mark"]).map((m) => sentence.tokens[m]!.text.toLowerCase());
  switch (feature) {
    case "infinitive":
      return marks.includes("to");
    case "prevented":
      return token.xpos === "VBG" && marks.includes("from");
    case "subjunctive":
      return (
        isBaseForm(sentence, clause) && !marks.includes("to") && childrenBy(sentence, clause, ["aux"]).length === 0
      );
    case "predicative":
      return (token.upos === "ADJ" || token.upos === "NOUN") && marks.length === 0;
    case "culprit":
      // "is behind the raid", "is responsible for it"
      return (
        lemmaOf(sentence, clause) === "responsible" ||
        childrenBy(sentence, clause, ["case"]).some((c) => sameWord(sentence, c, "behind"))
      );
    default:
      return moodOf(sentence, clause)[feature];
  }
}

/** An adverbial clause that reads as the complement: an infinitive or a bare participle behind the verb. */
function isComplement(sentence: Sentence, clause: number): boolean {
  const token = sentence.tokens[clause]!;
  const marks = childrenBy(sentence, clause, ["mark"]).map((m) => sentence.tokens[m]!.text.toLowerCase());
  if (token.head > clause || marks.length === 0) return false;
  if (marks.every((m) => m === "to")) return true;
  // "barred him from leaving"
  if (token.xpos === "VBG" && marks.every((m) => m === "from")) return true;
  // "guilty of attacking", "responsible for killing"
  return (
    sentence.tokens[token.head]!.upos === "ADJ" && token.xpos === "VBG" && marks.every((m) => m === "of" || m === "for")
  );
}

/** The act that a container noun holds: "a series of attacks", "a round of talks". */
function inside(interpreter: Interpreter, head: number): Act | null {
  const { sentence } = interpreter.scene;
  if (!CONTAINERS.has(lemmaOf(sentence, head))) return null;
  for (const child of childrenBy(sentence, head, ["nmod", "compound"])) {
    const act = interpreter.act(child);
    if (act) return act;
  }
  return null;
}

function match(interpreter: Interpreter, index: number, entry: Entry): Match | null {
  const { sentence } = interpreter.scene;
  const { frame } = entry;
  const phrase = findPhrase(sentence, index, entry);
  if (!phrase) return null;
  const args = interpreter.arguments(index);
  const words = [...phrase];
  for (const [slot, names] of Object.entries(frame.needs ?? {})) {
    const wanted = wordsOf(names);
    const heads = slot === "obj" ? objectsOf(interpreter, index, phrase) : slotHeads(interpreter, index, args, slot);
    const head = heads.find((h) => fits(interpreter.scene, h, names) || headedBy(sentence, h, wanted));
    if (head === undefined) return null;
    const parts = childrenBy(sentence, head, ["compound", "amod", "nmod"]);
    words.push(head, ...parts.filter((c) => !interpreter.scene.mentionAt[c]));
  }
  for (const [slot, names] of Object.entries(frame.unless ?? {})) {
    const barred = wordsOf(names);
    const isBarred = (h: number): boolean => fits(interpreter.scene, h, names) || headedBy(sentence, h, barred);
    if (slotHeads(interpreter, index, args, slot).some(isBarred)) return null;
  }
  if (!frame.governs) return { frame, words, governed: null, governedHead: null };
  const governed = governedBy(interpreter, index, frame);
  return governed ? { frame, words, governed: governed.act, governedHead: governed.head } : null;
}

const ATTRIBUTES = new Set(["compound", "amod", "flat", "fixed", "nmod:desc"]);

/** A word inside a name ("the Peace Council") or before another noun ("a suspected thief") tells of nothing by itself. */
function isInsideName(scene: Scene, index: number): boolean {
  const token = scene.sentence.tokens[index]!;
  const isClause = token.upos === "VERB" && childrenBy(scene.sentence, index, ["aux", "nsubj"]).length > 0;
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
  if (isInsideName(scene, index)) return null;
  const lemma =
    lemmasOf(sentence.tokens[index]!).find((l) => entriesFor(pos, l).length > 0) ?? lemmaOf(sentence, index);
  for (const entry of entriesFor(pos, lemma)) {
    // "offered criticism": the bare frame of a light verb yields to what its noun says.
    if (entry.weight === 0 && pos === "verb" && LIGHT.has(lemma)) {
      const carried = carry(interpreter, index);
      if (carried) return applyOperators(interpreter, index, carried);
    }
    const matched = match(interpreter, index, entry);
    if (!matched) continue;
    const roles = fillRoles(interpreter, index, matched);
    const act: Act = {
      head: index,
      covers: [
        index,
        ...matched.words,
        ...(matched.governed?.covers ?? []),
        ...(matched.governedHead === null ? [] : [matched.governedHead]),
      ],
      frame: entry.frame,
      rule: entry.frame.id,
      type: entry.frame.type,
      mode: entry.frame.mode,
      status: "reported",
      passive: interpreter.arguments(index).passive,
      ...roles,
    };
    return applyOperators(interpreter, index, act);
  }
  if (pos === "noun") return null;
  const carried = carry(interpreter, index);
  return carried && applyOperators(interpreter, index, carried);
}

/** The act of a light verb's noun, or of the verb below a verb of beginning, going on or trying. */
function carry(interpreter: Interpreter, index: number): Act | null {
  const { sentence } = interpreter.scene;
  const lemma = lemmaOf(sentence, index);
  const args = interpreter.arguments(index);
  if (LIGHT.has(lemma) || RECEIVING.has(lemma)) {
    for (const object of args.object) {
      const act = interpreter.act(object) ?? inside(interpreter, object);
      if (act) return lift(interpreter, index, act, RECEIVING.has(lemma) && !LIGHT.has(lemma));
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

function lift(interpreter: Interpreter, index: number, act: Act, reversed: boolean): Act {
  const matched: Match = { frame: act.frame, words: [], governed: act, governedHead: act.head };
  const roles = fillRoles(interpreter, index, matched, reversed ? "received" : "carried");
  return {
    ...act,
    ...roles,
    head: index,
    covers: [index, ...act.covers],
    rule: act.rule,
    passive: interpreter.arguments(index).passive,
  };
}
