/** Ties between records: what people linked, what is part of a collective account, and a denial to what it denies. */
import type { Finding } from "../findings/finding.ts";
import type { ReviewedLink } from "../reviewed/lists.ts";
import type { LinksRow } from "../schema/generated/rows.ts";
import type { ShelfMaker, Store } from "../store/rows.ts";
import { compareKeys } from "../text/order.ts";
import { wordsAt } from "../text/span.ts";
import { type Found, findingOf } from "./find-quoted.ts";
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
  machine: Iterable<LinksRow>,
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

/** Groups of tellings that are one event, by their numbers. */
interface Matter {
  readonly matter: string;
  readonly group: number;
  readonly denied: boolean;
}

/** A denial that many could be meant by is linked to so many: those told nearest to it. */
const NEAREST_TOLD = 100;

/** Said not to have happened, by the same parties and of the same type: the reader of the one should see the other. */
export class Denials {
  readonly #matters: ShelfMaker<Matter>;

  constructor(store: Store) {
    // Of equal keys the order of arrival is kept, which is that of the groups.
    this.#matters = store.sorter(({ matter }) => [matter]);
  }

  /** The tellings of a group; groups come in their order. */
  add(group: number, tellings: readonly Telling[]): void {
    for (const { summary } of tellings) {
      const parties = [...summary.parties]
        .filter(([, role]) => role !== "attendee")
        .map(([id]) => id)
        .sort();
      const matter = JSON.stringify([typeClass(summary.type), parties]);
      this.#matters.add({ matter, group, denied: summary.status === "denied" });
    }
  }

  /** Nothing is added after it. */
  *list(idOf: (group: number) => string): Generator<LinksRow> {
    let matter: string | null = null;
    let denied: number[] = [];
    let told: number[] = [];
    for (const entry of this.#matters.done()) {
      if (entry.matter !== matter) {
        yield* linkAll(denied, told, idOf);
        denied = [];
        told = [];
      }
      matter = entry.matter;
      (entry.denied ? denied : told).push(entry.group);
    }
    yield* linkAll(denied, told, idOf);
  }
}

function* linkAll(
  denied: readonly number[],
  told: readonly number[],
  idOf: (group: number) => string,
): Generator<LinksRow> {
  let before = 0;
  for (const a of denied) {
    while (before < told.length && told[before]! < a) before += 1;
    const from = Math.max(0, Math.min(before - NEAREST_TOLD / 2, told.length - NEAREST_TOLD));
    for (const b of told.slice(from, from + NEAREST_TOLD)) {
      yield { record_id: idOf(a), other_id: idOf(b), link: "denies" };
    }
  }
}

/** Nouns that take up a charge told before: "denied the allegations". */
const CHARGES = /\b(?:charge|allegation|accusation|claim|report|wrongdoing|involvement)s?\b/i;

/** A statement that denies, and the telling that it denies. */
export interface DeniedCharge {
  readonly statementId: string;
  readonly charge: Telling;
}

/**
 * A statement of denial, to the accusation of its speaker that the same source tells last before it. Only a denial that
 * takes a charge up by such a noun is linked: what else somebody denies may be another matter.
 */
export function findDeniedCharges(
  { coded }: PlacedDocument,
  statements: StatementRows,
  tellings: readonly Telling[],
): DeniedCharge[] {
  return coded.statements.flatMap((statement, index): DeniedCharge[] => {
    const speaker = statement.speaker?.entityId ?? null;
    const statementId = statements.ids[index]!;
    if (statementId === null || speaker === null || statement.stance !== "denying") return [];
    if (!CHARGES.test(wordsAt(coded.text, statement.content))) return [];
    const charge = tellings.findLast(
      (telling) =>
        telling.summary.type === "ACCUSE" &&
        telling.summary.parties.get(speaker) === "recipient" &&
        telling.firstStart < statement.content.start,
    );
    return charge === undefined ? [] : [{ statementId, charge }];
  });
}
