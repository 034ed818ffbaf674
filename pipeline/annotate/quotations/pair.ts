/** Pairs the marks of one paragraph: double marks with a stack, then single marks within what the double ones enclose. */
import type { Family, Mark } from "./marks.ts";

interface Pair {
  readonly open: Mark;
  readonly close: Mark;
}

interface PairedMarks {
  readonly pairs: readonly Pair[];
  /** The outermost mark still open at the end of the paragraph, if any; it is not among the pairs. */
  readonly dangling: Mark | null;
  /** The mark that closes what an earlier paragraph left open. */
  readonly closesEarlier: Mark | null;
}

/** `openBefore`: the family of a quotation that this paragraph continues; its reopening mark is not among `marks`. */
export function pairMarks(marks: readonly Mark[], openBefore: Family | null): PairedMarks {
  const doubles = pairDoubles(marks, openBefore === "single" ? null : openBefore);
  const singles = pairSingles(marks, doubles, openBefore === "single");
  return {
    pairs: [...doubles.pairs, ...singles.pairs],
    dangling: doubles.dangling ?? singles.dangling,
    closesEarlier: doubles.closesEarlier ?? singles.closesEarlier,
  };
}

interface Open {
  /** Null for the quotation that an earlier paragraph opened. */
  readonly mark: Mark | null;
  readonly family: Family;
}

function pairDoubles(marks: readonly Mark[], openBefore: Family | null): PairedMarks {
  const stack: Open[] = openBefore === null ? [] : [{ mark: null, family: openBefore }];
  const counts: Record<Family, number> = { straight: 0, curly: 0, angle: 0, single: 0 };
  if (openBefore !== null) counts[openBefore] += 1;
  const pairs: Pair[] = [];
  let closesEarlier: Mark | null = null;
  for (const mark of marks) {
    if (mark.family === "single") continue;
    // Paragraphs that no blank line parts: each begins with the mark of a quotation that goes on.
    if (mark.opensLine && mark.role !== "close" && counts[mark.family] > 0) continue;
    const opens = mark.role === "open" || (mark.role === "either" && counts[mark.family] === 0);
    if (opens) {
      stack.push({ mark, family: mark.family });
      counts[mark.family] += 1;
      continue;
    }
    // A mark of another family inside what this one closes was left open: it makes no quotation. Where none of the
    // same family is open the writer has mixed families, and the innermost is meant.
    const exact = counts[mark.family] > 0;
    let open = stack.pop();
    while (open !== undefined && exact && open.family !== mark.family) {
      counts[open.family] -= 1;
      open = stack.pop();
    }
    if (open === undefined) continue;
    counts[open.family] -= 1;
    if (open.mark === null) closesEarlier = mark;
    else pairs.push({ open: open.mark, close: mark });
  }
  // Every mark still open but the outermost lies within an open quotation: what it opens cannot be told.
  return { pairs, dangling: stack.find((open) => open.mark !== null)?.mark ?? null, closesEarlier };
}

/**
 * A single mark opens a quotation only if one closes it before the next single mark opens and without crossing a double
 * mark, so that apostrophes do no harm. The first closing mark that cannot be a plural's apostrophe wins over one that can.
 */
function pairSingles(marks: readonly Mark[], doubles: PairedMarks, openBefore: boolean): PairedMarks {
  const enclosing = enclosingPairs(marks, doubles);
  const pairs: Pair[] = [];
  let dangling: Mark | null = null;
  let closesEarlier: Mark | null = null;
  let open: { mark: Mark | null; level: number; doubtful: Mark | null } | null = openBefore
    ? { mark: null, level: -1, doubtful: null }
    : null;
  function settle(close: Mark | null): void {
    if (open === null) return;
    if (close !== null && open.mark !== null) pairs.push({ open: open.mark, close });
    else if (close !== null) closesEarlier = close;
    open = null;
  }
  for (const [index, mark] of marks.entries()) {
    if (mark.family !== "single") continue;
    const level: number = enclosing[index]!;
    if (mark.role === "open") {
      settle(open?.doubtful ?? null);
      open = { mark, level, doubtful: null };
    } else if (open !== null && open.level === level) {
      if (!mark.doubtful) settle(mark);
      else open.doubtful ??= mark;
    }
  }
  if (open !== null) {
    if (open.doubtful === null && open.level === -1) dangling = open.mark;
    settle(open.doubtful);
  }
  return { pairs, dangling, closesEarlier };
}

/** For each mark the number of the innermost double pair around it, -1 for none. */
function enclosingPairs(marks: readonly Mark[], doubles: PairedMarks): number[] {
  const opens = new Map(doubles.pairs.map((pair, number) => [pair.open, number]));
  const closes = new Set(doubles.pairs.map((pair) => pair.close));
  const stack: number[] = [];
  return marks.map((mark) => {
    const number = opens.get(mark);
    if (number !== undefined) stack.push(number);
    else if (closes.has(mark)) stack.pop();
    return stack.at(-1) ?? -1;
  });
}
