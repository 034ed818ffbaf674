// Compiles kernel.as.ts to kernel.wasm; with --check, says instead whether the committed file is what its source gives.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const compiler = fileURLToPath(import.meta.resolve("assemblyscript/asc"));
const flags = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd"];

function compile(out: string): void {
  const asc = join(compiler, "..", "..", "bin", "asc.js");
  execFileSync(process.execPath, [asc, join(here, "kernel.as.ts"), "-o", out, ...flags], { stdio: "inherit" });
}

if (process.argv.includes("--check")) {
  const folder = mkdtempSync(join(tmpdir(), "kernel-"));
  try {
    compile(join(folder, "kernel.wasm"));
    if (!readFileSync(join(folder, "kernel.wasm")).equals(readFileSync(join(here, "kernel.wasm")))) {
      process.stderr.write("kernel.wasm is not what kernel.as.ts gives: npm run build:kernel\n");
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  compile(join(here, "kernel.wasm"));
}
