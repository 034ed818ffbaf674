/**
 * Repairs of trees by rules that see words and whole clauses where the parser chose arc by arc. Each is in a file of its own that
 * says what it is worth; a rule that measures nothing goes.
 */
import type { Tree } from "../grow.ts";
import { hangAfterthoughts } from "./afterthoughts.ts";
import { nameAgents } from "./agents.ts";
import { joinVerbs } from "./asyndeton.ts";
import { mendAttributes } from "./attributes.ts";
import { type Draft, draftOf } from "./draft.ts";
import { readHeadline } from "./headlines.ts";
import { setInsertedApart } from "./inserted.ts";
import { findMainVerb } from "./main-verbs.ts";
import { nameRecipients } from "./recipients.ts";
import { shareObjects } from "./share.ts";
import { joinVerbsWithVerbs } from "./verbs-with-verbs.ts";
import { agreeInVoice } from "./voice.ts";

const REPAIRS: readonly ((draft: Draft) => void)[] = [
  mendAttributes,
  joinVerbs,
  readHeadline,
  findMainVerb,
  setInsertedApart,
  joinVerbsWithVerbs,
  agreeInVoice,
  nameAgents,
  shareObjects,
  nameRecipients,
  hangAfterthoughts,
];

/** The repairs look at every word again for some words; what is longer than any sentence of prose stays as it is. */
const LONGEST = 400;

/** The tree with its repairs; `forms` aligned with it. It stays a tree with one root. */
export function mendTree(forms: readonly string[], tree: Tree): Tree {
  if (forms.length > LONGEST) return tree;
  const draft = draftOf(forms, tree);
  for (const repair of REPAIRS) repair(draft);
  return { upos: draft.upos, xpos: draft.xpos, head: draft.head, deprel: draft.deprel };
}
