/** A rough key of how a name sounds, so that spellings of one name meet: Kalat and Qalat, Baloch and Baluch. */

const SPELLINGS: readonly (readonly [written: string, heard: string])[] = [
  ["ph", "f"],
  ["kh", "k"],
  ["gh", "g"],
  ["th", "t"],
  ["dh", "d"],
  ["sh", "s"],
  ["tch", "s"],
  ["ch", "s"],
  ["ck", "k"],
];
const LETTERS: Readonly<Record<string, string>> = { q: "k", c: "k", x: "k", z: "s", w: "v", j: "s" };

/**
 * Consonants of a folded word as they are heard, each run once, after an `a` where it begins with a vowel. Made for the
 * spellings in which English papers write Arabic, Persian, Urdu and Slavic names; it only ranks suggestions.
 */
export function soundOf(word: string): string {
  let heard = word;
  for (const [written, sound] of SPELLINGS) heard = heard.replaceAll(written, sound);
  let key = /^[aeiouy]/.test(heard) ? "a" : "";
  for (const letter of heard) {
    if (/[aeiouyh']/.test(letter)) continue;
    const sound = LETTERS[letter] ?? letter;
    if (!key.endsWith(sound)) key += sound;
  }
  return key;
}
