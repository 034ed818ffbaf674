/** Finds the reviewed aliases in a document: the longest wherever two overlap. */
import { type Capitals, capitalsOf, caseAllows, foldText, isAcronym, type Piece } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { AliasHit, AliasIndex } from "./index-aliases.ts";
import words from "./lexicon/acronym-words.json" with { type: "json" };
import { type Occasion, type Settlement, settle } from "./settle-alias.ts";

export interface AliasMatch extends Span {
  readonly settlement: Settlement;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly settlement: Settlement;
}

const ACRONYMS_THAT_ARE_WORDS: ReadonlySet<string> = new Set(words.words);

/**
 * The matches of a text, by start, none overlapping. Among overlapping ones the longest is kept, then the first; a `not`
 * is kept like a name, so that nothing shorter is found inside the words that it rules out.
 */
export function matchAliases(text: string, index: AliasIndex, occasion: Occasion): AliasMatch[] {
  const pieces = foldText(text);
  const candidates: Candidate[] = [];
  const settled: Settled = new Map();
  for (let from = 0; from < pieces.length; from += 1) {
    for (const hit of index.hitsAt(pieces, from)) {
      const settlement = settleHit(text, pieces, hit, occasion, settled);
      if (settlement !== null) candidates.push({ from, to: hit.to, settlement });
    }
  }
  const length = ({ from, to }: Candidate) => pieces[to - 1]!.end - pieces[from]!.start;
  candidates.sort((a, b) => length(b) - length(a) || a.from - b.from);

  const taken = new Uint8Array(pieces.length);
  const kept = candidates.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept
    .filter(({ from, to }) => !isCutFromName(text, pieces, from, to, taken))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, settlement }) => ({ start: pieces[from]!.start, end: pieces[to - 1]!.end, settlement }));
}

/** What was settled before in this document, by the rows of the alias and the words found: most names come again. */
type Settled = Map<AliasHit["aliases"], Map<string, Settlement | null>>;

function settleHit(
  text: string,
  pieces: readonly Piece[],
  hit: AliasHit,
  occasion: Occasion,
  settled: Settled,
): Settlement | null {
  const words = text.slice(pieces[hit.from]!.start, pieces[hit.to - 1]!.end);
  if (hit.to - hit.from === 1 && isWordInHeadline(text, pieces, hit, words)) return null;
  let bySpelling = settled.get(hit.aliases);
  if (bySpelling === undefined) {
    bySpelling = new Map();
    settled.set(hit.aliases, bySpelling);
  }
  let settlement = bySpelling.get(words);
  if (settlement === undefined) {
    const found = pieces
      .slice(hit.from, hit.to)
      .filter((piece) => piece.kind === "word")
      .map(({ start, end }) => text.slice(start, end));
    const rows = hit.aliases.filter((alias) => caseAllows(alias.words, found)).map(({ row }) => row);
    settlement = rows.length === 0 ? null : settle(rows, occasion);
    bySpelling.set(words, settlement);
  }
  return settlement;
}

/** "WHO" in "WHO KILLED THE MINISTER": an acronym that is also a word, among other words all in capitals. */
function isWordInHeadline(text: string, pieces: readonly Piece[], { from, to }: AliasHit, found: string): boolean {
  if (!isAcronym(found) || !ACRONYMS_THAT_ARE_WORDS.has(found)) return false;
  return [nextWord(pieces, from, -1), nextWord(pieces, to - 1, 1)].some(
    (piece) => piece !== null && capitalsAt(text, piece) === "all" && !isAcronym(text.slice(piece.start, piece.end)),
  );
}

function nextWord(pieces: readonly Piece[], at: number, step: 1 | -1): Piece | null {
  // Two steps reach over one space; a mark in between ends the stretch.
  if (pieces[at + step]?.key !== " ") return null;
  const piece = pieces[at + 2 * step];
  return piece?.kind === "word" ? piece : null;
}

function capitalsAt(text: string, { start, end }: Piece): Capitals {
  return capitalsOf(text.slice(start, end));
}

const ENDINGS = new Set(["s", "d", "ll", "re", "ve", "m", "t"]);

/**
 * True where the match is a part of a longer name that a hyphen or apostrophe holds together and that no alias covers:
 * "Guinea" in "Guinea-Bissau", "Brien" in "O'Brien". Compounds with small words ("Osk-led", "anti-Osk") keep their name.
 */
function isCutFromName(text: string, pieces: readonly Piece[], from: number, to: number, taken: Uint8Array): boolean {
  const holds = (mark: number, word: number): boolean => {
    const between = pieces[mark];
    const beyond = pieces[word];
    if (between?.kind !== "mark" || beyond?.kind !== "word" || taken[word] === 1) return false;
    const character = text.slice(between.start, between.end);
    if (between.key === "-") return character !== "—" && capitalsAt(text, beyond) !== "lower";
    return between.key === "'" && !ENDINGS.has(beyond.key);
  };
  return holds(from - 1, from - 2) || holds(to, to + 1);
}
