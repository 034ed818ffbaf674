/** The pairs of parties of an event, as dyads.csv and edges.csv count them. */
import type { ParticipantsRow } from "../../schema/generated/rows.ts";
import { compareText } from "../../text/order.ts";

export interface Pair {
  /** Who acted, or the first of an unordered pair; null where no such party is known. */
  readonly actor: string | null;
  readonly recipient: string | null;
  /** False where both took part alike. */
  readonly directed: boolean;
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

function unorderedPairs(ids: readonly string[]): Pair[] {
  if (ids.length === 1) return [{ actor: ids[0]!, recipient: null, directed: false }];
  return ids.flatMap((actor, i) => ids.slice(i + 1).map((recipient) => ({ actor, recipient, directed: false })));
}

/**
 * The pairs of one event from its participants. An event between parties to a mutual act gives each unordered pair of
 * them, a one-sided one each actor with each recipient; a party without a counterpart stands alone, and an attendee is no
 * party. An event that no party is known of gives one pair of nobody, so that it is not lost from a table of pairs.
 */
export function pairsOf(participants: readonly ParticipantsRow[]): Pair[] {
  const inRole = (role: ParticipantsRow["role"]) =>
    sorted(participants.filter((row) => row.role === role).map((row) => row.entity_id));
  const mutual = unorderedPairs(inRole("participant"));
  const actors = inRole("actor");
  const recipients = inRole("recipient");
  const sided: Pair[] = [];
  for (const actor of actors.length > 0 ? actors : [null]) {
    for (const recipient of recipients.length > 0 ? recipients : [null]) {
      if (actor !== null || recipient !== null) sided.push({ actor, recipient, directed: true });
    }
  }
  const pairs = [...mutual, ...sided];
  return pairs.length > 0 ? pairs : [{ actor: null, recipient: null, directed: true }];
}
