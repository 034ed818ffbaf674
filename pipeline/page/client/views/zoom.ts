/** Pans and zooms a picture with pointer, wheel, buttons and keys. */
import { h } from "../dom.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `rescale` is told how many units of the picture one pixel of the screen is, whenever that changes. */
export function zoomable(image: SVGSVGElement, all: Readonly<Box>, rescale: (scale: number) => void): HTMLElement {
  const box: Box = { ...all };
  const paint = () => {
    image.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    rescale(Math.max(box.width / (image.clientWidth || 800), box.height / (image.clientHeight || 500)));
  };
  const zoom = (factor: number, x = box.x + box.width / 2, y = box.y + box.height / 2) => {
    const width = Math.min(all.width * 2, Math.max(all.width / 40, box.width * factor));
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
      "aria-label": "The network; arrow keys move it, plus and minus zoom",
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
  image.addEventListener("pointerdown", (event) => {
    held = at(event);
  });
  window.addEventListener("pointerup", () => {
    held = null;
  });
  image.addEventListener("pointermove", (event) => {
    if (held === null || event.buttons === 0) return;
    const now = at(event);
    box.x -= now.x - held.x;
    box.y -= now.y - held.y;
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
    h(
      "p",
      { class: "small" },
      "Round: people. Square: places. Rounded: organizations and groups. Drag to move; click it, then turn the wheel to zoom; click a name to open it.",
    ),
  );
}
