/** Slices a text by code points, the unit of a release's offsets, without walking the text for each slice. */
import { countCodePoints } from "../text/offsets.ts";

export interface CodePointSlicer {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** Linear once; a text without characters outside the basic plane, as most are, is sliced directly. */
export function sliceByCodePoints(text: string): CodePointSlicer {
  const { length } = countCodePoints(text);
  if (length === text.length) return { length, slice: (start, end) => text.slice(start, end) };
  const characters = [...text];
  return { length, slice: (start, end) => characters.slice(start, end).join("") };
}
