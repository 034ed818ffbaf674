/** Where a choice of events is told to have taken place: what the map draws and the table beside it says. */
import type { EventRow, PlaceRow, Store } from "./store.ts";
import { STATUS_WORDS } from "./words.ts";

export interface PlaceCount {
  readonly id: string;
  /** Undefined where nobody has entered coordinates. */
  readonly point: PlaceRow | undefined;
  readonly events: number;
  /** Events by status, in the order in which the page tells of the statuses; none is 0. */
  readonly statuses: readonly (readonly [status: string, count: number])[];
}

/** Places that have the very same coordinates; on a map they are one. */
export interface Spot {
  readonly point: PlaceRow;
  readonly places: readonly PlaceCount[];
  readonly events: number;
  readonly reported: number;
}

/** Most events first, then by id. Events that name no place are in none of them. */
export function placesOf(events: readonly EventRow[], store: Store): PlaceCount[] {
  const found = new Map<string, Map<string, number>>();
  for (const { place_id, status } of events) {
    if (place_id === null) continue;
    const counts = found.get(place_id) ?? new Map<string, number>();
    found.set(place_id, counts.set(status, (counts.get(status) ?? 0) + 1));
  }
  return [...found]
    .map(([id, counts]) => ({
      id,
      point: store.place(id),
      events: sum([...counts.values()]),
      statuses: Object.keys(STATUS_WORDS).flatMap((status): [string, number][] => {
        const number = counts.get(status);
        return number === undefined ? [] : [[status, number]];
      }),
    }))
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}

/** Most events first, so that a small one is drawn over a large one. */
export function spotsOf(places: readonly PlaceCount[]): Spot[] {
  const found = new Map<string, { point: PlaceRow; places: PlaceCount[] }>();
  for (const place of places) {
    if (place.point === undefined) continue;
    const key = `${place.point.latitude} ${place.point.longitude}`;
    const spot = found.get(key) ?? { point: place.point, places: [] };
    spot.places.push(place);
    found.set(key, spot);
  }
  const reported = ({ statuses }: PlaceCount) => statuses.find(([status]) => status === "reported")?.[1] ?? 0;
  return [...found.values()]
    .map((spot) => ({
      ...spot,
      events: sum(spot.places.map(({ events }) => events)),
      reported: sum(spot.places.map(reported)),
    }))
    .sort((a, b) => b.events - a.events);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
