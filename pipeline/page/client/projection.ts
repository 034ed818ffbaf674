/**
 * Where a point of the globe lies on the map: equirectangular, with true shapes near 37 degrees north and south. The outline
 * of the land is put on the same sheet when the script is built.
 */

export interface SheetPoint {
  readonly x: number;
  readonly y: number;
}

/** Units of the sheet for each degree; whole units are fine enough for an outline of the world. */
const EAST = 8;
const NORTH = 10;

/** The whole globe, as a view box. */
export const WORLD = { x: -180 * EAST, y: -90 * NORTH, width: 360 * EAST, height: 180 * NORTH } as const;

/** Degrees of WGS 84. */
export function project(latitude: number, longitude: number): SheetPoint {
  return { x: longitude * EAST, y: -latitude * NORTH };
}
