/** One line of a file of proposals, as `schemas/imports/proposal.schema.json` has it. */
import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { EventType, Status } from "../../code/account.ts";
import { BadProposal } from "./bad-proposal.ts";

export interface ProposalLine {
  readonly source_id: string;
  readonly quoted: string;
  readonly occurrence?: number;
  readonly event_type: EventType;
  readonly mode?: string | null;
  readonly status?: Status;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly participants?: readonly string[];
  readonly attendees?: readonly string[];
  readonly date?: string | null;
  readonly place?: string | null;
  readonly attributed_to?: string | null;
  readonly program: string;
  readonly version: string;
  readonly coded_on: string;
}

const url = new URL("../../../schemas/imports/proposal.schema.json", import.meta.url);
const ajv = new Ajv2020({ strict: false, verbose: true });
addFormats.default(ajv);
const isLine = ajv.compile<ProposalLine>(JSON.parse(readFileSync(url, "utf8")) as object);

/** Throws BadProposal with the first thing that is wrong. */
export function readLine(text: string): ProposalLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadProposal("is not JSON; write one object on the line");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadProposal("is no JSON object; write one object on the line");
  }
  if (!isLine(value)) throw new BadProposal(wordsOf(isLine.errors![0]!));
  return value;
}

function wordsOf({ keyword, params, instancePath, data, message, parentSchema }: ErrorObject): string {
  const key = instancePath.slice(1).replace("/", " ");
  const shown = `${key} is ${JSON.stringify(data)}`;
  switch (keyword) {
    case "required":
      return `lacks the key ${params.missingProperty}; add it`;
    case "additionalProperties":
      return `has the unknown key ${JSON.stringify(params.additionalProperty)}; take it out or mend its spelling`;
    case "enum":
      return `${shown}; write one of ${(params.allowedValues as readonly string[]).join(", ")}`;
    case "format":
      return `${shown}; write a day of the calendar as 2031-05-09`;
    default: {
      const example = (parentSchema as { readonly examples?: readonly unknown[] } | undefined)?.examples?.[0];
      const as = example === undefined ? "" : `, as ${JSON.stringify(example)}`;
      return `${shown}; it ${message ?? "is not valid"}${as}`;
    }
  }
}
