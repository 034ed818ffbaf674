/**
 * `npm run interop`: other people's programs read a release as it is meant. It installs what it needs from the system's
 * packages, so it is no part of the unit tests. One line a check; the exit code is 1 where one fails.
 */
import { installMissing } from "./programs.ts";

installMissing();

// Only now, for they import what was just installed.
const { prepareReleases } = await import("./release.ts");
const { checks } = await import("./checks/index.ts");

let passed = 0;
let failed = 0;
for (const release of await prepareReleases()) {
  for (const check of checks) {
    try {
      const found = await check.run(release);
      passed += 1;
      process.stdout.write(`${release.name} ${release.version}: ${check.name}: ${found}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`${release.name} ${release.version}: ${check.name}: FAILED: ${(error as Error).message}\n`);
    }
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0) process.exitCode = 1;
