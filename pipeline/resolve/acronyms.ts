/** Acronyms that a document introduces itself: "Transport for Varn (TfV)", and TfV from there on. */
import type { FoundName } from "./find-names.ts";
import type { Mention } from "./mention.ts";
import type { Scene } from "./scene.ts";
import { wordsIn } from "./scene.ts";

const ACRONYM = /^\p{Lu}[\p{L}\p{N}&.]{1,9}$/u;

interface Introduced {
  readonly entityId: string;
  readonly since: number;
}

export class Acronyms {
  /** Null where two entities were given the same letters. */
  readonly #introduced = new Map<string, Introduced | null>();

  /**
   * Notes the acronym in round brackets directly behind a name whose initials it has. An agency's or a party's letters
   * there ("Varn (AP)", "Ada Quill (D)") are not the initials, so they stay what they are.
   */
  learnFrom(scene: Scene, mention: Mention): void {
    const last = wordsIn(scene, mention).at(-1);
    if (last === undefined) return;
    const [open, word, close] = [1, 2, 3].map((step) => scene.words[last.at + step]?.token);
    if (open?.text !== "(" || close?.text !== ")" || word === undefined || !ACRONYM.test(word.text)) return;
    if (!isMadeOfInitials(word.text, scene.text.slice(mention.start, mention.end))) return;
    const known = this.#introduced.get(word.text);
    const isOther = known !== undefined && known?.entityId !== mention.entityId;
    this.#introduced.set(word.text, isOther ? null : { entityId: mention.entityId, since: mention.end });
  }

  /** The mention that a name is, where it is an acronym introduced before it. */
  resolve(scene: Scene, { start, end }: FoundName): Mention | null {
    const introduced = this.#introduced.get(scene.text.slice(start, end));
    if (!introduced || introduced.since > start) return null;
    return { start, end, entityId: introduced.entityId, form: "short_form", rule: "acronym" };
  }
}

/** Every letter begins a word of the name, in order; small words may be skipped, and capitals inside a word count. */
function isMadeOfInitials(acronym: string, name: string): boolean {
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  const letters = [...acronym.replace(/[.&]/g, "").toLowerCase()];
  let at = 0;
  for (const word of words) {
    if (word[0]?.toLowerCase() === letters[at]) at += 1;
    else if (/^\p{Lu}/u.test(word) && at > 0 && at < letters.length) return false;
  }
  return at === letters.length && letters.length > 1;
}
