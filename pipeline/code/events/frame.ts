/** What a frame is: one way of saying one type of event. The frames themselves are data, in `frames/`. */
import type { EventType } from "../account.ts";

/** Where a role-filler stands: a grammatical place, a preposition (`in`, `on`), or a place in the governed act. */
export type Slot = string;

export interface Governed {
  /** `clause`: an infinitive, participle or that-clause; `object`: a noun that is itself an act. */
  readonly slot: "clause" | "aside" | "object" | "of" | "to" | "subject";
  /** Types that the governed act may have; `any` takes a clause even where no frame fits inside it. */
  readonly types: readonly EventType[] | "any";
  /** What the governed clause must show. */
  readonly feature?: "obligation" | "future" | "infinitive" | "subjunctive" | "predicative" | "culprit" | "prevented";
}

export interface Frame {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly pos: "verb" | "noun" | "adjective";
  /** Lemmas, phrases ("call off") and word lists ("@aid"). */
  readonly words: readonly string[];
  /** Lemmas or word lists of which one must head the filler of the slot. */
  readonly needs?: Readonly<Record<Slot, readonly string[]>>;
  /** Lemmas or word lists of which none may head the filler of the slot. */
  readonly unless?: Readonly<Record<Slot, readonly string[]>>;
  readonly governs?: Governed;
  /** Slots in the order in which they are looked into. */
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  /** All parties take part alike. */
  readonly mutual?: boolean;
  /** Of a coordinated subject the first is the actor and the rest are recipients ("A and B signed a treaty"). */
  readonly between?: boolean;
  /** The type where two parties do it together. */
  readonly together?: EventType;
  /** Told only where nothing else happens between the same parties ("arrived in Keld asking for asylum"). */
  readonly weak?: boolean;
  /** An invented sentence that the frame serves, with its parties, and one that it must leave alone. */
  readonly serves: { readonly text: string; readonly actor: readonly string[]; readonly recipient: readonly string[] };
  readonly leaves: string;
}

export interface WordList {
  readonly name: string;
  readonly about: string;
  readonly words: readonly string[];
}
