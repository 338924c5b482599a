import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url)).replace(/[/\\]$/, "");
const setupFiles = ["tests/support/fail-on-logged-errors.ts"];

/** One project per level of proof; `scripts/test.mjs` runs them in order. */
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles,
          include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "reference",
          setupFiles,
          include: ["tests/reference/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "calibration",
          setupFiles,
          include: ["tests/calibration/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          setupFiles: [...setupFiles, "tests/support/test-settings.ts"],
          include: ["tests/database/**/*.test.ts", "tests/access/**/*.test.ts"],
          globalSetup: ["tests/support/template-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
