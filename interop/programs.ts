/** Other people's programs: run one, and install from the system's packages what is missing. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Debian's own Python, for its packages are made for that one. */
export const PYTHON = "/usr/bin/python3";

const SYSTEM_PACKAGES: readonly (readonly [probe: readonly string[], packages: readonly string[]])[] = [
  [["soffice", "--version"], ["libreoffice-calc-nogui"]],
  [["Rscript", "-e", "library(readr)"], ["r-cran-readr"]],
  [[PYTHON, "-c", "import pandas"], ["python3-pandas"]],
  [[PYTHON, "-c", "import networkx"], ["python3-networkx"]],
  [["sqlite3", "--version"], ["sqlite3"]],
];

/** Standard output of a program that ends well; throws with what it says where it does not. */
export function run(program: string, args: readonly string[], input = ""): string {
  const result = spawnSync(program, [...args], { encoding: "utf8", input, maxBuffer: 1 << 28 });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ended with ${result.status}: ${result.stderr.slice(-2000)}`);
  return result.stdout;
}

function succeeds([program, ...args]: readonly string[]): boolean {
  return spawnSync(program!, args).status === 0;
}

export function installMissing(): void {
  const missing = SYSTEM_PACKAGES.filter(([probe]) => !succeeds(probe)).flatMap(([, packages]) => packages);
  if (missing.length > 0) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", "--no-install-recommends", ...missing]);
  }
  const folder = fileURLToPath(new URL(".", import.meta.url));
  run("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund"]);
}
