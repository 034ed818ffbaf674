/** Cuts the time that events cover into years, or into months where it is short. */
import type { EventRow } from "./store.ts";
import { dateWords } from "./words.ts";

export interface Stretch {
  readonly name: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly events: number;
  /** How many of them have the status `reported`. */
  readonly reported: number;
}

const MOST_MONTHS = 24;

/** An event counts where it can have begun; one without a year nowhere. Stretches without an event are there too. */
export function stretchesOf(events: readonly Pick<EventRow, "date_earliest" | "status">[]): Stretch[] {
  const dated = events.filter((row) => row.date_earliest !== null);
  if (dated.length === 0) return [];
  const months = dated.map((row) => monthNumber(row.date_earliest!));
  const first = months.reduce((a, b) => Math.min(a, b));
  const last = months.reduce((a, b) => Math.max(a, b));
  const step = last - first < MOST_MONTHS ? 1 : 12;
  const start = Math.floor(first / step);
  const stretches = Array.from({ length: Math.floor(last / step) - start + 1 }, () => ({ events: 0, reported: 0 }));
  dated.forEach((row, index) => {
    const stretch = stretches[Math.floor(months[index]! / step) - start]!;
    stretch.events += 1;
    if (row.status === "reported") stretch.reported += 1;
  });
  return stretches.map((counts, index) => ({ ...bounds(start + index, step), ...counts }));
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function bounds(stretch: number, step: number): { name: string; from: string; to: string } {
  const year = String(step === 12 ? stretch : Math.floor(stretch / 12)).padStart(4, "0");
  if (step === 12) return { name: year, from: `${year}-01-01`, to: `${year}-12-31` };
  const month = (stretch % 12) + 1;
  const text = `${year}-${String(month).padStart(2, "0")}`;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { name: dateWords(text), from: `${text}-01`, to: `${text}-${days}` };
}
