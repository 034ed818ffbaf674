/** What a decision does to the records: which appear, change or vanish, in words. */
import { TYPE_WORDS, termWords } from "../page/client/words.ts";
import type { Tables } from "../schema/generated/rows.ts";

export interface Change {
  readonly change: "appears" | "changes" | "vanishes";
  readonly id: string;
  readonly words: string;
}

interface Told {
  readonly words: string;
  readonly all: string;
}

export function effectOf(before: Readonly<Tables>, after: Readonly<Tables>): Change[] {
  const [was, is] = [tell(before), tell(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): Change[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old === undefined) return [{ change: "appears", id, words: now!.words }];
    if (now === undefined) return [{ change: "vanishes", id, words: old.words }];
    if (old.all === now.all) return [];
    const words = old.words === now.words ? now.words : `${old.words}; now ${now.words}`;
    return [{ change: "changes", id, words }];
  });
}

function tell(tables: Readonly<Tables>): Map<string, Told> {
  const names = new Map(tables.entities.map((row) => [row.entity_id, row.name]));
  const name = (id: string | null) => (id === null ? "nobody settled" : (names.get(id) ?? id));
  const parties = new Map<string, string[]>();
  for (const row of tables.participants) {
    parties.set(row.event_id, [...(parties.get(row.event_id) ?? []), `${row.role} ${name(row.entity_id)}`]);
  }
  const told = new Map<string, Told>();
  const note = (id: string, words: string, row: object, more: unknown = null) =>
    told.set(id, { words, all: JSON.stringify([words, row, more]) });
  for (const { label: _, ...row } of tables.events) {
    const who = (parties.get(row.event_id) ?? []).join(", ");
    note(
      row.event_id,
      `${row.status}, ${TYPE_WORDS[row.event_type]?.toLowerCase()}: ${who} (${row.review_status})`,
      row,
    );
  }
  for (const row of tables.statements) {
    note(row.statement_id, `${name(row.speaker_id)}: “${row.content ?? ""}” (${row.review_status})`, row);
  }
  for (const row of tables.relations) {
    const words = `${name(row.subject_id)}, ${termWords(row.relation)} ${name(row.object_id)} (${row.review_status})`;
    note(row.relation_id, words, row);
  }
  return told;
}
