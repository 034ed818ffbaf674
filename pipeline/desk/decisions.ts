/** What a curator decides, and the rows of the reviewed files that say so. */
import type { UndecidedRecord } from "../merge/decisions/undecided.ts";
import { sha256 } from "../text/sha256.ts";
import { type Cells, Refused, type RowEdit } from "./rows/edit.ts";

export interface NewEntity {
  readonly entityId: string;
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly country: string;
}

export interface ValueChange {
  readonly column: string;
  readonly expect: string;
  readonly value: string;
}

type Record = Pick<UndecidedRecord, "decision_id" | "table" | "source_id" | "quoted" | "occurrence" | "claim">;

export type Decided =
  | {
      readonly kind: "same" | "unsure";
      readonly name: string;
      readonly entityId: string;
      readonly aliasKind: string;
      /** Empty, or the source or publisher that the decision is confined to. */
      readonly scope: string;
    }
  | { readonly kind: "not"; readonly name: string }
  | { readonly kind: "new"; readonly name: string; readonly aliasKind: string; readonly entity: NewEntity }
  | { readonly kind: "accept" | "reject"; readonly record: Record }
  | { readonly kind: "correct"; readonly record: Record; readonly changes: readonly ValueChange[] }
  | {
      readonly kind: "add";
      readonly table: string;
      readonly sourceId: string;
      readonly quoted: string;
      readonly occurrence: number;
      readonly changes: readonly ValueChange[];
    }
  | {
      readonly kind: "pair";
      readonly link: "same" | "different";
      readonly sides: readonly [{ sourceId: string; quoted: string }, { sourceId: string; quoted: string }];
    }
  | { readonly kind: "merge"; readonly from: string; readonly into: string }
  | { readonly kind: "apart"; readonly name: string; readonly entityId: string }
  | { readonly kind: "drop"; readonly row: Cells }
  | {
      readonly kind: "confine";
      readonly row: Cells;
      readonly scope: string;
      readonly validFrom: string;
      readonly validUntil: string;
    };

/** Who decides, on which day, and why. */
export interface Signature {
  readonly reviewer: string;
  readonly today: string;
  readonly reason: string;
}

/** All rows of the tables that a decision may have to change beside its own. */
export type RowsNow = (table: "aliases" | "entities" | "identifiers") => readonly Cells[];

export function editsFor(decided: Decided, by: Signature, rowsNow: RowsNow): RowEdit[] {
  if (by.reason.trim() === "") throw new Refused("say why, in a few words that the next reviewer understands");
  const signed = { reviewed_by: by.reviewer, reviewed_on: by.today, reason: by.reason.trim() };
  const alias = (name: string, entityId: string, kind: string, decision: string, scope = ""): RowEdit => ({
    table: "aliases",
    kind: "add",
    row: { alias: name, entity_id: entityId, kind, decision, scope, ...signed },
  });
  switch (decided.kind) {
    case "same":
    case "unsure":
      return [alias(decided.name, decided.entityId, decided.aliasKind, decided.kind, decided.scope)];
    case "not":
      return [alias(decided.name, "", "name", "not")];
    case "apart":
      return [alias(decided.name, decided.entityId, "name", "not")];
    case "new": {
      const { entityId, type, name, description, country } = decided.entity;
      const row = { entity_id: entityId, type, name, description, country, ...signed };
      return [{ table: "entities", kind: "add", row }, alias(decided.name, entityId, decided.aliasKind, "same")];
    }
    case "accept":
    case "reject":
      return [decisionRow(decided.record, decided.kind, { column: "", expect: "", value: "" }, signed)];
    case "correct":
      if (decided.changes.length === 0)
        throw new Refused("nothing differs from what the machine says; accept it instead");
      return decided.changes.map((change) => decisionRow(decided.record, "correct", change, signed));
    case "add":
      return addedRows(decided, signed);
    case "pair": {
      const [a, b] = decided.sides;
      const row = {
        source_id: a.sourceId,
        quoted: a.quoted,
        link: decided.link,
        other_source_id: b.sourceId,
        other_quoted: b.quoted,
        ...signed,
      };
      return [{ table: "links", kind: "add", row }];
    }
    case "merge":
      return mergeEdits(decided.from, decided.into, by.reason.trim(), rowsNow);
    case "drop":
      return [{ table: "aliases", kind: "remove", row: decided.row }];
    case "confine": {
      const { scope, validFrom, validUntil } = decided;
      const row = { ...decided.row, scope, valid_from: validFrom, valid_until: validUntil, ...signed };
      return [{ table: "aliases", kind: "replace", row: decided.row, by: row }];
    }
    default:
      return decided satisfies never;
  }
}

function decisionRow(record: Record, decision: string, change: ValueChange, signed: Cells): RowEdit {
  const { decision_id, table, source_id, quoted, occurrence, claim } = record;
  return {
    table: "decisions",
    kind: "add",
    // Two reviewers decide on one item in decisions of their own.
    row: {
      decision_id: `${decision_id}-${signed.reviewed_by}`,
      table,
      source_id,
      quoted,
      occurrence: String(occurrence),
      claim,
      decision,
      ...change,
      ...signed,
    },
  };
}

function addedRows(decided: Extract<Decided, { kind: "add" }>, signed: Cells): RowEdit[] {
  const { table, sourceId, quoted, occurrence, changes } = decided;
  if (changes.length === 0) throw new Refused("an added record needs its values");
  const claim = changes.map(({ value }) => value).join(" ");
  const id = sha256(JSON.stringify([table, sourceId, quoted, occurrence, claim])).slice(0, 12);
  const record = { decision_id: `a-${id}`, table, source_id: sourceId, quoted, occurrence, claim };
  return changes.map((change) => decisionRow(record, "add", { ...change, expect: "" }, signed));
}

/** The id stays as a redirect; names and identifiers go over, save for those that the other has already. */
function mergeEdits(from: string, into: string, reason: string, rowsNow: RowsNow): RowEdit[] {
  const entity = rowsNow("entities").find((row) => row.entity_id === from);
  if (entity === undefined || from === into) throw new Refused(`entities.csv has no other entity ${from}`);
  const moved = (["aliases", "identifiers"] as const).flatMap((table) => {
    const keyOf = ({ entity_id: _, reviewed_by, reviewed_on, reason: __, ...row }: Cells) => JSON.stringify(row);
    const known = new Set(
      rowsNow(table)
        .filter((row) => row.entity_id === into)
        .map(keyOf),
    );
    return rowsNow(table)
      .filter((row) => row.entity_id === from)
      .map(
        (row): RowEdit =>
          known.has(keyOf(row))
            ? { table, kind: "remove", row }
            : { table, kind: "replace", row, by: { ...row, entity_id: into } },
      );
  });
  return [
    { table: "entities", kind: "remove", row: entity },
    ...moved,
    { table: "redirects", kind: "add", row: { old_id: from, new_id: into, reason } },
  ];
}
