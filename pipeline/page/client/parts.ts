/** Pieces that several views show: a status, the parties of an event, a link to an entity, the evidence of a record. */
import { isCut } from "../../rights/quote.ts";
import { type Child, h } from "./dom.ts";
import { around, type CodePointSpan, markParts } from "./marks.ts";
import { hrefOf } from "./route.ts";
import type { EventRow, EvidenceRow, Store } from "./store.ts";
import { dateWords, LINK_WORDS, REVIEW_WORDS, STATUS_WORDS, TYPE_WORDS, termWords, UNSHOWN } from "./words.ts";

export function statusChip(status: string): HTMLElement {
  return h("span", { class: `status ${status}` }, STATUS_WORDS[status]?.name ?? status);
}

const ANSWERS: Readonly<Record<string, string>> = {
  denies: "denied elsewhere",
  clears: "cleared elsewhere",
  answers: "answered elsewhere",
};

/** Says in a list that another record denies, clears or answers this one. */
export function answerNote(id: string, store: Store): HTMLElement | null {
  const words = new Set(store.linksTo(id).flatMap(({ link }) => ANSWERS[link] ?? []));
  return words.size === 0 ? null : h("span", { class: "answered" }, [...words].join(", "));
}

export function entityLink(id: string, store: Store): HTMLElement {
  return h("a", { href: hrefOf({ view: "people", id }) }, store.name(id));
}

/**
 * "A, B" for a mutual act, "A → B" for a one-sided one. A side that no reviewed name settles stands in the source's
 * words, and where the source does not say it, "somebody" acts.
 */
export function partyWords(event: EventRow, store: Store): string {
  const of = (role: string) => {
    const known = store.partiesOf(event.event_id).filter((row) => row.role === role);
    if (known.length > 0) return known.map(({ entity_id }) => store.name(entity_id)).join(", ");
    if (event.unresolved === 0) return "";
    const words = store.accountsOf(event.event_id).filter((row) => row.property === role && row.value === null);
    return [...new Set(words.map(({ text }) => `“${text}”`))].join(", ");
  };
  const [actors, recipients] = [of("actor"), of("recipient")];
  const sided = actors === "" && recipients === "" ? "" : `${actors || "somebody"}${recipients && ` → ${recipients}`}`;
  const sides = [of("participant"), sided].filter((side) => side !== "");
  return sides.join("; ") || of("attendee") || "nobody known";
}

export function eventTitle(event: EventRow, store: Store): string {
  return `${TYPE_WORDS[event.event_type] ?? event.event_type}: ${partyWords(event, store)}`;
}

/** What any record is called in a link to it. */
export function recordLink(id: string, store: Store): HTMLElement {
  const event = store.event(id);
  if (event !== undefined) {
    return h(
      "span",
      {},
      statusChip(event.status),
      " ",
      h("a", { href: hrefOf({ view: "events", id }) }, eventTitle(event, store)),
      `, ${dateWords(event.date)} `,
      answerNote(id, store),
    );
  }
  const statement = store.statement(id);
  if (statement !== undefined) {
    const who =
      statement.speaker_id === null ? (statement.speaker_text ?? "Somebody") : store.name(statement.speaker_id);
    return h(
      "span",
      {},
      `${who}: `,
      h("a", { href: hrefOf({ view: "statements", id }) }, statement.content ?? UNSHOWN),
    );
  }
  const tie = store.relation(id);
  if (tie === undefined) return h("span", {}, id);
  const words = `${store.name(tie.subject_id)}, ${termWords(tie.relation)} ${store.name(tie.object_id)}`;
  return h("span", {}, h("a", { href: hrefOf({ view: "ties", id }) }, words));
}

/** Who says so. Null where the source speaks for itself. */
export function attribution(attributedTo: string | null, store: Store): HTMLElement | null {
  if (attributedTo === null) return null;
  if (attributedTo === "unattributed")
    return h("p", { class: "said" }, "Said by somebody whom the source does not name.");
  const statement = store.statement(attributedTo);
  const who = statement?.speaker_id ?? null;
  return h(
    "p",
    { class: "said" },
    "Said by ",
    who === null ? (statement?.speaker_text ?? "somebody") : entityLink(who, store),
    who !== null && statement?.speaker_text ? ` (“${statement.speaker_text}”)` : "",
    ". ",
    h("a", { href: hrefOf({ view: "statements", id: attributedTo }) }, "The statement"),
  );
}

