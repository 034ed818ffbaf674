/** What a line proposes, held against the corpus: its words, its parties, its date. */
import type { CodedDocument } from "../../code/coded.ts";
import { boundEdtf } from "../../dates/edtf.ts";
import { sayingOf } from "../../release/derive/rules/sayings.ts";
import type { ReviewedLists } from "../../reviewed/lists.ts";
import { PLOVER } from "../../schema/vocabulary.ts";
import { foldName } from "../../text/fold.ts";
import { BadProposal } from "./bad-proposal.ts";
import type { ProposalLine } from "./line.ts";

export interface ProposedEvent {
  readonly sourceId: string;
  readonly quoted: string;
  readonly occurrence: number;
  /** Columns and values as decisions.csv has them. */
  readonly values: readonly (readonly [column: string, value: string])[];
}

export interface Corpus {
  /** Normalised text by source. */
  readonly texts: ReadonlyMap<string, string>;
  /** The entity of an id or of a reviewed name. Throws BadProposal where it is not one entity. */
  readonly entityOf: (words: string) => string;
  readonly isPlace: (entityId: string) => boolean;
}

export function makeCorpus(
  documents: readonly Pick<CodedDocument, "sourceId" | "text">[],
  { entities, aliases }: Pick<ReviewedLists, "entities" | "aliases">,
): Corpus {
  const types = new Map(entities.map(({ entityId, type }) => [entityId, type]));
  const named = new Map<string, Set<string>>();
  for (const { alias, entityId, decision } of aliases) {
    if (entityId === null || decision !== "same") continue;
    const name = foldName(alias);
    named.set(name, (named.get(name) ?? new Set()).add(entityId));
  }
  return {
    texts: new Map(documents.map(({ sourceId, text }) => [sourceId, text])),
    entityOf: (words) => {
      if (types.has(words)) return words;
      const [first, ...others] = named.get(foldName(words)) ?? [];
      if (first === undefined) {
        throw new BadProposal(`"${words}" is no entity; write an id of entities.csv or a name of aliases.csv`);
      }
      if (others.length > 0) {
        throw new BadProposal(`"${words}" may be ${[first, ...others].join(" or ")}; write the id`);
      }
      return first;
    },
    isPlace: (entityId) => types.get(entityId) === "place",
  };
}

/** Throws BadProposal with the first thing that is wrong. */
export function readEvent(line: ProposalLine, corpus: Corpus): ProposedEvent {
  const { event_type: type, mode, status = "reported", date, place, attributed_to: attribution } = line;
  if (sayingOf(line.program, "events").description !== null) {
    throw new BadProposal(`program "${line.program}" has the name of a rule of the machine; give it another`);
  }
  const text = corpus.texts.get(line.source_id);
  if (text === undefined) {
    throw new BadProposal(`source "${line.source_id}" is not in the raw folder; add it there or mend the id`);
  }
  const quoted = line.quoted.normalize("NFC").replace(/\r\n?/g, "\n");
  const occurrence = findOccurrence(text, quoted, line);
  if (mode != null && !PLOVER.types[type].modes.includes(mode)) {
    const modes = PLOVER.types[type].modes.join(", ");
    throw new BadProposal(`${type} has no mode "${mode}"; ${modes === "" ? "leave it out" : `write one of ${modes}`}`);
  }
  if (date != null && boundEdtf(date) === null) {
    throw new BadProposal(`date "${date}" is no EDTF date; write it as 2031-05-09, 2031-05 or 2031-05~`);
  }
  const placeId = place == null ? null : corpus.entityOf(place);
  if (placeId !== null && !corpus.isPlace(placeId)) throw new BadProposal(`"${place}" is no place; leave it out`);
  checkAttribution(line, text);
  return {
    sourceId: line.source_id,
    quoted,
    occurrence,
    values: [
      ["event_type", type],
      ["status", status],
      ...(mode == null ? [] : [["mode", mode] as const]),
      ...(date == null ? [] : [["date", date] as const]),
      ...(placeId === null ? [] : [["place_id", placeId] as const]),
      ...readParties(line, corpus),
      ...(attribution == null ? [] : [["attributed_to", attribution] as const]),
    ],
  };
}

function findOccurrence(text: string, quoted: string, { source_id, occurrence }: ProposalLine): number {
  let count = 0;
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) count += 1;
  if (count === 0) throw new BadProposal(`"${quoted}" is not in ${source_id}; quote it to the letter`);
  if (occurrence === undefined && count > 1) {
    throw new BadProposal(`"${quoted}" is in ${source_id} ${count} times; say which with occurrence, or quote more`);
  }
  if ((occurrence ?? 1) > count) {
    throw new BadProposal(`"${quoted}" is in ${source_id} ${count} times, not ${occurrence}; mend occurrence`);
  }
  return occurrence ?? 1;
}

function checkAttribution({ status, attributed_to: attribution }: ProposalLine, text: string): void {
  if (status === "alleged" && attribution == null) {
    throw new BadProposal(
      "is alleged by nobody; write in attributed_to words of the statement that says so, or unattributed",
    );
  }
  if (attribution != null && attribution !== "unattributed" && !text.includes(attribution)) {
    throw new BadProposal(`attributed_to "${attribution}" is not in the source; quote it to the letter`);
  }
}

/** Acts that both sides do; programs that know only actors and recipients mean their participants. */
const MUTUAL: readonly string[] = ["CONSULT", "COOPERATE"];

function readParties(line: ProposalLine, { entityOf }: Corpus): (readonly [string, string])[] {
  const { event_type: type, actors = [], recipients = [], participants = [], attendees = [] } = line;
  const sided = actors.length + recipients.length > 0;
  if (!sided && participants.length === 0) {
    throw new BadProposal("has no party; name actors, recipients or participants");
  }
  if (participants.length > 0 && !MUTUAL.includes(type) && type !== "AGREE") {
    throw new BadProposal(`${type} is one-sided; name actors and recipients instead of participants`);
  }
  if (participants.length > 0 && sided && !MUTUAL.includes(type)) {
    throw new BadProposal("has participants beside actors or recipients; name the one or the others");
  }
  const role = (own: string) => (MUTUAL.includes(type) ? "participant" : own);
  const parties = [
    ...actors.map((words) => [role("actor"), entityOf(words)] as const),
    ...recipients.map((words) => [role("recipient"), entityOf(words)] as const),
    ...participants.map((words) => ["participant", entityOf(words)] as const),
    ...attendees.map((words) => ["attendee", entityOf(words)] as const),
  ];
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()];
}
