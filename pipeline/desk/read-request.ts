/** What the page sends, checked by a schema before anything is done with it. */
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Decided } from "./decisions.ts";
import { Refused } from "./rows/edit.ts";

export interface DecideRequest {
  readonly decided: Decided;
  readonly reason: string;
}

const text = { type: "string", maxLength: 20_000 };
const line = { type: "string", maxLength: 2000, pattern: "^[^\\r\\n]*$" };
const object = (properties: Record<string, object>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const kind = (...kinds: string[]) => ({ enum: kinds });
const cells = { type: "object", additionalProperties: text };
const record = object({
  decision_id: line,
  table: line,
  source_id: line,
  quoted: text,
  occurrence: { type: "integer", minimum: 1 },
  claim: text,
});
const changes = { type: "array", maxItems: 50, items: object({ column: line, expect: text, value: text }) };
const side = object({ sourceId: line, quoted: text });

const decided = {
  oneOf: [
    object({ kind: kind("same", "unsure"), name: line, entityId: line, aliasKind: line, scope: line }),
    object({ kind: kind("not"), name: line }),
    object({
      kind: kind("new"),
      name: line,
      aliasKind: line,
      entity: object({ entityId: line, type: line, name: line, description: line, country: line }),
    }),
    object({ kind: kind("accept", "reject"), record }),
    object({ kind: kind("correct"), record, changes }),
    object({
      kind: kind("add"),
      table: line,
      sourceId: line,
      quoted: text,
      occurrence: { type: "integer", minimum: 1 },
      changes,
    }),
    object({
      kind: kind("pair"),
      link: kind("same", "different"),
      sides: { type: "array", items: side, minItems: 2, maxItems: 2 },
    }),
    object({ kind: kind("merge"), from: line, into: line }),
    object({ kind: kind("apart"), name: line, entityId: line }),
    object({ kind: kind("drop"), row: cells }),
    object({ kind: kind("confine"), row: cells, scope: line, validFrom: line, validUntil: line }),
  ],
};

const validate = new Ajv2020({ strict: false }).compile<DecideRequest>(object({ decided, reason: line }));

export function readDecideRequest(value: unknown): DecideRequest {
  if (!validate(value)) throw new Refused("this is no decision that the desk knows");
  return value;
}
