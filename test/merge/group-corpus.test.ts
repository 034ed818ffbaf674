import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventAccount, Role } from "../../pipeline/code/account.ts";
import { ClosePairs } from "../../pipeline/merge/close-pairs.ts";
import { compareSummaries } from "../../pipeline/merge/compare.ts";
import { Components } from "../../pipeline/merge/components.ts";
import { groupTellings } from "../../pipeline/merge/group.ts";
import { groupCorpus } from "../../pipeline/merge/group-corpus.ts";
import { Nesting } from "../../pipeline/merge/nesting.ts";
import type { Telling } from "../../pipeline/merge/telling.ts";
import { packTold } from "../../pipeline/merge/told.ts";
import { MEMORY } from "../../pipeline/store/store.ts";

const ids = ["ada", "ben", "cid", "dov"];

const anyTelling = fc.record({
  source: fc.integer({ min: 0, max: 9 }),
  type: fc.constantFrom("CONSULT", "AGREE", "ACCUSE"),
  status: fc.constantFrom("reported", "denied", "planned"),
  parties: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom("actor", "recipient", "participant", "attendee")),
    {
      minLength: 1,
      selector: ([id]) => id,
    },
  ),
  days: fc.constantFrom(null, ["2017-06-01", "2017-06-01"], ["2017-06-01", "2017-06-30"], ["2017-06-20", "2017-06-21"]),
  places: fc.uniqueArray(fc.constantFrom("varn", "keld", "port"), { maxLength: 2 }),
});

const anyCorpus = fc.record({
  tellings: fc.array(anyTelling, { maxLength: 10 }),
  links: fc.array(fc.record({ a: fc.nat(), b: fc.nat(), same: fc.boolean() }), { maxLength: 3 }),
});

/** In their order, as merge numbers them. */
function tellingsOf(drawn: readonly (typeof anyTelling extends fc.Arbitrary<infer T> ? T : never)[]): Telling[] {
  return [...drawn]
    .sort((a, b) => a.source - b.source)
    .map((telling, index): Telling => {
      const places = telling.places.map((entityId) => ({ entityId, start: 0, end: 1 }));
      const [earliest, latest] = telling.days ?? [];
      return {
        summary: {
          sourceId: `s${telling.source}`,
          type: telling.type as Telling["summary"]["type"],
          status: telling.status as Telling["summary"]["status"],
          parties: new Map(telling.parties as [string, Role][]),
          date: earliest === undefined ? null : { edtf: `${earliest}/${latest}`, earliest, latest: latest! },
          ahead: false,
          places: telling.places,
        },
        accounts: [{ places } as unknown as EventAccount],
        documentOrder: telling.source,
        firstStart: index,
      };
    });
}

test("events grouped component by component are those of the corpus grouped as a whole", () => {
  fc.assert(
    fc.property(anyCorpus, ({ tellings: drawn, links }) => {
      const tellings = tellingsOf(drawn);
      const pairs =
        tellings.length < 2
          ? []
          : links.map((link) => ({ ...link, a: link.a % tellings.length, b: link.b % tellings.length }));
      const overrules = (same: boolean) =>
        pairs.filter((pair) => pair.same === same && pair.a !== pair.b).map(({ a, b }) => [a, b] as const);
      const named = (numbers: ReturnType<typeof overrules>) =>
        numbers.map(([a, b]) => [tellings[a]!, tellings[b]!] as const);

      const nesting = new Nesting();
      const components = new Components(MEMORY);
      const close = new ClosePairs(MEMORY);
      const told = MEMORY.shelf<ReturnType<typeof packTold>>();
      for (const telling of tellings) {
        told.add(packTold({ ...telling, placed: [] }));
        components.add(telling.summary);
        close.add(telling.summary);
        nesting.learn(telling.accounts);
      }
      const [same, different] = [overrules(true), overrules(false)];
      const grouped = groupCorpus(told.done(), components, { same, different, findings: [] }, nesting);

      const whole = groupTellings(tellings, { same: named(same), different: named(different) }, nesting.nested);
      expect([...grouped.list()]).toEqual(
        whole.groups.map((group) => group.tellings.map((telling) => tellings.indexOf(telling))),
      );
      expect(grouped.partOf).toEqual(whole.partOf);

      const expected = tellings.flatMap(({ summary: a }, i) =>
        tellings.slice(i + 1).flatMap(({ summary: b }, offset) => {
          const j = i + 1 + offset;
          const { obstacles, parties } = compareSummaries(a, b, nesting.nested);
          const isClose = obstacles.every((obstacle) => ["no_year", "dates", "places"].includes(obstacle));
          if (a.sourceId === b.sourceId || parties !== "equal" || !isClose) return [];
          return grouped.groupOf(i) === grouped.groupOf(j) ? [] : [{ a: i, b: j, obstacles }];
        }),
      );
      const areOne = (a: number, b: number) => grouped.groupOf(a) === grouped.groupOf(b);
      expect([...close.list(areOne, nesting.nested)]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
