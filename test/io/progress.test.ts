import { describe, expect, it } from "vitest";
import { describeStage, describeStep, showProgress } from "../../pipeline/io/progress.ts";

describe("what progress says", () => {
  it.each([
    [0, 0, 0, "code: 0 documents, 0.0 a second"],
    [1, 0.5, 0.2, "code: 1 document, 5.0 a second, 1 s left"],
    [1200, 0.25, 40, "code: 1,200 documents, 30 a second, 2 min left"],
    [1_234_567, 0.1, 3600, "code: 1,234,567 documents, 343 a second, 9 h 0 min left"],
    [10, 1, 2, "code: 10 documents, 5.0 a second, 0 s left"],
  ])("of %d documents, the share %d, after %d seconds", (documents, share, seconds, said) => {
    expect(describeStep("code", documents, share, seconds)).toBe(said);
  });

  it("of a stage that is done", () => {
    expect(describeStage("merge", 0, 1.26)).toBe("merge: 1.3 s");
    expect(describeStage("code", 10_000, 100)).toBe("code: 10,000 documents in 100.0 s, 100 a second");
  });
});

function screenOf(columns: number | null) {
  const screen = { text: "", time: 0 };
  const progress = showProgress({
    write: (text) => {
      screen.text += text;
    },
    columns: () => columns,
    now: () => screen.time,
  });
  return { screen, progress };
}

describe("where progress is shown", () => {
  it("is one line a stage where nothing can be drawn anew", () => {
    const { screen, progress } = screenOf(null);
    progress.begin("code");
    for (let index = 1; index <= 500; index += 1) {
      screen.time += 10;
      progress.step(index / 500);
    }
    progress.begin("merge");
    screen.time += 200;
    progress.end();
    progress.end();
    progress.clear();
    progress.say("released 0.1.0");
    expect(screen.text).toBe("code: 500 documents in 5.0 s, 100 a second\nmerge: 0.2 s\nreleased 0.1.0\n");
  });

  it("is a line drawn anew at most ten times a second on a terminal, no wider than that, and taken away at the end", () => {
    const { screen, progress } = screenOf(30);
    progress.begin("code");
    for (let index = 1; index <= 500; index += 1) {
      screen.time += 10;
      progress.step(index / 500);
    }
    progress.end();
    const drawn = screen.text.split("\r\x1b[K");
    expect(drawn.length).toBe(1 + 1 + 50 + 1);
    for (const line of drawn.slice(0, -1)) {
      expect(line.length).toBeLessThan(30);
      expect(line).not.toContain("\n");
    }
    expect(drawn.at(-1)).toBe("code: 500 documents in 5.0 s, 100 a second\n");
  });

  it("makes room for another line", () => {
    const { screen, progress } = screenOf(80);
    progress.begin("code");
    progress.say("a finding");
    expect(screen.text).toBe("\r\x1b[Kcode\r\x1b[Ka finding\n");
  });
});
