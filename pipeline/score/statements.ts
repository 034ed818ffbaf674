/**
 * How well statements are found, against a gold file: recall on direct quotations (content holds a quotation of three words or
 * more), on reporting cues and on all attributions, precision over all statements, and both by kind of cue. Gold files
 * count beliefs and feelings too ("seems", "wants"), which are no statements here: recall on all is not meant to be high.
 */
import type { GoldDocument } from "./gold.ts";
import { pairStatements, speakerWords, tokensOf, type Words } from "./pair.ts";

export interface FoundStatement {
  readonly speaker: string;
  readonly content: string;
  readonly rule: string;
}

export interface Tally {
  readonly hits: number;
  readonly of: number;
}

export interface StatementScore {
  readonly direct: Tally;
  readonly reporting: Tally;
  readonly all: Tally;
  readonly precision: Tally;
  /** Recall by the kind of the gold's cue, in a fixed order. */
  readonly kinds: readonly (readonly [kind: string, tally: Tally])[];
  /** Precision by the rule that made the statement, commonest first. */
  readonly rules: readonly (readonly [rule: string, tally: Tally])[];
}

const REPORTING =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|announc\w+|warn\w*|not(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting|itten)|according to|insist\w*|report\w*|stat(?:e|es|ed|ing)|suggest\w*|tweet\w*|declar\w+|promis\w+|vow\w*|accus\w+|den(?:y|ies|ied|ying)|explain\w*|call(?:s|ed|ing)?|urg\w+|respond\w*|repl(?:y|ies|ied)|acknowledg\w+|admit\w*|assert\w*|alleg\w+|predict\w*|contend\w*|confirm\w*)\b/i;

const KINDS: readonly (readonly [kind: string, cue: RegExp])[] = [
  ["according to", /\baccording to\b/i],
  ["say", /\bsa(?:y|ys|id|ying)\b/i],
  ["tell", /\bt(?:ell|ells|old|elling)\b/i],
  ["ask, urge, call for", /\b(?:ask|urg|call)\w*\b/i],
  ["add, note, write, report", /\b(?:add(?:s|ed|ing)?|not(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting|itten)|report\w*)\b/i],
  ["accuse, deny", /\b(?:accus|den[yi]|alleg)\w*\b/i],
  ["promise, vow, warn", /\b(?:promis|vow|pledg|threat|warn)\w*\b/i],
  ["other reporting cue", REPORTING],
  ["mark alone", /^[\s:—–―-]*$/],
  ["any other", /(?:)/],
];

export function scoreStatements(
  gold: readonly GoldDocument[],
  found: ReadonlyMap<string, readonly FoundStatement[]>,
): StatementScore {
  const count = { direct: counter(), reporting: counter(), all: counter(), precision: counter() };
  const kinds = new Map(KINDS.map(([kind]) => [kind, counter()]));
  const rules = new Map<string, Counter>();
  for (const { id, attributions } of gold) {
    const statements = found.get(id) ?? [];
    const pairs = pairStatements(
      attributions.map(({ source, content }): Words => ({ content: tokensOf(content), speaker: speakerWords(source) })),
      statements.map(({ speaker, content }): Words => ({ content: tokensOf(content), speaker: speakerWords(speaker) })),
    );
    for (const [i, { cue, content }] of attributions.entries()) {
      const hit = pairs.has(i);
      count.all.add(hit);
      if (isDirect(content)) count.direct.add(hit);
      if (REPORTING.test(cue)) count.reporting.add(hit);
      kinds.get(KINDS.find(([, form]) => form.test(cue))![0])!.add(hit);
    }
    const used = new Set(pairs.values());
    for (const [n, { rule }] of statements.entries()) {
      count.precision.add(used.has(n));
      if (!rules.has(rule)) rules.set(rule, counter());
      rules.get(rule)!.add(used.has(n));
    }
  }
  return {
    direct: count.direct.tally(),
    reporting: count.reporting.tally(),
    all: count.all.tally(),
    precision: count.precision.tally(),
    kinds: [...kinds].map(([kind, one]) => [kind, one.tally()] as const),
    rules: [...rules]
      .map(([rule, one]) => [rule, one.tally()] as const)
      .sort((a, b) => b[1].of - a[1].of || (a[0] < b[0] ? -1 : 1)),
  };
}

/** As results are printed: a line for each figure, tabs between. */
export function renderStatementScore(score: StatementScore): string {
  const { direct, reporting, all, precision } = score;
  const p = share(precision);
  const r = share(all);
  const lines = [
    line("direct", direct),
    line("reporting", reporting),
    line("all recall", all),
    line("precision", precision),
    `F1\t${(p + r === 0 ? 0 : (2 * p * r) / (p + r)).toFixed(3)}`,
    ...score.kinds.map(([kind, tally]) => line(`recall, ${kind}`, tally)),
    ...score.rules.map(([rule, tally]) => line(`precision, ${rule}`, tally)),
  ];
  return `${lines.join("\n")}\n`;
}

function line(name: string, tally: Tally): string {
  return `${name}\t${share(tally).toFixed(3)}\t${tally.hits} of ${tally.of}`;
}

function share({ hits, of }: Tally): number {
  return of === 0 ? 0 : hits / of;
}

interface Counter {
  add(hit: boolean): void;
  tally(): Tally;
}

function counter(): Counter {
  let hits = 0;
  let of = 0;
  return {
    add(hit) {
      of += 1;
      if (hit) hits += 1;
    },
    tally: () => ({ hits, of }),
  };
}

function isDirect(content: string): boolean {
  return [...content.matchAll(/[“"]([^”"]+)[”"]?/g)].some((match) => tokensOf(match[1]!).length >= 3);
}
