import { loadSyntaxModel } from "../annotate/syntax/load.ts";
import type { Machine } from "../code/code-document.ts";
import { idleRule } from "../code/idle-sentences.ts";
import { buildAliasIndex } from "../resolve/index-aliases.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";

/** `shared`: the bytes of the syntax model, where another thread has read them. */
export function makeMachine(lists: ReviewedLists, shared?: SharedArrayBuffer): Machine {
  const aliases = buildAliasIndex(lists);
  return {
    model: loadSyntaxModel(shared),
    aliases,
    types: new Map(lists.entities.map(({ entityId, type }) => [entityId, type])),
    idle: idleRule(aliases),
  };
}
