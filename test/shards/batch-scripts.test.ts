import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type BatchOptions, renderBatchScripts } from "../../pipeline/shards/batch-scripts.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-batch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options: BatchOptions = {
  work: join(folder, "it's a run"),
  program: join(folder, "program"),
  shards: 2100,
  throttle: 90,
  partition: "long",
  account: null,
  time: "1-0",
  memory: "2G",
  mergeMemory: "8G",
  cpus: 4,
};

describe("batch scripts", () => {
  it("are a shell text that writes two scripts and submits them, arrays split at a thousand", () => {
    mkdirSync(options.work);
    const bin = join(folder, "bin");
    mkdirSync(bin);
    // Stands in for Slurm's: notes how it was called and answers with a number.
    writeFileSync(join(bin, "sbatch"), '#!/bin/sh\necho "$*" >> "$CALLS"\necho 7\n');
    chmodSync(join(bin, "sbatch"), 0o755);
    const calls = join(folder, "calls");
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, CALLS: calls };
    execFileSync("sh", ["-e"], { input: renderBatchScripts(options), env });
    expect(readFileSync(calls, "utf8").split("\n")).toEqual([
      "--parsable --array=1-1000%30 code.sh",
      "--parsable --array=1-1000%30 code.sh 1000",
      "--parsable --array=1-100%30 code.sh 2000",
      "--dependency=afterany:7:7:7 merge.sh",
      "",
    ]);
    const code = readFileSync(join(options.work, "code.sh"), "utf8");
    for (const line of ["--cpus-per-task=4", "--mem=2G", "--partition=long", "--time=1-0", "--requeue"]) {
      expect(code.split("\n")).toContain(`#SBATCH ${line}`);
    }
    expect(code).not.toContain("--account");
    expect(readFileSync(join(options.work, "merge.sh"), "utf8")).toContain("#SBATCH --mem=8G\n");

    // The task itself: the offset is added to the index.
    mkdirSync(options.program);
    writeFileSync(join(bin, "node"), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(join(bin, "node"), 0o755);
    const task = (...args: string[]) =>
      execFileSync("sh", [join(options.work, "code.sh"), ...args], {
        env: { ...env, SLURM_ARRAY_TASK_ID: "17" },
        encoding: "utf8",
      }).split("\n");
    expect(task()).toContain("17/2100");
    expect(task("2000")).toContain("2017/2100");
    expect(task()).toContain(options.work);
  });
});
