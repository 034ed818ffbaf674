/**
 * Which acts of a sentence are told as events. A sentence has one main line: its root, what is said there, what is coordinated
 * with it. Acts elsewhere (in attributes, adverbial clauses, nouns) are background: they count where both sides are known,
 * or where the main line tells of nothing.
 */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { Filler } from "../account.ts";
import type { Act, Interpreter } from "./interpret.ts";
import { fillersAt } from "./parties.ts";
import { isHiddenVerb, understoodSubject } from "./subjects.ts";
import { base, isVerbal, prepositionOf } from "./tokens.ts";

export interface Chosen {
  readonly act: Act;
  readonly main: boolean;
}

const MAIN_LINKS = new Set(["conj", "ccomp", "parataxis", "xcomp"]);

/** A finite clause that nothing subordinates, hung below by mistake. */
function isBareClause(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  if (token.deprel !== "advcl" || !["VBD", "VBZ", "VBP"].includes(token.xpos)) return false;
  return childrenBy(sentence, index, ["mark"]).length === 0 && childrenBy(sentence, index, ["advmod"]).length === 0;
}

function isMain(interpreter: Interpreter, index: number): boolean {
  const { tokens } = interpreter.scene.sentence;
  let at = index;
  for (let steps = 0; steps < 60; steps += 1) {
    const token = tokens[at]!;
    if (token.head < 0) return true;
    const kind = base(token);
    if (
      !MAIN_LINKS.has(kind) &&
      !isBareClause(interpreter.scene.sentence, at) &&
      !isHiddenVerb(interpreter.scene.sentence, at)
    ) {
      // A noun that is subject or object of a verb that tells of nothing itself ("talks took place").
      const carriesNoun = kind === "nsubj" && tokens[index]!.upos === "NOUN" && at === index;
      if (!carriesNoun) return false;
    }
    at = token.head;
  }
  return false;
}

function sides(act: Act): number {
  const named = act.actor.find((f) => f.entityId !== null) ?? act.recipient.find((f) => f.entityId !== null);
  if (named === undefined) return 0;
  const isOther = (f: Filler): boolean => f.entityId !== null && f.entityId !== named.entityId;
  return act.actor.some(isOther) || act.recipient.some(isOther) ? 2 : 1;
}

/** Away from the main line the last name left over is no party. */
function firm(mended: Act, main: boolean, act: Act): Act {
  return !main && mended.rule.includes("+only_other") ? act : mended;
}

const isDoneTo = (act: Act): boolean => !act.frame.mutual && act.recipient.some((f) => f.entityId !== null);

export function chooseActs(interpreter: Interpreter, mend: (act: Act) => Act): Chosen[] {
  const { tokens } = interpreter.scene.sentence;
  const acts: Act[] = [];
  const absorbed = new Set<number>();
  for (const token of tokens) {
    const act = interpreter.act(token.index);
    if (!act || act.head !== token.index) continue;
    acts.push(act);
    for (const covered of act.covers) if (covered !== act.head) absorbed.add(covered);
  }
  const free = acts
    .filter((act) => !absorbed.has(act.head) && !isTopic(interpreter, act.head) && !isCharge(interpreter, act.head))
    .map((act) => {
      const main = isMain(interpreter, act.head);
      const isNoun = tokens[act.head]!.upos === "NOUN";
      return { act: isNoun ? withSubject(interpreter, act) : firm(mend(act), main, act), main };
    });
  const full = free.filter((c) => sides(c.act) === 2 && !isPurpose(interpreter, c.act.head));
  const kept = (full.length > 0 ? full : free.filter((c) => c.main)).filter((c) => {
    // A side that only a second look found is no news where the same two were named for another act.
    const guessed = c.act.rule.includes("+only_other");
    const firm = full.filter((o) => o !== c && o.main && !o.act.rule.includes("+only_other")).map((o) => o.act);
    if (guessed && sameParties(c.act, firm)) return false;
    if (c.main && base(tokens[c.act.head]!) === "conj") return true;
    if (c.act.frame.weak && full.some((o) => o !== c && !o.act.frame.weak && sameParties(c.act, [o.act]))) return false;
    const others = full
      .filter((o) => !(o.act.frame.weak && !c.act.frame.weak))
      .filter((o) => o !== c && ((o.main && !c.main) || (o.main === c.main && o.act.head < c.act.head)));
    return !sameParties(
      c.act,
      others.map((o) => o.act),
    );
  });
  if (kept.some((c) => sides(c.act) > 0)) return kept;
  const best = free
    .map((c) => (tokens[c.act.head]!.upos === "NOUN" && !c.main ? c : { ...c, act: mend(c.act) }))
    .filter((c) => sides(c.act) === 2 || (sides(c.act) > 0 && (c.main || isDoneTo(c.act))))
    .sort(
      (a, b) =>
        Number(b.main) - Number(a.main) ||
        Number(isDoneTo(b.act)) - Number(isDoneTo(a.act)) ||
        sides(b.act) - sides(a.act) ||
        a.act.head - b.act.head,
    );
  return best.length > 0 ? best.slice(0, 1) : kept.length > 0 ? kept : free.slice(0, 1);
}

