import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { review } from "../../pipeline/commands/review.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";
import { makeCorpus } from "./helpers.ts";

test("review prints an address on this machine that shows what waits to whoever has its token", async () => {
  const folder = makeCorpus();
  const options = ["raw", "reviewed", "out"].flatMap((name) => [`--${name}`, join(folder, name)]);
  const desk = spawn(process.execPath, ["--import", "tsx", "pipeline/cli.ts", "review", ...options]);
  try {
    const printed = await new Promise<string>((resolve, reject) => {
      desk.stdout.once("data", (part: Buffer) => resolve(part.toString()));
      desk.once("exit", (code) => reject(new Error(`the desk ended with ${code}`)));
    });
    const [, port, token] = /^http:\/\/127\.0\.0\.1:(\d+)\/#token=([\w-]{32})\n$/.exec(printed)!;
    const state = await fetch(`http://127.0.0.1:${port}/api/state`, { headers: { "x-desk-token": token! } });
    expect(await state.json()).toMatchObject({ reviewer: null, inAll: { names: 1 } });
    expect((await fetch(`http://127.0.0.1:${port}/api/state`)).status).toBe(401);
  } finally {
    desk.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("review --list prints the names that wait, with contexts and suggestions, and no empty line", async () => {
  const folder = makeCorpus();
  const printed: string[] = [];
  const terminal = {
    out: (text: string) => void printed.push(text),
    note: () => {},
    progress: NO_PROGRESS,
    readInput: () => "",
  };
  const options = ["raw", "reviewed", "out"].flatMap((name) => [`--${name}`, join(folder, name)]);
  expect(await review(["--list", ...options], terminal)).toBe(0);
  expect(printed[0]).toBe("Tessa Morrow  (2, unknown)\n");
  expect(printed.join("")).toContain("[Tessa Morrow] met Ivo Keld on Monday");
  expect(printed.every((text) => text.trim() !== "" && !text.includes("like  ()"))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});
