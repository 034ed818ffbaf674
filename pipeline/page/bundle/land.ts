/**
 * The outline of the land for the map, as one SVG path: Natural Earth's at 1:110 million (public domain), as the package
 * world-atlas has it. Needed only when the script of the page is built.
 */
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { project } from "../client/projection.ts";

type Ring = readonly (readonly [longitude: number, latitude: number])[];

/**
 * A ring that crosses the 180th meridian goes on beyond it, and its copy comes in on the other side; one around a pole is
 * closed along the edge of the sheet.
 */
function unwrap(ring: Ring): Ring[] {
  let turns = 0;
  const points = ring.map(([longitude, latitude], i) => {
    const step = i === 0 ? 0 : longitude - ring[i - 1]![0];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [longitude + 360 * turns, latitude] as const;
  });
  if (turns !== 0) {
    const [first, last] = [points[0]!, points.at(-1)!];
    const pole = 90 * Math.sign(first[1]);
    return [[...points, [last[0], pole], [first[0], pole], first]];
  }
  const copies = [-360, 360].filter((shift) => points.some(([longitude]) => Math.abs(longitude + shift) < 180));
  const isWhole = points.every(([longitude]) => Math.abs(longitude) <= 180);
  return isWhole ? [points] : [points, ...copies.map((shift) => points.map(([x, y]) => [x + shift, y] as const))];
}

/** In whole units of the sheet and relative to the point before, which is a third of the length. */
function ringPath(ring: Ring): string {
  const points = ring.map(([longitude, latitude]) => {
    const { x, y } = project(latitude, longitude);
    return [Math.round(x), Math.round(y)] as const;
  });
  const moved = points.filter(([x, y], i) => i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1]);
  // What is smaller than a unit would be a point.
  if (moved.length < 4) return "";
  const steps = moved.slice(1, -1).map(([x, y], i) => `${x - moved[i]![0]} ${y - moved[i]![1]}`);
  return `M${moved[0]!.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

export function landPath(): string {
  const path = new URL(import.meta.resolve("world-atlas/land-110m.json"));
  const world = JSON.parse(readFileSync(path, "utf8")) as Topology<{ land: GeometryCollection }>;
  return feature(world, world.objects.land)
    .features.flatMap(({ geometry }) => {
      if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
      return geometry.type === "Polygon" ? geometry.coordinates : [];
    })
    .flatMap((ring) => unwrap(ring as unknown as Ring))
    .map(ringPath)
    .join("");
}
