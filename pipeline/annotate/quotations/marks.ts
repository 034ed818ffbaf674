/** Reads the quotation marks of one paragraph and says of each, from its neighbours alone, what it can do there. */
import type { Span } from "../../text/span.ts";

/** `straight` is `"` and the typewriter's pairs; an apostrophe that can only be an apostrophe is no mark. */
export type Family = "straight" | "curly" | "angle" | "single";

/** `either`: the neighbours do not tell; whether a quotation is open decides. */
export type MarkRole = "open" | "close" | "either";

export interface Mark extends Span {
  readonly family: Family;
  readonly role: MarkRole;
  /** A single closing mark that may as well be the apostrophe of a plural ("the workers' hall"). */
  readonly doubtful: boolean;
  /** First on a line that is not the first of its paragraph: what is open may be opened anew there. */
  readonly opensLine: boolean;
}

const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENERS_BEFORE = /[\s([{<—–―\-/“‘„«"'`]/u;
const ENDS_AFTER = /[\s)\]}>,.;:!?…—–―\-/”’»"']/u;
/** Words that begin with an apostrophe: no quotation opens there ('em, 'twas, '90s). */
const ELISION = /^(?:em|til|tis|twas|cause|bout|n|round|cos|\d\ds?)(?![\p{L}\p{N}])/iu;

export function readMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const mark = markAt(text, at, paragraph);
    if (mark === null) {
      at += 1;
    } else {
      if (mark !== "apostrophe") marks.push(mark);
      at = mark === "apostrophe" ? at + 1 : mark.end;
    }
  }
  return marks;
}

function markAt(text: string, at: number, paragraph: Span): Mark | "apostrophe" | null {
  const char = text[at]!;
  const double = text[at + 1] === char && at + 1 < paragraph.end;
  if ((char === "`" || char === "'") && double) return doubleMark(text, at, at + 2, paragraph, "straight");
  if (char === '"') return isInches(text, at) ? null : doubleMark(text, at, at + 1, paragraph, "straight");
  if (char === "“" || char === "”" || char === "„") return doubleMark(text, at, at + 1, paragraph, "curly");
  if (char === "«" || char === "»") return doubleMark(text, at, at + 1, paragraph, "angle");
  if (char === "'" || char === "‘" || char === "’" || char === "`")
    return singleMark(text, at, paragraph) ?? "apostrophe";
  return null;
}

/** A height such as 6'2" or 5' 10". */
function isInches(text: string, at: number): boolean {
  return /\d['’′] ?\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at));
}

function doubleMark(text: string, start: number, end: number, paragraph: Span, family: Family): Mark {
  const before = start > paragraph.start ? text[start - 1]! : " ";
  const after = end < paragraph.end ? text[end]! : " ";
  const canOpen = OPENERS_BEFORE.test(before) && !SPACE.test(after);
  const canClose = !SPACE.test(before) && ENDS_AFTER.test(after);
  return {
    start,
    end,
    family,
    role: roleOf(text[start]!, canOpen, canClose),
    doubtful: false,
    opensLine: before === "\n",
  };
}

/** The shape of a curly mark speaks for itself, unless its neighbours allow only the other use (a slip of the keyboard). */
function roleOf(char: string, canOpen: boolean, canClose: boolean): MarkRole {
  if (char === "“" || char === "„" || char === "«" || char === "`") return canClose && !canOpen ? "close" : "open";
  if (char === "”" || char === "»") return canOpen && !canClose ? "open" : "close";
  if (canOpen === canClose) return "either";
  return canOpen ? "open" : "close";
}

function singleMark(text: string, at: number, paragraph: Span): Mark | null {
  const before = at > paragraph.start ? text[at - 1]! : " ";
  const after = at + 1 < paragraph.end ? text[at + 1]! : " ";
  const char = text[at]!;
  const mark = { start: at, end: at + 1, family: "single", opensLine: before === "\n" } as const;
  if (OPENERS_BEFORE.test(before) && /[\p{L}\p{N}[(“"]/u.test(after)) {
    // ’ at the start of a word is an apostrophe that a word processor turned.
    if (char === "’" || ELISION.test(text.slice(at + 1, Math.min(at + 8, paragraph.end)))) return null;
    return { ...mark, role: "open", doubtful: false };
  }
  if (char === "‘" || char === "`" || SPACE.test(before) || !ENDS_AFTER.test(after)) return null;
  const doubtful =
    WORD.test(before) && (/[sxz]/iu.test(before) || /in$/iu.test(text.slice(at - 2, at))) && after === " ";
  return { ...mark, role: "close", doubtful };
}
