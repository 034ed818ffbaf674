/** Pans and zooms a picture with pointer, wheel, buttons and keys. */
import { h } from "../dom.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A hand on a mouse moves by so many pixels when it clicks. */
const STILL = 4;

interface Zoom {
  /** What the picture is, for those who do not see it. */
  readonly label: string;
  /** What the signs mean and what one can do, below the picture. */
  readonly hint: string;
  /** Units of the picture from left to right at most. */
  readonly widest: number;
  /** Is told how many units of the picture one pixel of the screen is, whenever that changes. */
  rescale(scale: number): void;
}

/** `all` is what one sees first. */
export function zoomable(
  image: SVGSVGElement,
  all: Readonly<Box>,
  { label, hint, widest, rescale }: Zoom,
): HTMLElement {
  const box: Box = { ...all };
  const scaleOf = () => Math.max(box.width / (image.clientWidth || 800), box.height / (image.clientHeight || 500));
  const paint = () => {
    image.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    rescale(scaleOf());
  };
  const zoom = (factor: number, x = box.x + box.width / 2, y = box.y + box.height / 2) => {
    const width = Math.min(widest, Math.max(all.width / 40, box.width * factor));
    const real = width / box.width;
    box.x = x - (x - box.x) * real;
    box.y = y - (y - box.y) * real;
    box.width = width;
    box.height *= real;
    paint();
  };
  const pan = (x: number, y: number) => {
    box.x += x * box.width;
    box.y += y * box.height;
    paint();
  };
  const fit = () => {
    Object.assign(box, all);
    paint();
  };
  const button = (name: string, sign: string, run: () => void) =>
    h("button", { type: "button", "aria-label": name, onclick: run }, sign);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(-0.1, 0),
    ArrowRight: () => pan(0.1, 0),
    ArrowUp: () => pan(0, -0.1),
    ArrowDown: () => pan(0, 0.1),
    "+": () => zoom(0.8),
    "=": () => zoom(0.8),
    "-": () => zoom(1.25),
    "0": fit,
  };
  const frame = h(
    "div",
    {
      class: "frame",
      tabindex: 0,
      role: "group",
      "aria-label": `${label}; arrow keys move it, plus and minus zoom`,
    },
    image as unknown as HTMLElement,
  );
  frame.addEventListener("keydown", (event) => {
    const run = keys[event.key];
    if (run === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run();
  });
  const at = (event: MouseEvent) => {
    const inverse = image.getScreenCTM()?.inverse();
    const point = new DOMPoint(event.clientX, event.clientY);
    return inverse ? point.matrixTransform(inverse) : point;
  };
  frame.addEventListener(
    "wheel",
    (event) => {
      // Without ctrl the wheel scrolls the page, as everywhere.
      if (!event.ctrlKey && document.activeElement !== frame) return;
      event.preventDefault();
      const { x, y } = at(event);
      zoom(event.deltaY > 0 ? 1.15 : 0.87, x, y);
    },
    { passive: false },
  );
  let held: { x: number; y: number } | null = null;
  let dragged = false;
  image.addEventListener("pointerdown", (event) => {
    held = at(event);
    dragged = false;
  });
  window.addEventListener("pointerup", () => {
    held = null;
  });
  image.addEventListener("pointermove", (event) => {
    if (held === null || event.buttons === 0) return;
    const now = at(event);
    if (!dragged && Math.hypot(now.x - held.x, now.y - held.y) < STILL * scaleOf()) return;
    dragged = true;
    box.x -= now.x - held.x;
    box.y -= now.y - held.y;
    paint();
  });
  // A link would be dragged away, and what is only dragged is not meant to be followed.
  image.addEventListener("dragstart", (event) => event.preventDefault());
  image.addEventListener(
    "click",
    (event) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  // The focus may go to what lies outside of the picture just now. (A listener on the image itself would let it take the focus.)
  frame.addEventListener("focusin", ({ target }) => {
    const mark = target as Element;
    if (mark === frame) return;
    const { left, right, top, bottom } = image.getBoundingClientRect();
    const { x, y, width, height } = mark.getBoundingClientRect();
    const [across, down] = [x + width / 2, y + height / 2];
    if (across >= left && across <= right && down >= top && down <= bottom) return;
    const scale = scaleOf();
    box.x += (across - (left + right) / 2) * scale;
    box.y += (down - (top + bottom) / 2) * scale;
    paint();
  });
  new ResizeObserver(paint).observe(image);
  paint();
  return h(
    "div",
    {},
    h(
      "div",
      { class: "tools" },
      button("Zoom in", "+", () => zoom(0.8)),
      button("Zoom out", "−", () => zoom(1.25)),
      button("Show all", "All", fit),
    ),
    frame,
    h("p", { class: "small" }, hint),
  );
}
