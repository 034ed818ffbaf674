/** The tellings of a whole corpus as events, component by component (`components.ts`), each as `group.ts` groups them. */
import type { Shelf } from "../store/rows.ts";
import { compareKeys } from "../text/order.ts";
import type { Components } from "./components.ts";
import { groupTellings, type PartOf } from "./group.ts";
import type { NumberedOverrules } from "./linked.ts";
import type { Nesting } from "./nesting.ts";
import type { Telling } from "./telling.ts";
import { type PackedTold, unpackTold } from "./told.ts";

/** Events and tellings by their numbers; events come in the order of their first tellings. */
export interface CorpusGroups {
  readonly length: number;
  groupOf(telling: number): number;
  /** The tellings of each event, ascending, event by event. */
  list(): Iterable<readonly number[]>;
  readonly partOf: readonly PartOf[];
}

export function groupCorpus(
  told: Shelf<PackedTold>,
  components: Components,
  overrules: NumberedOverrules,
  nesting: Nesting,
): CorpusGroups {
  for (const [a, b] of [...overrules.same, ...overrules.different]) components.join(a, b);
  // The first telling of each telling's event.
  const firstOf = new Int32Array(told.length);
  const parts: PartOf[] = [];
  const partners = partnersOf(overrules);
  for (const component of components.list()) {
    if (component.length === 1) {
      firstOf[component[0]!] = component[0]!;
      continue;
    }
    const numbers = new Map<Telling, number>();
    for (const number of component) {
      // Only what they are grouped by is held.
      const { summary, documentOrder, firstStart } = unpackTold(told.at(number)!);
      numbers.set({ summary, documentOrder, firstStart, accounts: [] }, number);
    }
    const tellings = [...numbers.keys()];
    const { groups, partOf } = groupTellings(tellings, partners(component, tellings), nesting.nested);
    const firsts = groups.map((group) => numbers.get(group.tellings[0]!)!);
    groups.forEach((group, index) => {
      for (const telling of group.tellings) firstOf[numbers.get(telling)!] = firsts[index]!;
    });
    parts.push(...partOf.map(({ part, whole }) => ({ part: firsts[part]!, whole: firsts[whole]! })));
  }
  return numberGroups(firstOf, parts);
}

/** The overrules within a component, as tellings. */
function partnersOf({ same, different }: NumberedOverrules) {
  const byFirst = (pairs: NumberedOverrules["same"]) => {
    const lists = new Map<number, (readonly [number, number])[]>();
    for (const pair of pairs) lists.set(pair[0], [...(lists.get(pair[0]) ?? []), pair]);
    return lists;
  };
  // What people say is asked in the order of their rows.
  const order = new Map([...same, ...different].map((pair, index) => [pair, index]));
  const [sameOf, differentOf] = [byFirst(same), byFirst(different)];
  return (component: readonly number[], tellings: readonly Telling[]) => {
    const place = new Map(component.map((number, index) => [number, index]));
    const within = (lists: ReturnType<typeof byFirst>) =>
      component
        .flatMap((number) => lists.get(number) ?? [])
        .sort((a, b) => order.get(a)! - order.get(b)!)
        .map(([a, b]) => [tellings[place.get(a)!]!, tellings[place.get(b)!]!] as const);
    return { same: within(sameOf), different: within(differentOf) };
  };
}

function numberGroups(firstOf: Int32Array, parts: readonly PartOf[]): CorpusGroups {
  const groupOf = new Int32Array(firstOf.length);
  const next = new Int32Array(firstOf.length).fill(-1);
  const last = new Int32Array(firstOf.length);
  let length = 0;
  for (const [telling, first] of firstOf.entries()) {
    if (first === telling) {
      groupOf[telling] = length;
      length += 1;
    } else {
      groupOf[telling] = groupOf[first]!;
      next[last[first]!] = telling;
    }
    last[first] = telling;
  }
  return {
    length,
    groupOf: (telling) => groupOf[telling]!,
    *list() {
      for (const [telling, first] of firstOf.entries()) {
        if (first !== telling) continue;
        const members: number[] = [];
        for (let at = telling; at >= 0; at = next[at]!) members.push(at);
        yield members;
      }
    },
    partOf: parts
      .map(({ part, whole }) => ({ part: groupOf[part]!, whole: groupOf[whole]! }))
      .sort((a, b) => compareKeys([a.part, a.whole], [b.part, b.whole])),
  };
}
