/** Inside a word: clitics ("did|n't", "Orl|'s"), contractions ("can|not"), hyphens that do not cut ("anti-war"). */
import type { Span } from "../../text/span.ts";
import contractionData from "./contractions.json" with { type: "json" };
import prefixData from "./prefixes.json" with { type: "json" };

const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  contractionData.contractions.map((entry) => [entry.word, entry.parts]),
);
const PREFIXES: ReadonlySet<string> = new Set(prefixData.prefixes.map((entry) => entry.prefix));
const LONGEST_CONTRACTION = 8;

const CLITIC = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/i;
/** Words that a clitic may leave behind; "o'clock" and "d'état" have none. */
const AFTER_HYPHEN = /-[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/uy;

/** Pushes the tokens of the word at `at`..`end` of the chunk, which begins at `start` of the text; the offset behind them. */
export function splitWord(chunk: string, at: number, end: number, start: number, tokens: Span[]): number {
  const last = withPrefix(chunk, at, end);
  let from = at;
  const parts = last === end ? contraction(chunk.slice(at, end)) : undefined;
  if (parts !== undefined) {
    for (const part of parts) {
      tokens.push({ start: start + from, end: start + from + part.length });
      from += part.length;
    }
    return last;
  }
  pushWithClitics(chunk, at, last, start, tokens);
  return last;
}

function contraction(word: string): readonly string[] | undefined {
  return word.length <= LONGEST_CONTRACTION ? CONTRACTIONS.get(word.toLowerCase()) : undefined;
}

function withPrefix(chunk: string, at: number, end: number): number {
  if (chunk[end] !== "-" || !PREFIXES.has(chunk.slice(at, end).toLowerCase())) return end;
  AFTER_HYPHEN.lastIndex = end;
  return AFTER_HYPHEN.test(chunk) ? AFTER_HYPHEN.lastIndex : end;
}

/** "wouldn't've" has two clitics. */
function pushWithClitics(chunk: string, at: number, end: number, start: number, tokens: Span[]): void {
  const cuts: number[] = [];
  let last = end;
  for (;;) {
    const word = chunk.slice(at, last);
    const found = word.includes("'") || word.includes("’") ? CLITIC.exec(word) : null;
    if (found === null || found.index === 0) break;
    last = at + found.index;
    cuts.unshift(last);
  }
  let from = at;
  for (const cut of [...cuts, end]) {
    tokens.push({ start: start + from, end: start + cut });
    from = cut;
  }
}
