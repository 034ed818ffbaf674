/** Invented people, parties and places, with their aliases, for the sentences about ties. */

import type { RelationAccount } from "../../../pipeline/code/account.ts";
import { codeRelations } from "../../../pipeline/code/relations/code.ts";
import { codeStatements } from "../../../pipeline/code/statements/code.ts";
import type { EntityType } from "../../../pipeline/reviewed/lists.ts";
import { alias, documentOf, entity, listsOf, resolveDocument } from "../../resolve/world.ts";

const ENTITIES: readonly (readonly [EntityType, string, ...string[]])[] = [
  ["person", "Omar Teshil"],
  ["person", "Alda Brink"],
  ["person", "Halim Dorran"],
  ["person", "Mira Vance"],
  ["person", "Sela Marn"],
  ["organization", "Free Harbour Party", "FHP"],
  ["organization", "Northern League", "League"],
  ["organization", "Coordination Committee"],
  ["group", "Harbourers", "Harbourer"],
  ["place", "Lodran"],
  ["place", "Karvan"],
  ["place", "Port Selm"],
  ["place", "Veshti"],
];
const TYPES = new Map<string, EntityType>(ENTITIES.map(([type, name]) => [name, type]));
const LISTS = listsOf(
  ENTITIES.map(([type, name]) => entity(name, type, name)),
  ENTITIES.flatMap(([, name, ...others]) => [name, ...others].map((words) => alias(words, name))),
);

/** Of a report of 18 August 2017. */
export function relationsIn(text: string): RelationAccount[] {
  const resolved = resolveDocument(documentOf(text, { published: "2017-08-18" }), LISTS);
  return codeRelations(resolved, codeStatements(resolved), TYPES);
}

/** `Omar Teshil leaderOf Northern League from 2009 until 2013`. */
export function shownRelation({ subject, relation, object, validFrom, validUntil }: RelationAccount): string {
  const from = validFrom === null ? "" : ` from ${validFrom}`;
  const until = validUntil === null ? "" : ` until ${validUntil}`;
  return `${subject.entityId} ${relation} ${object.entityId}${from}${until}`;
}
