/** Labels of a picture that keep their size on the screen whatever the zoom. */
export interface Label {
  readonly element: SVGTextElement;
  /** In units of the picture. */
  readonly x: number;
  readonly y: number;
  readonly letters: number;
}

/** In pixels. */
export const FONT = 12;

/** Of two labels that would overlap, the earlier one is shown. `scale` is units of the picture a pixel. */
export function showLabels(labels: readonly Label[], scale: number): void {
  const size = FONT * scale;
  const placed: { x: number; y: number; half: number }[] = [];
  for (const { element, x, y, letters } of labels) {
    const half = letters * size * 0.28;
    const free = placed.every(
      (other) => Math.abs(other.x - x) > half + other.half || Math.abs(other.y - y) > size * 1.2,
    );
    element.setAttribute("visibility", free ? "visible" : "hidden");
    if (free) placed.push({ x, y, half });
  }
}
