/** Which places lie one in another: two places told of one event in one breath ("at the secretariat in London") do. */
import type { EventAccount } from "../code/account.ts";

export class Nesting {
  readonly #known = new Set<string>();

  learn(accounts: readonly EventAccount[]): void {
    for (const { places } of accounts) {
      const ids = places.flatMap((place) => (place.entityId === null ? [] : [place.entityId]));
      for (const a of ids) for (const b of ids) if (a !== b) this.#known.add(`${a} ${b}`);
    }
  }

  /** Of what was learned so far. */
  readonly nested = (a: string, b: string): boolean => this.#known.has(`${a} ${b}`);
}
