/** What the words of a time say before it is settled against the report's date. */
import type { Span } from "../../text/span.ts";
import type { TimeExpression } from "../sentence.ts";
import type { Unit } from "./names.ts";

/** Which third of a month or a year: "early", "mid", "late". */
export type Third = 0 | 1 | 2;

/** `last`, `next`: strictly before or after; `this`: by the tense. */
export type Which = "last" | "next" | "this";

export type Rough =
  | CalendarRough
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: Which | null }
  | {
      readonly kind: "shift";
      readonly unit: Unit;
      /** Null: "a few", "several". */
      readonly count: number | null;
      readonly sign: -1 | 1;
      /** `report`: against the report's date. `told`: against the time last told of. Or against a date in the words. */
      readonly from: "report" | "told" | Rough;
      readonly third: Third | null;
    }
  /** "The last two weeks": up to the report or from it on. */
  | { readonly kind: "window"; readonly unit: Unit; readonly count: number | null; readonly sign: -1 | 1 }
  /** "Earlier this year", "later this month", "earlier in July". */
  | {
      readonly kind: "within";
      readonly unit: "week" | "month" | "year";
      readonly month: number | null;
      readonly sign: -1 | 1;
    }
  | { readonly kind: "weekend"; readonly which: Which | null }
  /** `198X`. */
  | { readonly kind: "decade"; readonly decade: string }
  | { readonly kind: "range"; readonly from: CalendarRough | Weekday; readonly to: CalendarRough | Weekday }
  /** The words name a time that they do not give: "a few days before the vote". */
  | { readonly kind: "unsettled" };

export type Weekday = Extract<Rough, { kind: "weekday" }>;

export interface CalendarRough {
  readonly kind: "calendar";
  /** A number; -1, 0, 1 years from the report's ("October of last year"); or not said. */
  readonly year: { readonly value: number } | { readonly shift: number } | null;
  readonly which: Which | null;
  readonly season: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly third: Third | null;
  readonly about: boolean;
}

export const NO_DATE: CalendarRough = {
  kind: "calendar",
  year: null,
  which: null,
  season: null,
  month: null,
  day: null,
  weekday: null,
  third: null,
  about: false,
};

/** A date as read: what it says, by which rule, and the first word after it. */
export interface ReadRough {
  readonly rough: Rough;
  readonly rule: string;
  readonly end: number;
}

/** A stretch of the sentence that is a time, not yet settled, or a duration, which needs no settling. */
export type Found = Span &
  (
    | { readonly kind: "date"; readonly rough: Rough; readonly rule: string }
    | {
        readonly kind: "duration";
        readonly duration: string | null;
        readonly qualifier: TimeExpression["qualifier"];
        readonly rule: string;
      }
  );
