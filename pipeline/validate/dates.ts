/** Dates agree with each other: the first day is not after the last, and an EDTF value lies with its bounds. */
import { boundEdtf, datesOverlap } from "../dates/edtf.ts";
import type { Row, TableName } from "../schema/tables.ts";
import { nameRow, type RowCheck, watchEach } from "./check.ts";

interface DateColumns {
  readonly table: TableName;
  readonly earliest: string;
  readonly latest: string;
  /** The EDTF value that the two bound. */
  readonly edtf?: string;
}

const DATES: readonly DateColumns[] = [
  { table: "events", earliest: "date_earliest", latest: "date_latest", edtf: "date" },
  { table: "dyads", earliest: "date_earliest", latest: "date_latest" },
  { table: "sources", earliest: "published_earliest", latest: "published_latest", edtf: "published" },
  { table: "entities", earliest: "first_reported", latest: "last_reported" },
  { table: "names", earliest: "valid_from", latest: "valid_until" },
  { table: "actor_codes", earliest: "valid_from", latest: "valid_until" },
  { table: "edges", earliest: "first_date", latest: "last_date" },
];

function textOf(row: Row, column: string): string | null {
  const cell = row[column] ?? null;
  return cell === null ? null : String(cell);
}

function faultOf(row: Row, { earliest: from, latest: until, edtf }: DateColumns): string | null {
  const earliest = textOf(row, from);
  const latest = textOf(row, until);
  if (earliest !== null && latest !== null && earliest > latest) {
    return `${from} ${earliest} is after ${until} ${latest}`;
  }
  const value = edtf === undefined ? null : textOf(row, edtf);
  if (edtf === undefined) return null;
  if (value === null) return earliest === null && latest === null ? null : `there are bounds and no ${edtf}`;
  const bounds = boundEdtf(value);
  // A value that is no EDTF at all is found by the schema.
  if (bounds === null || (bounds.earliest === null && bounds.latest === null)) return null;
  return datesOverlap(bounds, { earliest, latest })
    ? null
    : `${edtf} ${value} does not lie within ${from} and ${until}`;
}

export const checkDates: RowCheck = {
  tables: DATES.map(({ table }) => table),
  watch: (table) =>
    DATES.filter((columns) => columns.table === table).map((columns) =>
      watchEach((row) => {
        const detail = faultOf(row, columns);
        return detail === null ? [] : [{ kind: "bad_dates", table, id: nameRow(table, row), detail }];
      }),
    ),
};
