/**
 * What the machine claims at a place of a source, in words that do not depend on ids of rows or on offsets. A decision
 * names the claim that it was made on; where the machine claims something else now, the decision is stale.
 */
import type { EventAccount, RelationAccount, Role, StatementAccount } from "../../code/account.ts";
import { compareText } from "../../text/order.ts";
import { wordsAt } from "../../text/span.ts";

/** `ACCUSE reported: ada-brandt > ivo-keld`, `CONSULT reported: ada-brandt = ivo-keld + mara-tolland`. */
export function claimOfEvent(event: EventAccount): string {
  const of = (role: Role) =>
    [
      ...new Set(
        event.parties.flatMap((party) => (party.role === role && party.entityId !== null ? [party.entityId] : [])),
      ),
    ].sort(compareText);
  const recipients = of("recipient");
  const sides = [
    of("participant").join(" = "),
    of("actor").join(", "),
    recipients.length > 0 ? `> ${recipients.join(", ")}` : "",
    ...of("attendee").map((id) => `+ ${id}`),
  ].filter((side) => side !== "");
  return `${event.type} ${event.status}: ${sides.join(" ")}`.trim();
}

/** `direct: ada-brandt`; where nobody is resolved, the source's words for the speaker stand in quotation marks. */
export function claimOfStatement(statement: StatementAccount, text: string): string {
  const { speaker, quoteType } = statement;
  const who = speaker === null ? "nobody" : (speaker.entityId ?? JSON.stringify(wordsAt(text, speaker)));
  return `${quoteType}: ${who}`;
}

/** `ada-brandt memberOf ridge-front`. */
export function claimOfRelation({ subject, relation, object }: RelationAccount): string {
  return `${subject.entityId ?? "?"} ${relation} ${object.entityId ?? "?"}`;
}
