/**
 * Events that other programs coded, offered beside what the machine reads in the same document. They are accounts like any
 * other, with the program's name as their rule, and none of them is told before a reviewer has decided on it.
 */
import type { EventAccount } from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import type { Finding } from "../../findings/finding.ts";
import type { ProposedValue, ReviewedLists, RowPlace } from "../../reviewed/lists.ts";
import { spansOverlap } from "../../text/span.ts";
import { BadChange } from "./change.ts";
import { claimOfEvent } from "./claim.ts";
import { addEvent } from "./correct-event.ts";
import type { Change } from "./decision.ts";
import { findQuoted } from "./find-item.ts";

export interface Proposal {
  readonly id: string;
  readonly program: string;
  readonly sourceId: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly changes: readonly Change[];
  readonly at: RowPlace;
}

/** One event that programs read where the machine reads nothing like it. */
export interface Offer {
  readonly record: EventAccount;
  /** The first reads it as it stands; the others say the same. */
  readonly proposals: readonly Proposal[];
}

export interface Offered {
  readonly offers: readonly Offer[];
  /** Proposals that say what the machine says, by the machine's event. */
  readonly seconded: ReadonlyMap<EventAccount, readonly Proposal[]>;
  readonly findings: readonly Finding[];
}

export interface GatheredProposals {
  /** By source, in the order of the file. */
  readonly bySource: ReadonlyMap<string, readonly Proposal[]>;
  readonly findings: readonly Finding[];
}

const ENTITY_COLUMNS: readonly string[] = ["place_id", "actor", "recipient", "participant", "attendee"];

/** A proposal is nobody's word: what is wrong with one stops no release. */
export function gatherProposals(
  { proposals, entities }: Pick<ReviewedLists, "proposals" | "entities">,
  sources: Pick<ReadonlyMap<string, unknown>, "has">,
): GatheredProposals {
  const known = new Set(entities.map(({ entityId }) => entityId));
  const byId = new Map<string, ProposedValue[]>();
  for (const row of proposals) {
    const list = byId.get(row.proposalId);
    if (list === undefined) byId.set(row.proposalId, [row]);
    else list.push(row);
  }
  const bySource = new Map<string, Proposal[]>();
  const findings: Finding[] = [];
  for (const [id, rows] of byId) {
    const { program, sourceId, quoted, occurrence, at } = rows[0]!;
    const stranger = rows.find(({ column, value }) => ENTITY_COLUMNS.includes(column) && !known.has(value));
    if (!sources.has(sourceId)) findings.push({ kind: "idle_decision", ...at, sourceId });
    else if (stranger !== undefined) {
      findings.push({ kind: "stale_proposal", ...stranger.at, detail: `"${stranger.value}" is not in entities.csv` });
    } else {
      const changes = rows.map(({ column, value, at }): Change => ({ column, expect: null, value, at }));
      const proposal = { id, program, sourceId, quoted, occurrence, changes, at };
      const list = bySource.get(sourceId);
      if (list === undefined) bySource.set(sourceId, [proposal]);
      else list.push(proposal);
    }
  }
  return { bySource, findings };
}

/** Two readings are one where they claim the same of words that overlap. */
export function offerEvents(coded: CodedDocument, proposals: readonly Proposal[]): Offered {
  const findings: Finding[] = [];
  const offers: { record: EventAccount; proposals: Proposal[] }[] = [];
  const seconded = new Map<EventAccount, Proposal[]>();
  for (const proposal of proposals) {
    const record = readProposal(coded, proposal);
    if ("kind" in record) {
      findings.push(record);
      continue;
    }
    const twin = coded.events.find((event) => sayTheSame(event, record));
    const known = offers.find((offer) => sayTheSame(offer.record, record));
    if (twin !== undefined) seconded.set(twin, [...(seconded.get(twin) ?? []), proposal]);
    else if (known !== undefined) known.proposals.push(proposal);
    else offers.push({ record, proposals: [proposal] });
  }
  return { offers, seconded, findings };
}

export function sayTheSame(a: EventAccount, b: EventAccount): boolean {
  return spansOverlap(a.evidence, b.evidence) && claimOfEvent(a) === claimOfEvent(b);
}

function readProposal(coded: CodedDocument, { program, changes, ...proposal }: Proposal): EventAccount | Finding {
  const stale = (at: RowPlace, detail: string): Finding => ({ kind: "stale_proposal", ...at, detail });
  const span = findQuoted(coded, proposal);
  if (span === null) return stale(proposal.at, `the source no longer says "${proposal.quoted}"`);
  try {
    const record = addEvent(changes, span, coded, { column: "", expect: null, value: null, at: proposal.at });
    return { ...record, rule: program };
  } catch (error) {
    if (!(error instanceof BadChange)) throw error;
    return stale(error.change.at, error.message);
  }
}
