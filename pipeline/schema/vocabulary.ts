/** The event types of PLOVER with their quad classes, modes and contexts, as `schemas/plover.json` lists them. */
import { readFileSync } from "node:fs";
import type { EventsRow } from "./generated/rows.ts";

interface EventTypeTerm {
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: number;
  /** Conflict-cooperation score of the manual's table 2.2. */
  readonly scale: number;
  readonly definition: string;
  readonly modes: readonly string[];
  readonly example: string;
}

interface Plover {
  readonly source: string;
  readonly licence: string;
  readonly quads: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<EventsRow["event_type"], EventTypeTerm>>;
  readonly contexts: Readonly<Record<string, string>>;
}

export const PLOVER = JSON.parse(readFileSync(new URL("../../schemas/plover.json", import.meta.url), "utf8")) as Plover;

export function quadOf(type: EventsRow["event_type"]): number {
  return PLOVER.types[type].quad;
}
