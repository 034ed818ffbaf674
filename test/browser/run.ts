/** `npm run browser-test`: the pages in a real browser; says that it was skipped where there is none. */
import { spawnSync } from "node:child_process";
import { findOrInstallChromium } from "./chromium.ts";

if (findOrInstallChromium() === null) {
  process.stdout.write("browser tests skipped: there is no Chromium, and it cannot be installed here\n");
} else {
  const { status } = spawnSync("npx", ["--no-install", "vitest", "run", "--config", "test/browser/vitest.config.ts"], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
