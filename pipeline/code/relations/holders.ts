/** Who bears a noun of the lexicon: by apposition, as a title, by a possessive, by "is" and by "as". */
import type { Sentence } from "../../annotate/sentence.ts";
import { firstConjunct } from "../../annotate/tree/conjuncts.ts";
import { appositions } from "../../annotate/tree/noun-phrase.ts";
import { obliqueOf } from "../../annotate/tree/obliques.ts";
import { childrenBy, hasChild } from "../../annotate/tree/relations.ts";
import { subjects } from "../../annotate/tree/subjects.ts";
import { verbFeatures } from "../../annotate/tree/verb-features.ts";
import { voiceOf } from "../../annotate/tree/voice.ts";
import type { EntityType } from "../../reviewed/lists.ts";
import { type Line, type Named, namedAt, tagAt, textAt, tokenAt } from "./line.ts";
import type { RolePhrase } from "./noun-phrases.ts";

export interface Held {
  readonly holders: readonly Named[];
  /** How the words say it: `title`, `apposition`, `copula`, `as`, `taken` of an office taken, `left` of one given up. */
  readonly by: string;
  /** The verb with which the office was taken. */
  readonly verb?: number;
}

/**
 * The words around the phrase are asked before the tree, for apposition is what parsers get wrong most. `others` are the
 * sentence's phrases, among which a coordinated one is found.
 */
