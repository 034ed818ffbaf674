/** Ties between records: what people linked, what is part of a collective account, and a denial to what it denies. */
import type { Finding } from "../findings/finding.ts";
import type { ReviewedLink } from "../reviewed/lists.ts";
import type { LinksRow } from "../schema/generated/rows.ts";
import { compareKeys } from "../text/order.ts";
import { wordsAt } from "../text/span.ts";
import { type Found, findingOf } from "./find-quoted.ts";
import type { Group, PartOf } from "./group.ts";
import type { PlacedDocument } from "./place-rows.ts";
import type { StatementRows } from "./statement-rows.ts";
import { type Telling, typeClass } from "./telling.ts";

export interface LinkRows {
  readonly links: readonly LinksRow[];
  readonly findings: readonly Finding[];
}

/** `recordOf` gives the id of the record on quoted words. */
export function makeLinkRows(
  reviewed: readonly ReviewedLink[],
  recordOf: (sourceId: string, quoted: string) => Found<string>,
  machine: readonly LinksRow[],
): LinkRows {
  const links: LinksRow[] = [...machine];
  const findings: Finding[] = [];
  for (const row of reviewed) {
    if (row.link === "same" || row.link === "different") continue;
    const record = recordOf(row.sourceId, row.quoted);
    const other = recordOf(row.otherSourceId, row.otherQuoted);
    findings.push(...findingOf(record, row.at, row.sourceId), ...findingOf(other, row.at, row.otherSourceId));
    if (record.kind !== "found" || other.kind !== "found") continue;
    if (record.record === other.record) {
      findings.push({ kind: "stale_decision", ...row.at, detail: `both sides are ${record.record} now` });
    } else {
      links.push({ record_id: record.record, other_id: other.record, link: row.link });
    }
  }
  const unique = new Map(links.map((link) => [`${link.record_id} ${link.other_id} ${link.link}`, link]));
  return {
    links: [...unique.values()].sort((a, b) =>
      compareKeys([a.record_id, a.other_id, a.link], [b.record_id, b.other_id, b.link]),
    ),
    findings,
  };
}

export function linkParts(partOf: readonly PartOf[], idOf: (group: number) => string): LinksRow[] {
  return partOf.map(({ part, whole }) => ({ record_id: idOf(part), other_id: idOf(whole), link: "part_of" }));
}

/** Said not to have happened, by the same parties and of the same type: the reader of the one should see the other. */
export function linkDenials(groups: readonly Group[], idOf: (group: number) => string): LinksRow[] {
  const byMatter = new Map<string, { denied: number[]; told: number[] }>();
  groups.forEach((group, index) => {
    for (const { summary } of group.tellings) {
      const parties = [...summary.parties]
        .filter(([, role]) => role !== "attendee")
        .map(([id]) => id)
        .sort();
      const key = JSON.stringify([typeClass(summary.type), parties]);
      const matter = byMatter.get(key) ?? { denied: [], told: [] };
      (summary.status === "denied" ? matter.denied : matter.told).push(index);
      byMatter.set(key, matter);
    }
  });
  return [...byMatter.values()].flatMap(({ denied, told }) =>
    denied.flatMap((a) => told.map((b): LinksRow => ({ record_id: idOf(a), other_id: idOf(b), link: "denies" }))),
  );
}

/** Nouns that take up a charge told before: "denied the allegations". */
const CHARGES = /\b(?:charge|allegation|accusation|claim|report|wrongdoing|involvement)s?\b/i;

/**
 * A statement of denial, to the accusation of its speaker that the same source tells last before it. Only a denial that
 * takes a charge up by such a noun is linked: what else somebody denies may be another matter.
 */
export function linkDeniedCharges(
  documents: readonly {
    readonly document: PlacedDocument;
    readonly statements: StatementRows;
    readonly tellings: readonly Telling[];
  }[],
  eventOf: ReadonlyMap<Telling, string>,
): LinksRow[] {
  return documents.flatMap(({ document: { coded }, statements, tellings }) =>
    coded.statements.flatMap((statement, index): LinksRow[] => {
      const speaker = statement.speaker?.entityId ?? null;
      const id = statements.ids[index]!;
      if (id === null || speaker === null || statement.stance !== "denying") return [];
      if (!CHARGES.test(wordsAt(coded.text, statement.content))) return [];
      const charge = tellings.findLast(
        (telling) =>
          eventOf.has(telling) &&
          telling.summary.type === "ACCUSE" &&
          telling.summary.parties.get(speaker) === "recipient" &&
          telling.firstStart < statement.content.start,
      );
      return charge === undefined ? [] : [{ record_id: id, other_id: eventOf.get(charge)!, link: "denies" }];
    }),
  );
}
