/** A list of any length of which only what is in sight is in the document. Rows are of one height. */
import { h } from "./dom.ts";

export interface VirtualList<T> {
  readonly element: HTMLElement;
  show(items: readonly T[]): void;
  /** Moves the focus by a number of rows from the one that has it, or to the first. */
  move(step: number): void;
}

interface Options<T> {
  readonly label: string;
  /** In CSS pixels; the style sheet gives rows of the list this height. */
  readonly rowHeight: number;
  /** What stands in a row; its first link takes the focus. */
  render(item: T): HTMLElement;
}

/** Rows above and below what is in sight, so that scrolling shows no gap. */
const SPARE = 6;

export function virtualList<T>({ label, rowHeight, render }: Options<T>): VirtualList<T> {
  const space = h("div", { class: "space" });
  const element = h("div", { class: "list", role: "list", "aria-label": label, tabindex: 0 }, space);
  const shown = new Map<number, HTMLElement>();
  let items: readonly T[] = [];
  let active = -1;

  const paint = () => {
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - SPARE);
    const last = Math.min(items.length, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + SPARE);
    for (const [index, row] of shown) {
      if ((index < first || index >= last) && !row.contains(document.activeElement)) {
        row.remove();
        shown.delete(index);
      }
    }
    for (let index = first; index < last; index += 1) {
      if (shown.has(index)) continue;
      const row = h(
        "div",
        { class: "row", role: "listitem", "aria-setsize": items.length, "aria-posinset": index + 1 },
        render(items[index]!),
      );
      row.style.top = `${index * rowHeight}px`;
      row.addEventListener("focusin", () => {
        active = index;
      });
      shown.set(index, row);
      // In the order of the list, so that the tab key goes down it.
      const next = [...shown.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
      space.insertBefore(row, next === undefined ? null : shown.get(next)!);
    }
  };

  const move = (step: number) => {
    if (items.length === 0) return;
    active = Math.max(0, Math.min(items.length - 1, active + step));
    const top = active * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
    paint();
    shown.get(active)?.querySelector("a")?.focus({ preventScroll: true });
  };

  element.addEventListener("scroll", paint, { passive: true });
  element.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(step);
  });
  new ResizeObserver(paint).observe(element);

  return {
    element,
    move,
    show(next) {
      items = next;
      active = -1;
      space.replaceChildren();
      shown.clear();
      space.style.height = `${items.length * rowHeight}px`;
      element.scrollTop = 0;
      paint();
    },
  };
}
