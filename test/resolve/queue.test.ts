import { describe, expect, it } from "vitest";
import { type QueuedDocument, queueNames, UnresolvedNames } from "../../pipeline/resolve/queue.ts";
import { soundOf } from "../../pipeline/resolve/sound.ts";
import { makeSuggester } from "../../pipeline/resolve/suggest.ts";
import { alias, entity, listsOf } from "./world.ts";

const lists = listsOf(
  [
    entity("omar-qalat", "person", "Omar Qalat"),
    entity("vera-kalat", "person", "Vera Kalat"),
    entity("keld", "organization", "Keld Union of Rivers"),
  ],
  [alias("Omar Qalat", "omar-qalat"), alias("Vera Kalat", "vera-kalat"), alias("Tolen", "keld", { decision: "not" })],
);

function queued(
  sourceId: string,
  text: string,
  names: readonly string[],
  mentioned: readonly string[] = [],
): QueuedDocument {
  let from = 0;
  const unresolved = names.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return { start, end: from, reason: "unknown" as const, candidates: [] };
  });
  const mentions = mentioned.map((entityId) => ({ start: 0, end: 1, entityId, form: "name" as const, rule: "alias" }));
  return { sourceId, text, mentions, unresolved };
}

describe("queueNames", () => {
  const documents = [
    queued("b", "Then Marsh spoke. Marsh left,\n and Ana Bol\u00ADt left.", ["Marsh", "Marsh", "Ana Bol\u00ADt"]),
    queued("a", "The river MARSH and Marsh lie far from the sea and from every road that leads to the coast.", [
      "MARSH",
      "Marsh",
    ]),
  ];

  it("counts folded names, the commonest first, with contexts of different sources first", () => {
    const rows = queueNames(documents, lists);
    expect(rows.map(({ name, count, sources }) => [name, count, sources])).toEqual([
      ["Marsh", 4, 2],
      ["Ana Bol\u00ADt", 1, 1],
    ]);
    expect([rows[0]!.context_1, rows[0]!.context_2, rows[0]!.context_3]).toEqual([
      "a: The river [MARSH] and Marsh lie far from the sea and from every road that",
      "b: Then [Marsh] spoke. Marsh left, and Ana Bol\u00ADt left.",
      "a: The river MARSH and [Marsh] lie far from the sea and from every road that leads to the",
    ]);
  });

  it("are as many as are counted, and the mentions as many as they count together", () => {
    const rows = queueNames(documents, lists);
    const mentions = rows.reduce((sum, { count }) => sum + Number(count), 0);
    const counted = new UnresolvedNames();
    for (const document of documents) counted.add(document);
    expect([counted.names, counted.mentions]).toEqual([rows.length, mentions]);
    expect(mentions).toBe(5);
  });

  it("does not depend on the order of the documents", () => {
    expect(queueNames([...documents].reverse(), lists)).toEqual(queueNames(documents, lists));
  });

  it("offers what a reviewed alias offers", () => {
    const unresolved = [{ start: 0, end: 2, reason: "ambiguous" as const, candidates: ["vera-kalat", "keld"] }];
    const [row] = queueNames([{ sourceId: "a", text: "KU left.", mentions: [], unresolved }], lists);
    expect(row).toMatchObject({ reason: "ambiguous", suggestion_1: "keld", score_1: 1, suggestion_2: "vera-kalat" });
  });

  it("lifts whom the same document mentions", () => {
    const alone = queueNames([queued("a", "Kalat left.", ["Kalat"])], lists)[0]!;
    const beside = queueNames([queued("a", "Kalat left.", ["Kalat"], ["omar-qalat"])], lists)[0]!;
    expect(alone.suggestion_1).toBe("vera-kalat");
    expect(beside).toMatchObject({ suggestion_2: "omar-qalat" });
    expect(Number(beside.score_2)).toBeGreaterThan(Number(alone.score_2));
  });
});

describe("makeSuggester", () => {
  const { suggest } = makeSuggester(lists);
  it.each([
    ["another spelling", "Omar Kalat", "omar-qalat"],
    ["a surname", "Kalat", "vera-kalat"],
    ["an acronym", "KUR", "keld"],
    ["a slip", "Vera Kalatt", "vera-kalat"],
  ])("finds %s", (_, name, entityId) => {
    expect(suggest(name, new Set())[0]?.entityId).toBe(entityId);
  });

  it.each(["Bert Stone", "", "K", "Tolen"])("has nothing for %j", (name) => {
    expect(suggest(name, new Set())).toEqual([]);
  });
});

it.each([
  ["kalat", "qalat"],
  ["baloch", "baluch"],
  ["muhajir", "mohajir"],
  ["khan", "kan"],
  ["yusuf", "yousaf"],
])("%s sounds like %s", (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

it.each([
  ["tolen", "marsh"],
  ["ali", "la"],
  ["karim", "salim"],
])("%s does not sound like %s", (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});
