/**
 * Short names: once the full name of a person stood in the document, the surname or a given name alone is the same
 * person ("Ada Quill ... Quill", "Senator Quill", "Ada"), unless another person of the document could be meant.
 */
import { foldName } from "../text/fold.ts";
import type { Facts } from "./facts.ts";
import type { FoundName } from "./find-names.ts";
import type { Mention, UnresolvedName } from "./mention.ts";
import { nounAt } from "./nouns.ts";
import { isPerson, type Scene } from "./scene.ts";

/** Whoever was introduced by a name: an entity, or somebody whom no alias knows. */
interface Bearer {
  readonly entityId: string | null;
  readonly fullName: string;
  readonly since: number;
  readonly rule: "surname" | "given_name" | "title_head";
}

const SUFFIXES = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]);
/** No name is longer, and no more bearers of one need be known to see that it is ambiguous: both keep hostile texts cheap. */
const LONGEST_NAME = 8;
const MOST_BEARERS = 16;
const ARTICLES = /^(?:al|el|as|ash|ad|ar|an)-/;

export class ShortNames {
  readonly #bearers = new Map<string, Bearer[]>();

  /** Notes a full name that an alias settled. Names of one word, and of others than persons, have no short form here. */
  addMention(scene: Scene, mention: Mention): void {
    if (!isPerson(scene, mention)) return;
    const words = scene.text.slice(mention.start, mention.end).split(/\s+/);
    this.#add(mention.entityId, words, mention.start);
  }

  /** Notes a full name that nothing settles, for its bearer may share a surname with an entity. */
  addUnknown(scene: Scene, name: FoundName): void {
    this.#add(null, scene.text.slice(name.start, name.end).split(/\s+/), name.start);
  }

  #add(entityId: string | null, written: readonly string[], since: number): void {
    const titled = written.slice(titlesBefore(written));
    const words = titled.map(foldName).filter((word) => word !== "" && !SUFFIXES.has(word));
    if (words.length < 2 || words.length > LONGEST_NAME) return;
    const fullName = words.join(" ");
    const of = words.indexOf("of");
    if (of > 0) {
      // "the Khan" for "the Khan of Kalat".
      if (of === 1) this.#note(words[0]!, { entityId, fullName, since, rule: "title_head" });
      return;
    }
    for (let from = 1; from < words.length; from += 1) {
      const surname = words.slice(from).join(" ");
      this.#note(surname, { entityId, fullName, since, rule: "surname" });
      const bare = surname.replace(ARTICLES, "");
      if (bare !== surname) this.#note(bare, { entityId, fullName, since, rule: "surname" });
    }
    for (let to = 1; to < words.length; to += 1) {
      this.#note(words.slice(0, to).join(" "), { entityId, fullName, since, rule: "given_name" });
    }
  }

  #note(key: string, bearer: Bearer): void {
    const bearers = this.#bearers.get(key);
    if (bearers === undefined) this.#bearers.set(key, [bearer]);
    else if (bearers.length < MOST_BEARERS && !bearers.some((other) => samePerson(other, bearer))) bearers.push(bearer);
  }

  /**
   * Whom a name stands for: the one bearer introduced before it; the candidates where several were; null where the name
   * is nobody's short form.
   */
  resolve(scene: Scene, name: FoundName, facts: Facts): Mention | UnresolvedName | null {
    const { start, end, title, key } = name;
    const bearers = (this.#bearers.get(key) ?? []).filter(
      ({ entityId, since, rule }) =>
        since < start &&
        (rule !== "title_head" || followsArticle(scene, name)) &&
        (entityId === null || facts.mayBe(entityId, title?.gender ?? null)),
    );
    const people = new Set(bearers.map(({ entityId, fullName }) => entityId ?? `? ${fullName}`));
    const [bearer] = bearers;
    if (bearer === undefined) return null;
    if (people.size > 1) {
      const candidates = [...new Set(bearers.flatMap(({ entityId }) => entityId ?? []))].sort();
      return { start, end, reason: "ambiguous", candidates };
    }
    if (bearer.entityId === null) return null;
    if (title === null) {
      const form = bearer.rule === "title_head" ? "title" : "short_form";
      return { start, end, entityId: bearer.entityId, form, rule: bearer.rule };
    }
    return { start: title.start, end, entityId: bearer.entityId, form: "title", rule: `title_${bearer.rule}` };
  }
}

function samePerson(a: Bearer, b: Bearer): boolean {
  return a.entityId === b.entityId && (a.entityId !== null || a.fullName === b.fullName);
}

function titlesBefore(words: readonly string[]): number {
  let at = 0;
  for (;;) {
    const found = nounAt(words, at);
    if (!found?.noun.title || at + found.length >= words.length) return at;
    at += found.length;
  }
}

function followsArticle(scene: Scene, name: FoundName): boolean {
  const before = scene.words[name.words[0]!.at - 1]?.token;
  return before !== undefined && /^the$/i.test(before.text);
}
