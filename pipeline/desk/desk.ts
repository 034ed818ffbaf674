/** A curator's session: what waits, what a decision does, and how to take it back. One thing is done at a time. */
import { describeFinding, stopsRelease } from "../findings/describe.ts";
import type { Finding } from "../findings/finding.ts";
import { type Decided, editsFor } from "./decisions.ts";
import { type Change, effectOf } from "./effect.ts";
import { type Cells, Refused, type RowEdit, rowsOf } from "./rows/edit.ts";
import { editTexts, type ReviewedTexts, readTexts, withLock, writeTexts } from "./rows/folder.ts";
import { listDeskState } from "./state.ts";
import type { Reading, Workshop } from "./workshop.ts";

export interface Rim {
  /** The reviewed folder. */
  readonly folder: string;
  /** The day of a decision, as YYYY-MM-DD. */
  today(): string;
  /** Milliseconds, to tell an old lock. */
  now(): number;
}

export interface Outcome {
  /** The rows that were written, as their files have them. */
  readonly rows: readonly string[];
  readonly effect: readonly Change[];
  readonly recoded: number;
  /** What would stop a release now and did not before. */
  readonly warnings: readonly string[];
}

interface Step {
  readonly words: string;
  /** What was done, to be done again where an editor saved over it. */
  readonly edits: readonly RowEdit[];
  readonly undo: readonly RowEdit[];
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(workshop: Workshop, rim: Rim, reviewer: string | null) {
  let reading: Reading = await workshop.read(await readTexts(rim.folder), null);
  let who = reviewer;
  const steps: Step[] = [];
  const forgotten = new Set<RowEdit>();
  let last: Promise<unknown> = Promise.resolve();

  /** Takes turns: each call sees the files as the one before left them. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const next = last.then(run, run);
    last = next.catch(() => {});
    return next;
  }

  /** Reads what editors and other desks have written since. */
  async function refresh(): Promise<void> {
    const texts = await readTexts(rim.folder);
    if (!sameTexts(texts, reading.texts)) reading = await workshop.read(texts, reading);
  }

  /** An editor that had the file open before a decision and saves after it takes the decision's rows away. */
  function lostEdits(): RowEdit[] {
    const rows = new Map([...reading.texts].map(([table, text]) => [table, rowsOf(text, table)]));
    const stands = (table: RowEdit["table"], row: Cells) =>
      (rows.get(table) ?? []).some((one) => Object.keys(row).every((name) => (one[name] ?? "") === row[name]!.trim()));
    return steps
      .flatMap(({ edits }) => edits)
      .filter((edit) => edit.kind === "add" && !forgotten.has(edit) && !stands(edit.table, edit.row));
  }

  function write(make: (texts: ReviewedTexts) => readonly RowEdit[], words: string | null): Promise<Outcome> {
    return withLock(rim.folder, rim.now, async () => {
      await refresh();
      const before = reading;
      const edits = make(before.texts);
      const edited = editTexts(before.texts, edits);
      const after = await workshop.read(edited.texts, before);
      const fresh = newFindings(before.findings, after.findings);
      const fault = fresh.find((finding) => finding.kind === "bad_reviewed_row" || finding.kind === "bad_decision");
      if (fault !== undefined) throw new Refused(`nothing was written: ${describeFinding(fault)}`);
      await writeTexts(rim.folder, edited);
      reading = after;
      if (words !== null) steps.push({ words, edits, undo: edited.undo });
      return {
        rows: edits.map(rowWords),
        effect: effectOf(before.built.dataset.tables, after.built.dataset.tables),
        recoded: after.recoded,
        warnings: fresh.filter(stopsRelease).map(describeFinding),
      };
    });
  }

  return {
    state: () =>
      inTurn(async () => {
        await refresh();
        return listDeskState(reading, who, steps.at(-1)?.words ?? null, lostEdits().map(rowWords));
      }),

    /** Throws Refused where the files or the data do not allow it. */
    decide: (decided: Decided, reason: string) =>
      inTurn(() => {
        if (who === null) throw new Refused("say first who decides");
        const signature = { reviewer: who, today: rim.today(), reason };
        return write(
          (texts) => editsFor(decided, signature, (table) => rowsOf(texts.get(table) ?? null, table)),
          wordsOf(decided),
        );
      }),

    /** Writes once more what this session added and the files no longer have. */
    restore: () => inTurn(() => write(lostEdits, null)),

    /** Takes it that the rows are gone because somebody wanted it so. */
    forget: () =>
      inTurn(async () => {
        for (const edit of lostEdits()) forgotten.add(edit);
      }),

    undo: () =>
      inTurn(async () => {
        const step = steps.at(-1);
        if (step === undefined) throw new Refused("there is nothing to take back");
        const outcome = await write(() => step.undo, null);
        steps.pop();
        return outcome;
      }),

    /** Whoever is not on the list of reviewers, where there is one, is added to it as a person. */
    setReviewer: (name: string, about: string) =>
      inTurn(async () => {
        if (!/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,59}$/u.test(name))
          throw new Refused("a reviewer's name has letters, digits, . _ -");
        const listed = reading.texts.has("reviewers");
        if (listed && !reading.lists.reviewers.some((row) => row.reviewer === name)) {
          await write(
            () => [{ table: "reviewers", kind: "add", row: { reviewer: name, kind: "person", about } }],
            null,
          );
        }
        who = name;
      }),
  };
}

function sameTexts(a: ReviewedTexts, b: ReviewedTexts): boolean {
  return a.size === b.size && [...a].every(([table, text]) => b.get(table) === text);
}

/** A row's line changes when one above it goes, so findings are told apart by their words without it. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const keyOf = (finding: Finding) => JSON.stringify({ ...finding, line: 0 });
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => !known.has(keyOf(finding)));
}

function rowWords(edit: RowEdit): string {
  const cells = (row: Cells) =>
    Object.values(row)
      .filter((cell) => cell !== "")
      .join(", ");
  const file = `${edit.table}.csv`;
  if (edit.kind === "add") return `${file}: + ${cells(edit.row)}`;
  if (edit.kind === "remove") return `${file}: - ${cells(edit.row)}`;
  return `${file}: ${cells(edit.row)} became ${cells(edit.by)}`;
}

function wordsOf(decided: Decided): string {
  switch (decided.kind) {
    case "same":
    case "unsure":
    case "apart":
      return `“${decided.name}”: ${decided.kind} ${decided.entityId}`;
    case "not":
      return `“${decided.name}”: no name`;
    case "new":
      return `“${decided.name}”: new entity ${decided.entity.entityId}`;
    case "accept":
    case "reject":
    case "correct":
      return `${decided.kind} ${decided.record.claim}`;
    case "add":
      return `add to ${decided.table}`;
    case "pair":
      return `${decided.link} event`;
    case "merge":
      return `${decided.from} into ${decided.into}`;
    case "drop":
    case "confine":
      return `${decided.kind} the alias “${decided.row.alias}”`;
    default:
      return decided satisfies never;
  }
}
