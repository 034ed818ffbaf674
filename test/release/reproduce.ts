/**
 * Proves that the committed releases are what they say: the newest is rebuilt from raw/ and reviewed/ and compared byte
 * for byte, then again in another time zone and locale, with other workers and with the files written in another
 * order; older releases are held against their checksums. A version that is asked for by name is made in any case, whatever
 * an earlier run has proved.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { releases } = JSON.parse(readFileSync("out/index.json", "utf8")) as { releases: { version: string }[] };
const [newest, ...older] = releases.map(({ version }) => version);
if (newest === undefined) throw new Error("out/index.json lists no release");

for (const version of older) checkSums(join("out", version));
rebuild("as it is", "raw", {}, []);
const shuffled = mkdtempSync(join(tmpdir(), "demarche-"));
try {
  copyBackwards("raw", join(shuffled, "raw"));
  rebuild("elsewhere", join(shuffled, "raw"), { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }, [
    "--workers",
    "3",
  ]);
} finally {
  rmSync(shuffled, { recursive: true, force: true });
}

function rebuild(name: string, raw: string, env: Record<string, string>, more: readonly string[]): void {
  const args = ["pipeline/cli.ts", "release", "--raw", raw, "--release-version", newest!, ...more];
  const run = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", ...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`${newest} rebuilt ${name} is not the same:\n${run.stderr}`);
  process.stdout.write(`${newest} rebuilt ${name}: the same bytes\n`);
}

/** A file system that lists in the order of creation lists the copy the other way round. */
function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).sort().reverse()) {
    const source = join(from, name);
    if (statSync(source).isDirectory()) copyBackwards(source, join(to, name));
    else cpSync(source, join(to, name));
  }
}

function checkSums(folder: string): void {
  const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  if (lines.length === 0) throw new Error(`${folder}/SHA256SUMS is empty`);
  for (const line of lines) {
    const [sum, path] = line.split("  ");
    const digest = createHash("sha256")
      .update(readFileSync(join(folder, path!)))
      .digest("hex");
    if (digest !== sum) throw new Error(`${folder}/${path} is not the file that was released`);
  }
  process.stdout.write(`${folder}: ${lines.length} files as released\n`);
}
