import { describe, expect, it } from "vitest";
import type { CodedDocument } from "../../pipeline/code/coded.ts";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import type { ReviewedLink, ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import { codedOf, listsOf } from "../helpers/coded.ts";

const people = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster", varn: "Varn" };

const met = (a: string, b: string) => ({ [a]: ["participant", idOf(a)], [b]: ["participant", idOf(b)] }) as const;
const idOf = (name: string) => name.toLowerCase().replace(" ", "-");

function merge(documents: readonly CodedDocument[], more: Partial<ReviewedLists> = {}, base = null) {
  return mergeDocuments({ documents, lists: listsOf(people, more), base, version: "0.1.0" });
}

const monday = codedOf("gazette", {
  published: "2031-05-07",
  text: "Ada Brandt met Ivo Keld on Monday in Varn. The meeting lasted three hours.",
  events: [
    {
      trigger: "met",
      parties: met("Ada Brandt", "Ivo Keld"),
      date: ["on Monday", "2031-05-05"],
      places: { Varn: "varn" },
    },
    { trigger: "meeting", parties: {}, duration: ["three hours", "PT3H"] },
  ],
});
const herald = codedOf("herald", {
  published: "2031-05-06",
  text: "Ivo Keld held talks with Ada Brandt on 5 May for over three hours.",
  events: [
    {
      trigger: "held talks",
      parties: met("Ivo Keld", "Ada Brandt"),
      date: ["5 May", "2031-05-05"],
      duration: ["over three hours", "PT3H", "over"],
    },
  ],
});

function link(kind: ReviewedLink["link"], from: [string, string], to: [string, string]): ReviewedLink {
  return {
    sourceId: from[0],
    quoted: from[1],
    link: kind,
    otherSourceId: to[0],
    otherQuoted: to[1],
    reviewedBy: "tester",
    reviewedOn: "2031-06-01",
    reason: "because",
    knownStale: false,
    at: { file: "links.csv", line: 2 },
  };
}

describe("accounts become events", () => {
  it("joins two papers that tell of one meeting, and keeps what each says of it", () => {
    const { tables } = merge([monday, herald]);
    expect(tables.events).toHaveLength(1);
    const [event] = tables.events;
    expect(event).toMatchObject({ event_type: "CONSULT", date: "2031-05-05", place_id: "varn", sources: 2 });
    // Three hours, and over three hours: the plain value is the more precise, and the difference is said.
    expect(event).toMatchObject({ duration: "PT3H", accounts_differ: true });
    expect(tables.accounts.filter(({ property }) => property === "duration")).toHaveLength(2);
    expect(tables.participants.map(({ entity_id, role }) => [entity_id, role])).toEqual([
      ["ada-brandt", "participant"],
      ["ivo-keld", "participant"],
    ]);
  });

  it("lets the sentence about the meeting belong to the meeting", () => {
    const { tables } = merge([monday]);
    expect(tables.events).toHaveLength(1);
    expect(tables.evidence.map(({ text }) => text)).toEqual([
      "Ada Brandt met Ivo Keld on Monday in Varn.",
      "The meeting lasted three hours.",
    ]);
  });

  it("does not join an account without a day, but shows the pair", () => {
    const undated = codedOf("post", {
      published: "2031-05-08",
      text: "Ada Brandt met Ivo Keld.",
      events: [{ trigger: "met", parties: met("Ada Brandt", "Ivo Keld") }],
    });
    const { tables, queue } = merge([monday, undated]);
    expect(tables.events).toHaveLength(2);
    expect(queue.closePairs.map(({ obstacles }) => obstacles)).toEqual([["no_year"]]);
  });

  it("joins them when a person says so, and parts what a person parts", () => {
    const undated = codedOf("post", {
      published: "2031-05-08",
      text: "Ada Brandt met Ivo Keld.",
      events: [{ trigger: "met", parties: met("Ada Brandt", "Ivo Keld") }],
    });
    const same = merge([monday, undated], { links: [link("same", ["post", "met Ivo"], ["gazette", "met Ivo Keld"])] });
    expect(same.tables.events).toHaveLength(1);
    expect(same.findings).toEqual([]);
    const different = merge([monday, herald], {
      links: [link("different", ["gazette", "met Ivo Keld"], ["herald", "held talks"])],
    });
    expect(different.tables.events).toHaveLength(2);
  });

  it("calls a decision stale whose words are gone", () => {
    const { findings } = merge([monday, herald], {
      links: [link("same", ["gazette", "dined with"], ["herald", "held talks"])],
    });
    expect(findings).toEqual([
      { kind: "stale_decision", file: "links.csv", line: 2, detail: 'the source no longer says "dined with"' },
    ]);
  });

  it("keeps two meetings of one day apart that one source tells apart", () => {
    const twice = codedOf("twice", {
      published: "2031-05-06",
      text: "Ada Brandt met Ivo Keld on 5 May in Varn. Mara Oster saw them. Ada Brandt met Ivo Keld on 6 May.",
      events: [
        { trigger: "met", parties: met("Ada Brandt", "Ivo Keld"), date: ["5 May", "2031-05-05"] },
        { trigger: "met", occurrence: 1, parties: met("Ada Brandt", "Ivo Keld"), date: ["6 May", "2031-05-06"] },
      ],
    });
    expect(merge([twice, herald]).tables.events.map(({ date, sources }) => [date, sources])).toEqual([
      ["2031-05-05", 2],
      ["2031-05-06", 1],
    ]);
  });

  it("takes a clause that tells of several meetings as an event of its own, of which they are part", () => {
    const oster = codedOf("oster", {
      published: "2031-05-10",
      text: "Ada Brandt met Mara Oster on 9 May.",
      events: [{ trigger: "met", parties: met("Ada Brandt", "Mara Oster"), date: ["9 May", "2031-05-09"] }],
    });
    const review = codedOf("review", {
      published: "2031-06-01",
      text: "Ada Brandt met Ivo Keld and Mara Oster in May.",
      events: [
        {
          trigger: "met",
          parties: { ...met("Ada Brandt", "Ivo Keld"), "Mara Oster": ["participant", "mara-oster"] },
          date: ["May", "2031-05"],
        },
      ],
    });
    const { tables } = merge([monday, oster, review]);
    expect(tables.events).toHaveLength(3);
    const whole = tables.events.find(({ date }) => date === "2031-05")!.event_id;
    expect(tables.links.map(({ other_id, link }) => [other_id, link])).toEqual([
      [whole, "part_of"],
      [whole, "part_of"],
    ]);
  });

  it("never takes a plan for the meeting, nor a denial for the deed, and links the denial", () => {
    const denial = codedOf("denial", {
      published: "2031-05-08",
      text: "Ada Brandt did not meet Ivo Keld on 5 May.",
      events: [
        { trigger: "meet", status: "denied", parties: met("Ada Brandt", "Ivo Keld"), date: ["5 May", "2031-05-05"] },
      ],
    });
    const { tables } = merge([monday, denial]);
    expect(tables.events.map(({ status }) => status).sort()).toEqual(["denied", "reported"]);
    const [link] = tables.links;
    expect(link!.link).toBe("denies");
    expect(tables.events.find(({ event_id }) => event_id === link!.record_id)!.status).toBe("denied");
  });

  it("does not join a charge with the charge in the other direction", () => {
    const charge = (id: string, from: string, to: string) =>
      codedOf(id, {
        published: "2031-05-08",
        text: `${from} accused ${to} on 5 May.`,
        events: [
          {
            trigger: "accused",
            type: "ACCUSE",
            parties: { [from]: ["actor", idOf(from)], [to]: ["recipient", idOf(to)] },
            date: ["5 May", "2031-05-05"],
          },
        ],
      });
    const there = charge("a", "Ada Brandt", "Ivo Keld");
    expect(merge([there, charge("b", "Ivo Keld", "Ada Brandt")]).tables.events).toHaveLength(2);
    expect(merge([there, charge("b", "Ada Brandt", "Ivo Keld")]).tables.events).toHaveLength(1);
  });

  it("sends an event of which no party is known to the queue", () => {
    const nobody = codedOf("nobody", {
      text: "Two envoys met.",
      events: [{ trigger: "met", parties: { "Two envoys": ["participant", null] } }],
    });
    const { tables, queue, counts } = merge([nobody]);
    expect(tables.events).toEqual([]);
    expect(queue.withoutParty).toHaveLength(1);
    expect(counts.events_without_party).toBe(1);
  });

  it("counts a party whom no reviewed name settles", () => {
    const half = codedOf("half", {
      text: "Ada Brandt met two envoys.",
      events: [
        {
          trigger: "met",
          parties: { "Ada Brandt": ["participant", "ada-brandt"], "two envoys": ["participant", null] },
        },
      ],
    });
    const { tables } = merge([half]);
    expect(tables.events[0]!.unresolved).toBe(1);
    expect(tables.accounts.map(({ property, value, text }) => [property, value, text])).toContainEqual([
      "participant",
      null,
      "two envoys",
    ]);
  });

  it("gives the same tables in whatever order the documents come", () => {
    expect(merge([herald, monday]).tables).toEqual(merge([monday, herald]).tables);
  });
});
