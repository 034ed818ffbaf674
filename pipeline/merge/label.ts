/** The short description of an event that is made from its type and parties. */
import type { EventType, Role } from "../code/account.ts";
import type { ParticipantsRow } from "../schema/generated/rows.ts";

/** `CONSULT: A, B`, `ACCUSE: A > B`; attendees only where nobody else is known. `name` gives an entity's name. */
export function labelEvent(
  type: EventType,
  participants: readonly ParticipantsRow[],
  name: (entityId: string) => string,
): string {
  const names = (...roles: Role[]) =>
    participants.filter(({ role }) => roles.includes(role)).map(({ entity_id }) => name(entity_id));
  const recipients = names("recipient");
  const left = names("actor", "participant").join(", ") || names("attendee").join(", ");
  return `${type}: ${left}${recipients.length > 0 ? ` > ${recipients.join(", ")}` : ""}`;
}
