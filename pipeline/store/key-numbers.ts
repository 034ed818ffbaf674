/** Numbers keys as they come, in eight bytes a key and what finds them: of each only 64 bits of a hash are kept, as in a `KeySet`. */
import { hash } from "./key-set.ts";

export class KeyNumbers {
  #high = new Uint32Array(512);
  #low = new Uint32Array(512);
  /** The number after a key's, at the slot where its bits lead to or one behind it. */
  #slots = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** From 0 on; a new key gets the next. */
  numberOf(key: string): number {
    if (2 * (this.#size + 1) > this.#slots.length) this.#grow();
    const [high, low] = hash(key);
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (this.#low[number] === low && this.#high[number] === high) return number;
    }
    this.#high[this.#size] = high;
    this.#low[this.#size] = low;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return this.#size - 1;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#high.set(high);
    this.#low = new Uint32Array(low.length * 2);
    this.#low.set(low);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = this.#low[number]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}
