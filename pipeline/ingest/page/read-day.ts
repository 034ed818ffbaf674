/** Dates as pages and feeds write them, to a calendar day: the day as the source means it, not as UTC counts it. */
import { boundEdtf } from "../../dates/edtf.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads ISO 8601 (`2017-06-27T23:30:00-04:00`), RFC 822 (`Tue, 27 Jun 2017 23:30:00 GMT`), `27 June 2017`,
 * `June 27, 2017`, `2017/06/27` and `20170627`. Null for anything else, `06/07/2017` among it: nobody can tell the
 * month from the day there.
 */
export function readDay(text: string): string | null {
  const trimmed = text.slice(0, 80).trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(trimmed);
  if (iso !== null) return day(iso[1]!, iso[2]!, iso[3]!);
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?!\d)/i.exec(trimmed);
  if (dayFirst !== null) return day(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(trimmed);
  if (monthFirst !== null) return day(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return null;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  return boundEdtf(text) === null ? null : text;
}
