import { describe, expect, it } from "vitest";
import { cohensKappa, krippendorffsAlpha, measureAgreement } from "../../pipeline/merge/decisions/agreement.ts";
import type { Decision } from "../../pipeline/merge/decisions/decision.ts";

function opinion(quoted: string, by: string, verdict: Decision["verdict"]): Decision {
  return {
    id: `${quoted}-${by}`,
    table: "events",
    sourceId: "gazette",
    quoted,
    occurrence: 1,
    claim: "CONSULT reported: ada-brandt > ivo-keld",
    verdict,
    changes: [],
    by,
    at: { file: "decisions.csv", line: 2 },
  };
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

describe("Cohen's kappa", () => {
  it("is what agreement leaves above chance", () => {
    // 35 of 50 alike; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
    const pairs = [
      ...times(20, ["accept", "accept"] as const),
      ...times(5, ["accept", "reject"] as const),
      ...times(10, ["reject", "accept"] as const),
      ...times(15, ["reject", "reject"] as const),
    ];
    const { observed, kappa } = cohensKappa(pairs);
    expect(observed).toBeCloseTo(0.7, 12);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it("is undefined where both said the same throughout", () => {
    expect(cohensKappa(times(3, ["accept", "accept"]))).toEqual({ observed: 1, kappa: null });
  });
});

describe("Krippendorff's alpha", () => {
  it("gives the 0.743 of Krippendorff's example: four observers, twelve units, values missing", () => {
    const units = ["111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3"];
    expect(krippendorffsAlpha(units.map((values) => [...values]))).toBeCloseTo(0.743, 3);
  });

  it("is undefined where nobody differs because there is one verdict", () => {
    expect(krippendorffsAlpha([["accept", "accept"], ["accept"]])).toBeNull();
  });
});

describe("agreement of reviewers", () => {
  it("is measured on the records that two of them decided on, on the last word of each", () => {
    const { pairs, n } = measureAgreement([
      opinion("They met", "zoe", "accept"),
      opinion("They met", "abel", "reject"),
      opinion("They met", "abel", "accept"),
      opinion("They talked", "abel", "reject"),
      opinion("They talked", "zoe", "correct"),
      opinion("They spoke", "abel", "accept"),
    ]);
    expect(n).toBe(2);
    expect(pairs).toMatchObject([{ reviewers: ["abel", "zoe"], n: 2, observed: 0.5 }]);
  });

  it("is not measured on one reviewer's decisions, nor on added records", () => {
    const nothing = { pairs: [], alpha: null, n: 0 };
    expect(measureAgreement([opinion("They met", "abel", "accept"), opinion("They met", "abel", "reject")])).toEqual(
      nothing,
    );
    expect(measureAgreement([opinion("They met", "abel", "add"), opinion("They met", "zoe", "add")])).toEqual(nothing);
  });

  it("does not depend on the order of the decisions", () => {
    const decisions = ["abel", "zoe", "mia"].flatMap((by, index) => [
      opinion("They met", by, index === 0 ? "accept" : "reject"),
      opinion("They talked", by, "accept"),
    ]);
    const measured = measureAgreement(decisions);
    expect(measured.pairs.map(({ reviewers }) => reviewers.join())).toEqual(["abel,mia", "abel,zoe", "mia,zoe"]);
    expect(measureAgreement([...decisions].reverse())).toEqual(measured);
  });
});
