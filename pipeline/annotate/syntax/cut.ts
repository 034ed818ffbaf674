// Cuts sentences that are too long for the network at clause marks, and joins the trees of the pieces.
import type { Parse } from "./load.ts";
import { MOST_WORDS } from "./network.ts";

/** How good a cut after a form is; 0 for none. */
const MARKS = new Map([
  [".", 4],
  ["?", 4],
  ["!", 4],
  [";", 4],
  [":", 3],
  ["--", 3],
  ["—", 3],
  ["–", 2],
  [",", 2],
]);

/** Where the next piece begins: behind the strongest mark in the second half of what fits; among equals the last. */
export function endOfPiece(forms: readonly string[], start: number, most: number): number {
  let cut = start + most;
  let best = 0;
  for (let i = start + most / 2; i < start + most; i++) {
    const mark = MARKS.get(forms[i]!) ?? 0;
    if (mark > 0 && mark >= best) {
      best = mark;
      cut = i + 1;
    }
  }
  return cut;
}

/** Pieces of at most MOST_WORDS forms, in order; a short sentence is one piece, an empty one none. */
export function cutSentence(forms: readonly string[]): (readonly string[])[] {
  const pieces: (readonly string[])[] = [];
  let start = 0;
  while (forms.length - start > MOST_WORDS) {
    const cut = endOfPiece(forms, start, MOST_WORDS);
    pieces.push(forms.slice(start, cut));
    start = cut;
  }
  if (start < forms.length) pieces.push(start === 0 ? forms : forms.slice(start));
  return pieces;
}

/** One tree: the roots of the later pieces hang from the first one's, as parataxis. */
export function joinPieces(pieces: readonly Parse[]): Parse {
  const whole: Parse = { upos: [], xpos: [], head: [], deprel: [] };
  let root = -1;
  for (const piece of pieces) {
    const start = whole.head.length;
    for (let i = 0; i < piece.head.length; i++) {
      const head = piece.head[i]!;
      whole.upos.push(piece.upos[i]!);
      whole.xpos.push(piece.xpos[i]!);
      if (head >= 0) {
        whole.head.push(start + head);
        whole.deprel.push(piece.deprel[i]!);
      } else {
        whole.head.push(root);
        whole.deprel.push(root < 0 ? "root" : "parataxis");
        if (root < 0) root = start + i;
      }
    }
  }
  return whole;
}
