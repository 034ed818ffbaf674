/** What the rows of links.csv say of the corpus: which tellings are one event and which are not, and which records are tied. */
import type { Finding } from "../findings/finding.ts";
import type { ReviewedLink } from "../reviewed/lists.ts";
import { type Anchored, type Found, findAnchored, findingOf, findTelling } from "./find-quoted.ts";
import type { HandyDocument } from "./prepare.ts";
import { relationId } from "./relation-rows.ts";

type Handy = ReadonlyMap<string, HandyDocument>;

/** Pairs of tellings by their numbers. */
export interface NumberedOverrules {
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
  readonly findings: readonly Finding[];
}

export function readOverrules(links: readonly ReviewedLink[], handy: Handy): NumberedOverrules {
  const same: [number, number][] = [];
  const different: [number, number][] = [];
  const findings: Finding[] = [];
  for (const row of links) {
    if (row.link !== "same" && row.link !== "different") continue;
    const sides = [
      [row.sourceId, row.quoted],
      [row.otherSourceId, row.otherQuoted],
    ].map(([sourceId, quoted]) => {
      const entry = handy.get(sourceId!);
      const found = findTelling(entry?.document.coded, [...(entry?.tellings.keys() ?? [])], quoted!);
      findings.push(...findingOf(found, row.at, sourceId!));
      return found.kind === "found" ? entry!.tellings.get(found.record)! : null;
    });
    const [a, b] = sides;
    if (a != null && b != null) (row.link === "same" ? same : different).push([a, b]);
  }
  return { same, different, findings };
}

/** The id of the record on quoted words. `eventOf`: the event of a telling; `relations`: ids of those that are released. */
export function findRecord(
  entry: HandyDocument | undefined,
  eventOf: (telling: number) => string,
  relations: ReadonlySet<string>,
  quoted: string,
): Found<string> {
  const coded = entry?.document.coded;
  const event = findTelling(coded, [...(entry?.tellings.keys() ?? [])], quoted);
  if (event.kind === "found") return { kind: "found", record: eventOf(entry!.tellings.get(event.record)!) };
  const anchored = (coded?.statements ?? []).flatMap(({ cue, content }, index): Anchored<string>[] => {
    const id = entry!.statements.ids[index]!;
    return id === null ? [] : [{ record: id, anchors: cue === null ? [content] : [cue, content] }];
  });
  for (const relation of coded?.relations ?? []) {
    const id = relationId(relation);
    if (id !== null && relations.has(id)) anchored.push({ record: id, anchors: [relation.label] });
  }
  return findAnchored(coded, anchored, quoted);
}
