/**
 * Which keys were seen, in eight bytes a key: of each only 64 bits of a hash are kept. Two of a hundred million keys share
 * these with a chance of one in three thousand, two of a million once in thirty million: who must be sure looks again.
 */
export class KeySet {
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Whether the key is new. */
  add(key: string): boolean {
    if (2 * (this.#size + 1) > this.#high.length) this.#grow();
    const [high, low] = hash(key);
    const slot = this.#slotOf(high, low);
    if (this.#isTaken(slot)) return false;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#size += 1;
    return true;
  }

  has(key: string): boolean {
    const [high, low] = hash(key);
    return this.#isTaken(this.#slotOf(high, low));
  }

  #isTaken(slot: number): boolean {
    return this.#high[slot] !== 0 || this.#low[slot] !== 0;
  }

  /** Where the bits stand, or the empty slot where they would (open addressing, one slot after another). */
  #slotOf(high: number, low: number): number {
    const mask = this.#high.length - 1;
    let slot = low & mask;
    while (this.#isTaken(slot) && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    for (let old = 0; old < high.length; old += 1) {
      if (high[old] === 0 && low[old] === 0) continue;
      const slot = this.#slotOf(high[old]!, low[old]!);
      this.#high[slot] = high[old]!;
      this.#low[slot] = low[old]!;
    }
  }
}

/** cyrb53 of bryc (public domain) with all its 64 bits: two streams of multiplications, mixed at the end. Never 0, 0. */
export function hash(key: string): [high: number, low: number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return a === 0 && b === 0 ? [0, 1] : [b >>> 0, a >>> 0];
}
