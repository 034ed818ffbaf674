/**
 * Who is with somebody: "X, along with Y, condemned ..." has two actors; "X, accompanied by Y, met Z" and "in the presence of Y" have
 * an attendee. Also the gathering that somebody attends, and who attends a meeting that has parties of its own.
 */
import { childrenBy } from "../../annotate/tree/relations.ts";
import type { Filler } from "../account.ts";
import type { Act, Interpreter } from "./interpret.ts";
import { fillersAt } from "./parties.ts";
import { understoodSubject } from "./subjects.ts";
import { prepositionOf } from "./tokens.ts";

const ESCORTING = new Set(["accompany", "flank", "escort"]);
const ATTENDING = new Set(["consult.attend", "consult.be_present"]);

const known = (fillers: readonly Filler[]): Filler[] => fillers.filter((f) => f.entityId !== null);

/** The act with companions among its actors and those who were there among its attendees. */
export function withCompanions(interpreter: Interpreter, act: Act): Act {
  const attended = gatheringOf(interpreter, act);
  const base = attended === null ? act : { ...act, ...attended };
  const taken = new Set([...base.actor, ...base.recipient].map((f) => f.entityId));
  const fresh = (fillers: readonly Filler[]): Filler[] => known(fillers).filter((f) => !taken.has(f.entityId));
  const beside = act.passive ? [] : fresh(fillersAt(interpreter.scene, besideSubject(interpreter, act.head)));
  for (const { entityId } of beside) taken.add(entityId);
  const there = act.type === "CONSULT" ? fresh(fillersAt(interpreter.scene, attending(interpreter, act))) : [];
  if (attended === null && beside.length + there.length === 0) return act;
  return { ...base, actor: [...base.actor, ...beside], attendees: [...(base.attendees ?? []), ...there] };
}

/** Heads of "with Y", "along with Y" set off behind the subject. */
function besideSubject({ scene }: Interpreter, verb: number): number[] {
  const { sentence } = scene;
  const subjects = understoodSubject(sentence, verb, 0);
  return [...subjects.flatMap((s) => childrenBy(sentence, s, ["nmod"])), ...childrenBy(sentence, verb, ["obl"])].filter(
    (child) => {
      const [first] = childrenBy(sentence, child, ["case"]);
      if (first === undefined || child > verb || !subjects.some((s) => s < child)) return false;
      const preposition = prepositionOf(sentence, child);
      const before = sentence.tokens[first - 1];
      const isJoint =
        /^(?:along|together)$/i.test(before?.text ?? "") ||
        ["along with", "together with", "alongside"].includes(preposition);
      return isJoint || (preposition === "with" && before?.text === ",");
    },
  );
}

/** Heads of those by whom the subject is accompanied, and of those in whose presence it happens. */
function attending({ scene }: Interpreter, act: Act): number[] {
  const { sentence } = scene;
  const near = [act.head, ...understoodSubject(sentence, act.head, 0)];
  const escorts = near
    .flatMap((at) => childrenBy(sentence, at, ["acl", "advcl", "conj", "parataxis"]))
    .filter((clause) => ESCORTING.has(sentence.tokens[clause]!.lemma) && sentence.tokens[clause]!.xpos === "VBN")
    .flatMap((clause) =>
      childrenBy(sentence, clause, ["obl"]).filter((child) => prepositionOf(sentence, child) === "by"),
    );
  const presences = sentence.tokens.filter(
    ({ lemma, index, head }) =>
      lemma === "presence" &&
      prepositionOf(sentence, index) === "in" &&
      (near.includes(head) || act.covers.includes(head) || sentence.tokens[head]?.head === act.head),
  );
  const witnesses = presences.flatMap(({ index }) => childrenBy(sentence, index, ["nmod"]));
  return [...escorts, ...witnesses];
}

/** "The meeting of X and Y was attended by Z", "Z was present at the talks between X and Y": X and Y meet, Z attends. */
function gatheringOf(
  interpreter: Interpreter,
  act: Act,
): Pick<Act, "actor" | "recipient" | "attendees" | "covers"> | null {
  if (!ATTENDING.has(act.frame.id)) return null;
  const args = interpreter.arguments(act.head);
  for (const noun of [...args.object, ...(args.prepositions.get("at") ?? [])]) {
    const inner = interpreter.act(noun);
    if (
      inner?.type !== "CONSULT" ||
      new Set(known([...inner.actor, ...inner.recipient]).map((f) => f.entityId)).size < 2
    )
      continue;
    const ids = new Set([...inner.actor, ...inner.recipient].map((f) => f.entityId));
    const attendees = fillersAt(interpreter.scene, args.subject).filter(
      (f) => f.entityId !== null && !ids.has(f.entityId),
    );
    return { actor: inner.actor, recipient: inner.recipient, attendees, covers: [...act.covers, ...inner.covers] };
  }
  return null;
}
