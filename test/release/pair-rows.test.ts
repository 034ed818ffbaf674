import fc from "fast-check";
import { expect, test } from "vitest";
import { pairRows } from "../../pipeline/release/changes/pair-rows.ts";
import { MEMORY } from "../../pipeline/store/store.ts";

test("finds the other of each row, however far away it stands and however few may wait", () => {
  const rows = fc.uniqueArray(fc.nat(30), { maxLength: 20 });
  fc.assert(
    fc.property(rows, rows, fc.nat(10), (before, after, most) => {
      const table = (ids: readonly number[], cell: string) => ids.map((id) => ({ id, cell }));
      const pairs = [...pairRows(table(before, "old"), table(after, "present"), ["id"], MEMORY, most)];
      const places = pairs.map(([old, present]) => [old?.place ?? -1, present?.place ?? -1]);
      const expected = [
        ...before.map((id, place) => [place, after.indexOf(id)]),
        ...after.flatMap((id, place) => (before.includes(id) ? [] : [[-1, place]])),
      ];
      expect(places.sort()).toEqual(expected.sort());
      for (const [old, present] of pairs) {
        expect([old?.row.cell ?? "old", present?.row.cell ?? "present"]).toEqual(["old", "present"]);
      }
    }),
  );
});
