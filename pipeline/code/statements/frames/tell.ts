/** "X told Z that ...": as a clause, with the object as the addressee. */
import { objects } from "../../../annotate/tree/objects.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { ownSubjects } from "../../../annotate/tree/subjects.ts";
import { voiceOf } from "../../../annotate/tree/voice.ts";
import type { VerbCue } from "../cues.ts";
import { charge } from "./charge.ts";
import { clause } from "./clause.ts";
import type { FrameRule, Reported, VerbSite } from "./frame.ts";

export const tell: FrameRule = (site, cue) => {
  const found = clause(site, cue) ?? about(site, cue);
  if (found === null) return null;
  const { sentence, at } = site;
  if (voiceOf(sentence, at) === "passive") return { ...found, addressee: ownSubjects(sentence, at) };
  const told = childrenBy(sentence, at, ["obj", "iobj"]).length > 0 ? objects(sentence, at) : [];
  const speakers = new Set(site.speaker?.heads ?? []);
  return { ...found, addressee: told.filter((object) => !speakers.has(object)) };
};

/** "Told the senator of arrests": only with somebody who is told, for "told of" alone is the oblique's. */
function about(site: VerbSite, cue: VerbCue): Reported | null {
  const told = childrenBy(site.sentence, site.at, ["obj", "iobj"]).some((child) => child > site.at);
  const found = told ? charge(site, cue) : null;
  return found === null ? null : { ...found, rule: "told_about" };
}