export function holdersOf(line: Line, phrase: RolePhrase, others: readonly RolePhrase[]): Held | null {
  const whole = joinedPhrase(line, phrase, others);
  const types = phrase.tie.holder;
  const held =
    titleBefore(line, whole, types, phrase.plural) ??
    apposedTo(line, whole, types, phrase.plural) ??
    byCopula(line, phrase, types) ??
    nameBehindComma(line, whole, types, phrase.plural) ??
    (isSubject(line, whole) ? null : byTree(line, phrase, types)) ??
    byAs(line, phrase, types) ??
    byOffice(line, phrase, types);
  if (held === null) return null;
  const holders = held.holders.filter(({ mention }) =>
    phrase.of.every((of) => of.mention.entityId !== mention.entityId),
  );
  return holders.length === 0 ? null : { ...held, holders };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** "Founder and leader of the League" as one stretch, from either noun. */
function joinedPhrase(line: Line, phrase: RolePhrase, others: readonly RolePhrase[]): Stretch {
  let { first, last } = phrase;
  for (const other of others) if (other.first > last && isLink(line, last + 1, other.first)) last = other.last;
  for (const other of [...others].reverse()) {
    // Of "founder and leader of the League" the founder's own phrase ends with the League.
    if (other.first < first && (isLink(line, other.last + 1, first) || other.last >= first)) first = other.first;
  }
  return { first, last };
}

/** Two phrases with "and" between them. */
export function isLinked(line: Line, before: RolePhrase, after: RolePhrase): boolean {
  return isLink(line, before.last + 1, after.first);
}

function isLink(line: Line, at: number, next: number): boolean {
  return next - at === 1 && ["and", "&", "or"].includes(textAt(line, at));
}

/** "League convener Omar Teshil": the name follows at once, titles in between. */
function titleBefore(line: Line, { last }: Stretch, types: readonly EntityType[], plural: boolean): Held | null {
  const named = nameFrom(line, last + 1, types);
  return named === null ? null : { holders: plural ? listFrom(line, named, types) : [named], by: "title" };
}

function nameFrom(line: Line, start: number, types: readonly EntityType[]): Named | null {
  for (let at = start; at < start + 3; at += 1) {
    const named = line.startingAt.get(at);
    if (named !== undefined) return types.includes(named.type) && named.mention.form !== "pronoun" ? named : null;
    if (!tagAt(line, at).startsWith("NNP") && textAt(line, at) !== ".") return null;
  }
  return null;
}

/** "Leaders Omar Teshil, Mira Vance and Sela Marn". */
function listFrom(line: Line, first: Named, types: readonly EntityType[]): Named[] {
  const found = [first];
  for (let at = first.last + 1; [",", "and"].includes(textAt(line, at)); ) {
    const skip = textAt(line, at) === "," && textAt(line, at + 1) === "and" ? 2 : 1;
    const named = nameFrom(line, at + skip, types);
    if (named === null) break;
    found.push(named);
    at = named.last + 1;
  }
  return found;
}

/** "Omar Teshil and Mira Vance, members of the League". */
function listTo(line: Line, last: Named, types: readonly EntityType[]): Named[] {
  const found = [last];
  for (let at = last.first - 1; [",", "and"].includes(textAt(line, at)); ) {
    const named = line.endingAt.get(textAt(line, at - 1) === "," ? at - 2 : at - 1);
    if (named === undefined || !types.includes(named.type)) break;
    found.unshift(named);
    at = named.first - 1;
  }
  return found;
}

const OPENING = [",", "(", "–", "—", "-lrb-"];

/** "Omar Teshil, convener of the League, ...": and the phrase ends there; otherwise it is the subject of what follows. */
function apposedTo(line: Line, { first, last }: Stretch, types: readonly EntityType[], plural: boolean): Held | null {
  if (!OPENING.includes(textAt(line, first - 1))) return null;
  const named = line.endingAt.get(first - 2);
  if (named === undefined || !types.includes(named.type)) return null;
  return isSubject(line, { first, last })
    ? null
    : { holders: plural ? listTo(line, named, types) : [named], by: "apposition" };
}

/** "After meeting Mira Vance, the leader of the League left": set off on one side only. */
function isSubject(line: Line, { first, last }: Stretch): boolean {
  const after = tagAt(line, last + 1);
  return OPENING.includes(textAt(line, first - 1)) && ["VBD", "VBZ", "VBP", "MD", "POS"].includes(after);
}

/** "The founder of the League, Omar Teshil, said". */
function nameBehindComma(line: Line, { last }: Stretch, types: readonly EntityType[], plural: boolean): Held | null {
  if (!OPENING.includes(textAt(line, last + 1))) return null;
  const named = nameFrom(line, last + 2, types);
  if (named === null) return null;
  if (plural) return { holders: listFrom(line, named, types), by: "apposition" };
  const after = tokenAt(line, named.last + 1);
  return after === undefined || after.upos === "PUNCT" ? { holders: [named], by: "apposition" } : null;
}

/** "Omar Teshil is the convener", "Omar Teshil, who was convener", "the convener is Omar Teshil". */
function byCopula(line: Line, { noun }: RolePhrase, types: readonly EntityType[]): Held | null {
  const { sentence } = line;
  const predicate = firstConjunct(sentence, noun);
  if (hasChild(sentence, predicate, ["cop"])) {
    if (!isAsserted(line, predicate)) return null;
    return heldBy(line, subjects(sentence, predicate), types, "copula");
  }
  const { head, deprel } = sentence.tokens[predicate]!;
  if (head < 0 || !deprel.startsWith("nsubj") || !hasChild(sentence, head, ["cop"]) || !isAsserted(line, head))
    return null;
  return heldBy(line, [head], types, "copula");
}

/** Said to be so: not denied, not to come, not under a condition, not only thought of ("denied being", "wants to lead"). */
export function isAsserted({ sentence }: Line, predicate: number): boolean {
  const { tense, mood, negated, modality } = verbFeatures(sentence, predicate);
  if (negated || modality !== null || hasGerund(sentence, predicate)) return false;
  // "The League, led by Teshil, will decide": a participle beside a noun is true whatever the tense around it.
  if (mood !== "participle") return mood === "indicative" && tense !== "future";
  const { deprel, xpos } = sentence.tokens[predicate]!;
  const isBeside = deprel.startsWith("acl") || (deprel === "advcl" && xpos === "VBN");
  return isBeside && !hasChild(sentence, predicate, ["mark", "case"]);
}

/** "Denied being an aide", "wants to be leader". */
function hasGerund(sentence: Sentence, predicate: number): boolean {
  const forms = childrenBy(sentence, predicate, ["cop"]).map((index) => sentence.tokens[index]!.xpos);
  const infinitive = childrenBy(sentence, predicate, ["mark"]).some((mark) => sentence.tokens[mark]!.xpos === "TO");
  return forms.includes("VBG") || (forms.includes("VB") && infinitive);
}

function heldBy(line: Line, heads: readonly number[], types: readonly EntityType[], by: string): Held | null {
  const holders = namesOf(line, heads, types);
  return holders.length === 0 ? null : { holders, by };
}

/** Names of these types at the heads, or beside them: of "Omar Teshil, a citizen born in Lodran" the one born is Omar Teshil. */
export function namesOf(line: Line, heads: readonly number[], types: readonly EntityType[]): Named[] {
  return heads.flatMap((head) => {
    // "He is a citizen who was born in Lodran": whoever is the citizen.
    const subject = hasChild(line.sentence, head, ["cop"]) ? subjects(line.sentence, head) : [];
    const candidates = [head, ...appositions(line.sentence, head), ...subject].map((index) => namedAt(line, index));
    const found = candidates.find((named) => named !== null && types.includes(named.type));
    return found == null ? [] : [found];
  });
}

function byTree(line: Line, { noun }: RolePhrase, types: readonly EntityType[]): Held | null {
  const { sentence } = line;
  const first = firstConjunct(sentence, noun);
  const { head, deprel } = sentence.tokens[first]!;
  const titled = deprel === "nmod:desc" && head >= 0 ? [head] : [];
  return heldBy(line, [...titled, ...appositions(sentence, first)], types, "apposition");
}

/** Not "elect": who is elected takes the office later, if at all. */
const GIVEN = ["appoint", "name", "install", "swear", "make"];
const TAKEN = ["become", "succeed", "replace", "return", "take"];
const LEFT = ["resign", "retire", "quit", "step", "stand", "remove", "sack", "dismiss", "oust"];

/** "Was appointed president", "became convener", "resigned as chair": an office taken or given up. */
function byOffice(line: Line, { noun }: RolePhrase, types: readonly EntityType[]): Held | null {
  const { sentence } = line;
  const first = firstConjunct(sentence, noun);
  const { head, deprel } = sentence.tokens[first]!;
  const verb = sentence.tokens[head];
  if (verb === undefined || verb.upos !== "VERB" || !isAsserted(line, head)) return null;
  const isAs = obliqueOf(sentence, first).preposition === "as";
  if (!isAs && !["xcomp", "obj", "ccomp"].includes(deprel)) return null;
  const isGiven = GIVEN.includes(verb.lemma);
  const isLeft = LEFT.includes(verb.lemma) && isAs;
  if (!isGiven && !isLeft && !(TAKEN.includes(verb.lemma) && (isAs || verb.lemma === "become"))) return null;
  // "The party named Dace its leader": who is given the office is the object.
  const isActive =
    voiceOf(sentence, head) !== "passive" && (isGiven || ["remove", "sack", "dismiss", "oust"].includes(verb.lemma));
  const bearers = isActive
    ? childrenBy(sentence, head, ["obj", "iobj"]).filter((one) => one !== first && one < first)
    : subjects(sentence, head);
  const held = heldBy(line, bearers, types, isLeft ? "left" : "taken");
  return held === null ? null : { ...held, verb: head };
}

const VERBS_WITH_AS = ["serve", "act", "work", "know", "describe", "style"];

/** "Omar Teshil serves as convener", "known as the founder". */
function byAs(line: Line, { noun }: RolePhrase, types: readonly EntityType[]): Held | null {
  const { sentence } = line;
  const first = firstConjunct(sentence, noun);
  const verb = sentence.tokens[sentence.tokens[first]!.head];
  if (verb === undefined || obliqueOf(sentence, first).preposition !== "as") return null;
  if (!VERBS_WITH_AS.includes(verb.lemma) || !isAsserted(line, verb.index)) return null;
  return heldBy(line, subjects(sentence, verb.index), types, "as");
}
