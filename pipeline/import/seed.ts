/** What a list that others keep says of one entity, before it becomes rows of `reviewed/`. */
import type { Finding } from "../findings/finding.ts";
import type { AliasKind, EntityType } from "../reviewed/lists.ts";

export interface SeedName {
  readonly alias: string;
  readonly kind: AliasKind;
  /** The list itself is not sure of it; it stays `unsure` also where the list as a whole is accepted. */
  readonly weak: boolean;
  /** ISO days, or null. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface SeedIdentifier {
  readonly scheme: string;
  readonly value: string;
}

export interface Seed {
  /** By which the entity is known again in a later version of the list. */
  readonly origin: SeedIdentifier;
  readonly type: EntityType;
  readonly name: string;
  readonly description: string | null;
  /** ISO 3166-1 alpha-3 of the state it acts for. */
  readonly country: string | null;
  readonly wikidataId: string | null;
  /** Beside the origin, for whoever reviews. */
  readonly note: string | null;
  readonly names: readonly SeedName[];
  /** With `origin` among them where it is worth publishing. */
  readonly identifiers: readonly SeedIdentifier[];
}

export interface SeedList {
  readonly seeds: readonly Seed[];
  readonly findings: readonly Finding[];
}

/** A name that holds at all times. */
export function plainName(alias: string, kind: AliasKind = "name", weak = false): SeedName {
  return { alias, kind, weak, validFrom: null, validUntil: null };
}

/** Capital letters without a space are an acronym in every list; of people one word is a short form. */
export function kindOfName(alias: string, type: EntityType): AliasKind {
  if (/^[A-Z][A-Z0-9.&-]{1,9}$/.test(alias)) return "acronym";
  return type === "person" && !/\s/.test(alias) ? "short" : "name";
}

/** Names on one line, without what no alias may be: empty, or without a letter or digit. */
export function cleanNames(names: readonly SeedName[]): SeedName[] {
  const known = new Map<string, SeedName>();
  for (const name of names) {
    const alias = oneLine(name.alias);
    const key = JSON.stringify([alias, name.validFrom, name.validUntil]);
    if (/[\p{L}\p{N}]/u.test(alias) && !known.has(key)) known.set(key, { ...name, alias });
  }
  return [...known.values()];
}

export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
