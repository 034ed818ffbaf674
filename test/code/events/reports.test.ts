/** Sentences as reports have them, with all their events: what is coded must be there, and nothing else may be. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EventAccount } from "../../../pipeline/code/account.ts";
import { readTextFile } from "../../../pipeline/ingest/read-text-file.ts";
import { codeDocuments } from "../../../pipeline/io/code-documents.ts";
import { mergeDocuments } from "../../../pipeline/merge/hold.ts";
import type { ParticipantsRow } from "../../../pipeline/schema/generated/rows.ts";
import { listsOf } from "../../helpers/coded.ts";

const table = JSON.parse(readFileSync(new URL("./reports.json", import.meta.url), "utf8")) as {
  readonly people: Readonly<Record<string, string>>;
  readonly reports: readonly { readonly text: string; readonly events: readonly string[] }[];
};

const PLACES = ["brenn", "northport"];
const GROUPS = ["ridge-front", "harbour-institute", "oster", "varn"];
const signed = { reviewedBy: "tester", reviewedOn: "2031-08-01", reason: "a test", at: { file: "test", line: 1 } };
const known = listsOf(Object.fromEntries(Object.entries(table.people).map(([name, id]) => [id, name])));
const lists = {
  ...known,
  entities: known.entities.map((entity) => ({
    ...entity,
    type: PLACES.includes(entity.entityId)
      ? ("place" as const)
      : GROUPS.includes(entity.entityId)
        ? ("organization" as const)
        : ("person" as const),
  })),
  aliases: Object.entries(table.people).map(([alias, entityId]) => ({
    alias,
    entityId,
    kind: "name" as const,
    decision: "same" as const,
    validFrom: null,
    validUntil: null,
    scope: null,
    ...signed,
  })),
};

async function eventsOf(text: string): Promise<string[]> {
  const file = `---\npublished: 2031-08-20\nlanguage: en\n---\n${text}`;
  const { documents } = readTextFile("report.md", new TextEncoder().encode(file));
  const coded = await codeDocuments(documents, lists, 1);
  const { tables } = mergeDocuments({ documents: coded, lists, base: null, version: "0.1.0" });
  return tables.events
    .map(({ event_id, event_type, status }) => {
      const parties = tables.participants.filter((row) => row.event_id === event_id);
      return `${event_type} ${status} ${write(parties)}`.trim();
    })
    .sort();
}

function write(parties: readonly ParticipantsRow[]): string {
  const of = (role: EventAccount["parties"][number]["role"]) =>
    parties
      .filter((party) => party.role === role)
      .map(({ entity_id }) => entity_id)
      .sort();
  const mutual = of("participant").join(" = ");
  const oneSided = `${of("actor").join(", ")}${of("recipient").length > 0 ? ` > ${of("recipient").join(", ")}` : ""}`;
  const attendees = of("attendee").map((id) => ` + ${id}`);
  return `${mutual}${oneSided}${attendees.join("")}`.trim();
}

/** The order in which a reader writes the names down does not matter. */
function inOrder(event: string): string {
  const [type, status, ...rest] = event.split(" ");
  const [main = "", ...attendees] = rest.join(" ").split(" + ");
  const sides = main.includes(" = ") ? main.split(" = ").sort().join(" = ") : main;
  return [type, status, sides].join(" ").trim() + attendees.map((id) => ` + ${id}`).join("");
}

describe("the events of a report", () => {
  it.each(table.reports.map(({ text, events }) => [text, events] as const))("%s", async (text, events) => {
    expect(await eventsOf(text)).toEqual(events.map(inOrder).sort());
  });
});
