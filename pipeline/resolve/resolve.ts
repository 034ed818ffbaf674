/** From an annotated document to mentions of entities, and to the names that nothing settles. One document at a time. */
import type { Annotated } from "../annotate/sentence.ts";
import type { AliasKind } from "../reviewed/lists.ts";
import { Acronyms } from "./acronyms.ts";
import { Descriptions } from "./descriptions.ts";
import { Facts } from "./facts.ts";
import { type FoundName, findNames } from "./find-names.ts";
import type { AliasIndex } from "./index-aliases.ts";
import { type AliasMatch, matchAliases } from "./match-aliases.ts";
import type { Mention, MentionForm, Resolved, UnresolvedName } from "./mention.ts";
import { isMisread } from "./misread.ts";
import { Pronouns } from "./pronouns.ts";
import { Referents } from "./referents.ts";
import { compareSpans, type Scene, sceneOf, Taken } from "./scene.ts";
import { occasionOf } from "./settle-alias.ts";
import { ShortNames } from "./short-names.ts";

/**
 * First the reviewed aliases; then, in the order of the text, what they introduced: acronyms, short names, descriptions,
 * pronouns. Takes time in proportion to the length of the document.
 */
export function resolve(annotated: Annotated, index: AliasIndex): Resolved {
  const scene = sceneOf(annotated, index.entities);
  const taken = new Taken(scene);
  const found = matchAliases(scene.text, index, occasionOf(annotated.document));
  for (const match of found) taken.add(match);
  const misread = new Set(found.filter((match) => isMisread(scene, match, taken)));
  for (const match of misread) taken.remove(match);
  const matches = found.filter((match) => !misread.has(match));

  const aliasMentions = matches.flatMap(mentionOf);
  const unresolved = matches.flatMap(unresolvedOf);
  const facts = new Facts(scene);
  const acronyms = new Acronyms();
  const shortNames = new ShortNames();
  for (const mention of aliasMentions) {
    facts.learnFrom(mention);
    acronyms.learnFrom(scene, mention);
    shortNames.addMention(scene, mention);
  }
  const names = resolveNames(scene, findNames(scene, taken), { facts, acronyms, shortNames });
  const named = [...aliasMentions, ...names.mentions];
  for (const mention of named) taken.add(mention);
  const referents = new Referents(scene, facts);
  for (const mention of named) referents.add(mention);
  for (const name of names.strangers) referents.addUnknown(name);
  const descriptions = new Descriptions(scene, taken, facts, named);
  for (const name of names.strangers) descriptions.addStranger(name);
  for (const name of unresolved) descriptions.addUnsettled(name);
  const read = () => resolveReferences(scene, descriptions, referents.copy(), facts);
  // Twice: what the pronouns of the whole text show of people's gender keeps the second reading from mistakes of the first.
  const first = read();
  const referring = first.some(({ form }) => form === "pronoun") ? read() : first;
  return {
    annotated,
    mentions: [...named, ...referring].sort(compareSpans),
    unresolved: [...unresolved, ...names.unresolved].sort(compareSpans),
  };
}

const FORM_OF_KIND: Readonly<Record<AliasKind, MentionForm>> = {
  name: "name",
  short: "short_form",
  title: "title",
  acronym: "short_form",
  demonym: "name",
};

function mentionOf({ start, end, settlement }: AliasMatch): Mention[] {
  if (settlement.outcome !== "entity") return [];
  return [{ start, end, entityId: settlement.entityId, form: FORM_OF_KIND[settlement.kind], rule: "alias" }];
}

function unresolvedOf({ start, end, settlement }: AliasMatch): UnresolvedName[] {
  if (settlement.outcome !== "unsettled") return [];
  return [{ start, end, reason: settlement.reason, candidates: settlement.candidates }];
}

interface Introduced {
  readonly facts: Facts;
  readonly acronyms: Acronyms;
  readonly shortNames: ShortNames;
}

function resolveNames(scene: Scene, names: readonly FoundName[], { facts, acronyms, shortNames }: Introduced) {
  const mentions: Mention[] = [];
  const unresolved: UnresolvedName[] = [];
  const strangers: FoundName[] = [];
  for (const name of names) {
    const found = acronyms.resolve(scene, name) ?? shortNames.resolve(scene, name, facts);
    if (found === null) {
      shortNames.addUnknown(scene, name);
      strangers.push(name);
      unresolved.push({ start: name.start, end: name.end, reason: "unknown", candidates: [] });
    } else if ("entityId" in found) {
      mentions.push(found);
      // From behind its title, so that the title is what stands before it.
      facts.learnFrom({ ...found, start: name.start });
    } else {
      strangers.push(name);
      unresolved.push(found);
    }
  }
  return { mentions, unresolved, strangers };
}

/** Descriptions and pronouns, sentence by sentence: each may be the antecedent of the next. */
function resolveReferences(scene: Scene, descriptions: Descriptions, referents: Referents, facts: Facts): Mention[] {
  const mentions: Mention[] = [];
  const pronouns = new Pronouns(scene, facts, referents);
  descriptions.startReading();
  for (const sentence of scene.annotated.sentences) {
    for (const mention of descriptions.findIn(sentence)) {
      referents.add(mention);
      mentions.push(mention);
    }
    for (const mention of pronouns.findIn(sentence)) mentions.push(mention);
  }
  return mentions;
}