/** Before these a noun names the time or the ground of what happens: it happened too. */
const OCCASIONS = new Set([
  "after",
  "during",
  "following",
  "amid",
  "since",
  "before",
  "despite",
  "in",
  "at",
  "with",
  "by",
  "through",
  "between",
  "from",
]);

/** `occasion`: "left after talks with Dace": whoever left held the talks, where the noun names one side only. */
function withSubject(interpreter: Interpreter, act: Act): Act {
  const { scene } = interpreter;
  const { tokens } = scene.sentence;
  if (!act.frame.mutual || sides(act) !== 1 || act.actor.some((f) => f.entityId !== null)) return act;
  if (!OCCASIONS.has(prepositionOf(scene.sentence, act.head))) return act;
  let at = tokens[act.head]!.head;
  while (at >= 0 && base(tokens[at]!) === "nmod") at = tokens[at]!.head;
  if (at < 0 || !isVerbal(tokens[at]!)) return act;
  const actor = fillersAt(scene, understoodSubject(scene.sentence, at, 0)).filter(
    (f) => f.entityId !== null && !act.recipient.some((r) => r.entityId === f.entityId),
  );
  return actor.length === 0 ? act : { ...act, actor, rule: `${act.rule}+occasion` };
}

/** A noun that only says what is talked, thought or written about ("asked about aid to Keld") tells of nothing. */
function isTopic(interpreter: Interpreter, index: number): boolean {
  const { sentence } = interpreter.scene;
  const token = sentence.tokens[index]!;
  if (token.upos !== "NOUN" || token.head < 0) return false;
  const preposition = prepositionOf(sentence, index);
  return preposition !== "" && !OCCASIONS.has(preposition);
}

/** What somebody is accused of ("accused him of shaking hands with Keld") is the accusation's, not an act of its own. */
function isCharge(interpreter: Interpreter, index: number): boolean {
  const { sentence } = interpreter.scene;
  for (let at = index; sentence.tokens[at]!.head >= 0; at = sentence.tokens[at]!.head) {
    const { head } = sentence.tokens[at]!;
    if (head > at) continue;
    const opens = childrenBy(sentence, at, ["mark", "case"]).some((m) =>
      ["of", "for"].includes(sentence.tokens[m]!.text.toLowerCase()),
    );
    // The tree may hang the charge on whoever is charged.
    const above = sentence.tokens[head]!.head;
    const isAccused = [head, above].some((one) => one >= 0 && interpreter.act(one)?.type === "ACCUSE");
    if (opens && isAccused) return true;
  }
  return false;
}

/** What is done in order that something happens: the infinitive of purpose tells of no event yet. */
function isPurpose(interpreter: Interpreter, index: number): boolean {
  const { sentence } = interpreter.scene;
  const kind = base(sentence.tokens[index]!);
  if (kind !== "advcl" && kind !== "acl") return false;
  return childrenBy(sentence, index, ["mark"]).some((m) => sentence.tokens[m]!.text.toLowerCase() === "to");
}

/** Background between the same two parties repeats or explains the main act. */
function sameParties(act: Act, others: readonly Act[]): boolean {
  if (others.length === 0) return false;
  const parties = partiesOf(act);
  return others.some((other) => partiesOf(other) === parties);
}

function partiesOf(act: Act): string {
  const ids = [...act.actor, ...act.recipient].map((f) => f.entityId ?? "");
  return [...new Set(ids)].sort().join("|");
}
