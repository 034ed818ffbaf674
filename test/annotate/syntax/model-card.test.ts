import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../../pipeline/annotate/syntax/model/", import.meta.url);

it("the model card tells the size and the digest of the model beside it", () => {
  const bytes = readFileSync(new URL("syntax.bin", folder));
  const card = readFileSync(new URL("MODEL_CARD.md", folder), "utf8");
  const size = bytes.length.toString().replace(/\B(?=(\d{3})+$)/g, ",");
  expect(card).toContain(`Size: ${size} bytes. SHA-256: \`${createHash("sha256").update(bytes).digest("hex")}\``);
  expect(bytes.length).toBeLessThan(16_000_000);
});
