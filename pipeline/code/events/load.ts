/** The lexicon's files: frames a type, word lists a part of speech, and what auxiliaries make of a type. */

import type { EventType } from "../account.ts";
import accuse from "./frames/accuse.json" with { type: "json" };
import agree from "./frames/agree.json" with { type: "json" };
import aid from "./frames/aid.json" with { type: "json" };
import assault from "./frames/assault.json" with { type: "json" };
import coerce from "./frames/coerce.json" with { type: "json" };
import concede from "./frames/concede.json" with { type: "json" };
import consult from "./frames/consult.json" with { type: "json" };
import cooperate from "./frames/cooperate.json" with { type: "json" };
import mobilize from "./frames/mobilize.json" with { type: "json" };
import protest from "./frames/protest.json" with { type: "json" };
import reject from "./frames/reject.json" with { type: "json" };
import request from "./frames/request.json" with { type: "json" };
import retreat from "./frames/retreat.json" with { type: "json" };
import sanction from "./frames/sanction.json" with { type: "json" };
import support from "./frames/support.json" with { type: "json" };
import threaten from "./frames/threaten.json" with { type: "json" };
import operators from "./operators.json" with { type: "json" };
import nouns from "./words/nouns.json" with { type: "json" };
import verbs from "./words/verbs.json" with { type: "json" };

export const FRAME_FILES: readonly (readonly unknown[])[] = [
  accuse,
  agree,
  aid,
  assault,
  coerce,
  concede,
  consult,
  cooperate,
  mobilize,
  protest,
  reject,
  request,
  retreat,
  sanction,
  support,
  threaten,
];
export const WORD_FILES = [nouns, verbs];
export const OPERATOR_FILE: Record<"future" | "refusal", Partial<Record<EventType, EventType>>> = operators as never;
