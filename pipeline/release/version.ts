/** Versions of the dataset: how they compare, and which one comes next. */
import type { Change } from "./changes/classify.ts";
import type { TableRows } from "./derive/merged.ts";

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

function partsOf(version: string): [major: number, minor: number, patch: number] {
  const match = VERSION.exec(version);
  if (match === null) throw new Error(`"${version}" is no version: three numbers with dots between them are`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Negative where a comes before b. Throws on what is no version. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}

/** Whether every event, statement and relation has been decided on, and there is one at all. */
export function isReviewed({ events, statements, relations }: RecordTables): boolean {
  for (const records of [events, statements, relations]) {
    for (const { review_status } of records) if (review_status === "machine") return false;
  }
  return events.length + statements.length + relations.length > 0;
}

type RecordTables = Pick<TableRows, "events" | "statements" | "relations">;

export interface Step {
  /** The release before; null for the first. */
  readonly base: string | null;
  readonly change: Change;
  /** See `isReviewed`. */
  readonly reviewed: boolean;
}

/**
 * The version after the base. From 1.0.0 on, `structure` raises the first number, `rows` the second, `values` the third;
 * below, one place lower. 1.0.0 is the first release whose records have all been reviewed. With `none` the base itself.
 */
export function nextVersion({ base, change, reviewed }: Step): string {
  if (base === null) return "0.1.0";
  if (change === "none") return base;
  const [major, minor, patch] = partsOf(base);
  if (major === 0) {
    if (reviewed) return "1.0.0";
    return change === "structure" ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  }
  if (change === "structure") return `${major + 1}.0.0`;
  return change === "rows" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
