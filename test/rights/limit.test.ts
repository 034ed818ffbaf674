import { describe, expect, it } from "vitest";
import type { ReviewedLicence } from "../../pipeline/reviewed/lists.ts";
import { quotationLimit } from "../../pipeline/rights/limit.ts";

const REVIEWED: readonly ReviewedLicence[] = [
  { licence: "LicenseRef-agency", extent: "quotations", maxWords: 10, reason: null },
  { licence: "LicenseRef-courier", extent: "quotations", maxWords: null, reason: null },
  { licence: "LicenseRef-archive", extent: "offsets", maxWords: null, reason: null },
  { licence: "LicenseRef-party", extent: "text", maxWords: null, reason: null },
  { licence: "CC-BY-ND-4.0", extent: "offsets", maxWords: null, reason: null },
];

describe("the limit of a licence", () => {
  it.each([
    [null, { kind: "words", words: 25 }],
    ["LicenseRef-nobody-knows", { kind: "words", words: 25 }],
    ["LicenseRef-agency", { kind: "words", words: 10 }],
    ["LicenseRef-courier", { kind: "words", words: 25 }],
    ["LicenseRef-archive", { kind: "none" }],
    ["LicenseRef-party", { kind: "all" }],
    ["CC-BY-4.0", { kind: "all" }],
    ["CC0-1.0", { kind: "all" }],
    ["CC-BY-ND-4.0", { kind: "none" }],
  ] as const)("%s allows %o", (licence, limit) => expect(quotationLimit(licence, REVIEWED)).toEqual(limit));

  it("is 25 words without a licence as soon as there is a list", () => {
    expect(quotationLimit(null, [])).toEqual({ kind: "words", words: 25 });
  });

  it("is nobody's decision, and none, without a list", () => {
    expect(quotationLimit(null, null)).toEqual({ kind: "all" });
  });
});
