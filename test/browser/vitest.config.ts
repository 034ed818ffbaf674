import { defineConfig } from "vitest/config";

export default defineConfig({
  // A browser on a busy machine can be late; what is wrong is wrong three times.
  test: {
    retry: 2,
    include: ["test/browser/*.browser.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