/** The sentence with its words marked, who says so, and the source. */
export function evidenceBlock(row: EvidenceRow, words: readonly CodePointSpan[], store: Store): HTMLElement {
  const text = store.data.texts[row.source_id];
  const context = text === undefined ? { before: "", after: "" } : around(text, row);
  const marked = words.map(({ start, end }) => ({ start: start - row.start, end: end - row.start }));
  const sentence =
    row.text === null
      ? [h("span", { class: "small" }, UNSHOWN)]
      : // Of cut words nobody knows how many came before.
        markParts(row.text, isCut(row.text) ? [] : marked).map((part) =>
          part.marked ? h("mark", {}, part.text) : part.text,
        );
  return h(
    "figure",
    { class: "evidence" },
    h(
      "blockquote",
      {},
      h(
        "p",
        {},
        h("span", { class: "context" }, context.before),
        h("span", { class: "sentence" }, ...sentence),
        h("span", { class: "context" }, context.after),
      ),
    ),
    h(
      "figcaption",
      {},
      attribution(row.attributed_to, store),
      sourceLine(row.source_id, store),
      h("p", { class: "small" }, `Characters ${row.start} to ${row.end}; rule ${row.rule}.`),
    ),
  );
}

export function sourceLine(sourceId: string, store: Store): HTMLElement {
  const source = store.source(sourceId);
  if (source === undefined) return h("p", { class: "source" }, sourceId);
  const path = store.data.textPaths[sourceId];
  const about = [
    source.publisher ?? sourceId,
    source.published === null ? "" : dateWords(source.published),
    source.copy_of === null ? "" : `a copy of ${source.copy_of}`,
  ].filter((part) => part !== "");
  const parts: Child[] = [h("a", { href: hrefOf({ view: "sources", id: sourceId }) }, source.title ?? sourceId)];
  if (source.url !== null && /^https?:/i.test(source.url)) {
    parts.push(" · ", h("a", { href: source.url, rel: "noopener noreferrer" }, "the article"));
  }
  if (path !== undefined) parts.push(" · ", h("a", { href: path }, "the text"));
  return h(
    "p",
    { class: "source" },
    `${about.join(", ")}. `,
    ...parts,
    source.form === "digest" ? h("span", { class: "small" }, " (quoted from our digest of it)") : "",
  );
}

export function reviewLine(
  row: { readonly review_status: string; readonly reviewed_by: string | null },
  store: Store,
): string {
  const words = REVIEW_WORDS[row.review_status] ?? row.review_status;
  if (row.reviewed_by === null) return words;
  const kind = store.reviewer().get(row.reviewed_by)?.kind;
  return `${words} by ${row.reviewed_by}${kind === "software" ? ", which is software" : kind === "person" ? ", a person" : ""}`;
}

export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return h("section", {}, h("h3", {}, title), ...children);
}

/** A list of at most so many records; a link leads to all of them where there are more. */
export function recordList(ids: readonly string[], store: Store, all?: string, most = 60): HTMLElement {
  const items = ids.slice(0, most).map((id) => h("li", {}, recordLink(id, store)));
  const more = ids.length > most && all !== undefined && h("li", {}, h("a", { href: all }, `All ${ids.length}`));
  return h("ul", { class: "records" }, ...items, more);
}

/** What denies, answers or clears a record, and what it denies, answers, clears or is part of. */
export function linkedRecords(id: string, store: Store): HTMLElement[] {
  const sides = [
    ...store.linksTo(id).map((row) => ({ title: LINK_WORDS[row.link]!.from, other: row.record_id, link: row.link })),
    ...store.linksFrom(id).map((row) => ({ title: LINK_WORDS[row.link]!.to, other: row.other_id, link: row.link })),
  ].filter(({ other }) => other !== id);
  return sides.map(({ title, other, link }) => {
    const [first] = store.evidenceOf(other);
    return h(
      "div",
      { class: `linked ${link}` },
      h("h4", {}, title),
      h("p", {}, recordLink(other, store)),
      first === undefined ? null : evidenceBlock(first, [], store),
    );
  });
}
