// What the network sees of a word: the same features, to the bit, as train/features.py gives while it is trained.

/** Rows of the table of shapes. */
const SHAPE = {
  root: 0,
  lower: 1,
  title: 2,
  letter: 3,
  capitals: 4,
  mixed: 5,
  digits: 6,
  alphanumeric: 7,
  mark: 8,
  initials: 9,
} as const;

/** The shape of the root, which has no form. */
export const ROOT_SHAPE = SHAPE.root;

export const AFFIXES: readonly (readonly ["prefix" | "suffix", number])[] = [
  ["prefix", 1],
  ["prefix", 2],
  ["prefix", 3],
  ["suffix", 1],
  ["suffix", 2],
  ["suffix", 3],
  ["suffix", 4],
];
/** Rows of the table of affixes; the row after the last is the root's. */
export const BUCKETS = 8192;

const SINGLE = new Map<string, string>();
for (const c of "‘’‚‛`´′") SINGLE.set(c, "'");
for (const c of "“”„‟«»″") SINGLE.set(c, '"');
for (const c of "‐‑‒–−") SINGLE.set(c, "-");
for (const c of "—―") SINGLE.set(c, "--");
SINGLE.set("…", "...");
const WHOLE = new Map([
  ["''", '"'],
  ["``", '"'],
  ["---", "--"],
]);
const PLAIN = /^[A-Za-z0-9.,]*$/;

/** One way to write quotation marks, dashes and dots, for the treebanks and the newspapers differ in them. */
export function normaliseForm(form: string): string {
  if (PLAIN.test(form)) return form;
  let out = "";
  for (const c of form) out += SINGLE.get(c) ?? c;
  return WHOLE.get(out) ?? out;
}

const isDigit = (c: string): boolean => c >= "0" && c <= "9";

/** Row of a normalised form in the table of shapes. */
export function shapeOf(form: string): number {
  let letters = 0;
  let upper = 0;
  let firstUpper = false;
  let digits = false;
  for (const c of form) {
    if (isDigit(c)) digits = true;
    const low = c.toLowerCase();
    if (low === c.toUpperCase()) continue;
    if (c !== low) {
      upper++;
      if (letters === 0) firstUpper = true;
    }
    letters++;
  }
  if (letters === 0) return digits ? SHAPE.digits : SHAPE.mark;
  if (digits) return SHAPE.alphanumeric;
  if (upper === 0) return SHAPE.lower;
  if (upper < letters) return firstUpper && upper === 1 ? SHAPE.title : SHAPE.mixed;
  if (form.includes(".")) return SHAPE.initials;
  return letters === 1 ? SHAPE.letter : SHAPE.capitals;
}

/** FNV-1a over the UTF-16 units from `start` to `end`, low byte first. Unsigned 32 bits. */
export function hashUnits(text: string, start: number, end: number, seed: number): number {
  let h = 2166136261 ^ seed;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 255), 16777619);
    h = Math.imul(h ^ (unit >>> 8), 16777619);
  }
  return h >>> 0;
}

/** Rows of the affixes of a normalised form, in the order of AFFIXES. */
export function affixRows(form: string): number[] {
  const key = form.toLowerCase().replace(/[0-9]/g, "0");
  const n = key.length;
  return AFFIXES.map(([kind, size], i) => {
    const start = kind === "prefix" ? 0 : Math.max(0, n - size);
    const end = kind === "prefix" ? Math.min(n, size) : n;
    return hashUnits(key, start, end, i + 1) % BUCKETS;
  });
}

/** Buckets of signed distances: 0..28 around 14, and one for the root. */
export const ROOT_DISTANCE = 29;

/** Bucket of head minus dependent. */
export function distanceBucket(d: number): number {
  const a = Math.abs(d);
  let size = a;
  if (a > 40) size = 14;
  else if (a > 25) size = 13;
  else if (a > 18) size = 12;
  else if (a > 13) size = 11;
  else if (a > 10) size = 10;
  else if (a > 8) size = 9;
  return d > 0 ? 14 + size : 14 - size;
}
