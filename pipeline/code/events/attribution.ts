/** Status and speaker: an act against somebody that only lies in what somebody says is alleged; the speaker goes with it. */
import type { Quotation } from "../../annotate/sentence.ts";
import { countWhile } from "../../text/search.ts";
import type { Span } from "../../text/span.ts";
import type { Attribution, StatementAccount, Status } from "../account.ts";
import { isHeld } from "../statements/held.ts";
import type { Act } from "./interpret.ts";
import { wordSet } from "./lexicon.ts";
import type { Scene } from "./parties.ts";

const CONFLICT = new Set([
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);
const HEDGES = new Set(["allegedly", "reportedly", "purportedly", "supposedly", "apparently"]);

interface Contents {
  /** Numbers of the statements, by where their content begins. */
  readonly order: readonly number[];
  /** How far the content reaches of this one and those before it. */
  readonly furthest: readonly number[];
}

const KNOWN = new WeakMap<readonly StatementAccount[], Contents>();

/** Made once a document: thousands of acts look for themselves among thousands of statements. */
function contentsOf(statements: readonly StatementAccount[]): Contents {
  const known = KNOWN.get(statements);
  if (known !== undefined) return known;
  const startOf = (number: number) => statements[number]!.content.start;
  const order = [...statements.keys()].sort((a, b) => startOf(a) - startOf(b) || a - b);
  const furthest: number[] = [];
  for (const number of order) furthest.push(Math.max(furthest.at(-1) ?? 0, statements[number]!.content.end));
  const made = { order, furthest };
  KNOWN.set(statements, made);
  return made;
}

/** The innermost statement in whose content the trigger stands: the shortest content that holds it, the first of equals. */
export function statementAround(
  trigger: Span,
  statements: readonly StatementAccount[],
  quotations: readonly Quotation[],
): number | null {
  const { order, furthest } = contentsOf(statements);
  const begun = countWhile(order, (number) => statements[number]!.content.start <= trigger.start);
  let found: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = begun - 1; at >= 0 && furthest[at]! >= trigger.end; at -= 1) {
    const number = order[at]!;
    const { start, end } = statements[number]!.content;
    // What begins here or before and holds the trigger is longer.
    if (trigger.end - start > shortest) break;
    const isShorter = end - start < shortest || (end - start === shortest && number < found!);
    if (!isShorter || !isHeld(statements[number]!, trigger, quotations)) continue;
    found = number;
    shortest = end - start;
  }
  return found;
}

const PLANNING = wordSet("planning_verbs");
const DENYING = wordSet("denying_verbs");

/** Planned below "plans to", denied below "denied". */
function governedStatus(scene: Scene, index: number): Status | null {
  const { tokens } = scene.sentence;
  let at = index;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at]!;
    if (token.head < 0 || !["xcomp", "ccomp", "obj", "conj"].includes(token.deprel)) return null;
    const governor = tokens[token.head]!.lemma.toLowerCase();
    if (DENYING.has(governor)) return "denied";
    if (PLANNING.has(governor) && token.deprel === "xcomp") return "planned";
    at = token.head;
  }
  return null;
}

const CONDITIONS = new Set(["if", "unless", "until", "whether", "should", "lest"]);

/** Inside a clause of condition: "until Keld stops the raids". */
function isConditional(scene: Scene, index: number): boolean {
  const { tokens, children } = scene.sentence;
  for (let at = index; at >= 0; at = tokens[at]!.head) {
    const opens = children[at]!.some(
      (child) => tokens[child]!.deprel === "mark" && CONDITIONS.has(tokens[child]!.text.toLowerCase()),
    );
    if (opens) return true;
  }
  return false;
}

const NAMING = new Set(["call", "describe", "term", "label", "brand", "dub", "allege"]);

/** "what the party calls a massacre", "an alleged attack" */
function isSoCalled(scene: Scene, act: Act): boolean {
  const index = act.head;
  const { tokens, children } = scene.sentence;
  if (children[index]!.some((child) => tokens[child]!.text.toLowerCase() === "alleged")) return true;
  // "a crackdown which, he alleged, ..."
  const nouns = act.covers.filter((c) => tokens[c]!.upos === "NOUN");
  if (nouns.some((n) => children[n]!.some((c) => tokens[c]!.deprel === "acl:relcl" && tokens[c]!.lemma === "allege")))
    return true;
  const governor = tokens[index]!.head;
  return (
    governor >= 0 &&
    tokens[index]!.upos === "NOUN" &&
    NAMING.has(tokens[governor]!.lemma) &&
    [tokens[governor]!.head, ...children[governor]!].some((c) => /^(?:what|which|whom)$/i.test(tokens[c]?.text ?? ""))
  );
}

/** Verbs with which somebody vouches for what he tells; who claims or boasts does not. */
const VOUCHING = new Set([
  "admit",
  "confirm",
  "acknowledge",
  "concede",
  "confess",
  "announce",
  "say",
  "tell",
  "disclose",
]);

/** "The Front confirmed that it had attacked Keld": what somebody tells of his own deed is no claim against anybody else. */
function isOwnDeed(scene: Scene, act: Act, statement: StatementAccount | undefined): boolean {
  const speaker = statement?.speaker?.entityId ?? null;
  const cue = scene.sentence.tokens.find((token) => token.start === statement?.cue?.start);
  if (speaker === null || cue === undefined || !VOUCHING.has(cue.lemma)) return false;
  const doers = act.actor.filter((filler) => filler.entityId !== null);
  return doers.length > 0 && doers.every((filler) => filler.entityId === speaker);
}

export function attribute(
  scene: Scene,
  act: Act,
  statements: readonly StatementAccount[],
  quotations: readonly Quotation[],
): { status: Status; attributedTo: Attribution } {
  const { tokens, children } = scene.sentence;
  const trigger = tokens[act.head]!;
  const inside = statementAround(trigger, statements, quotations);
  const status = governedStatus(scene, act.head);
  if (act.status === "reported" && isConditional(scene, act.head))
    return { status: "hypothetical", attributedTo: inside };
  if (status && act.status === "reported") return { status, attributedTo: inside };
  const hedged =
    isSoCalled(scene, act) || children[act.head]!.some((child) => HEDGES.has(tokens[child]!.text.toLowerCase()));
  if (inside !== null && !hedged && isOwnDeed(scene, act, statements[inside]))
    return { status: act.status, attributedTo: inside };
  if (CONFLICT.has(act.type) && act.status === "reported" && (inside !== null || hedged)) {
    return { status: "alleged", attributedTo: inside ?? "unattributed" };
  }
  return { status: act.status, attributedTo: inside };
}
