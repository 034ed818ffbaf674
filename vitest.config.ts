import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["./test/setup.ts"],
    reporters: ["default", "./test/closing-line.ts"],
    coverage: { provider: "v8", include: ["pipeline/**/*.ts"], reporter: ["text-summary"] },
    testTimeout: 60_000,
  },
});
