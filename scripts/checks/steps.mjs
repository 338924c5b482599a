import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * One thing that must hold. `counts` reads how many tests it ran; a step without it counts as one test.
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} command arguments of Node, run in the project folder
 * @property {() => Counts} [counts]
 * @property {NodeJS.ProcessEnv} [env]
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const results = path.join(root, "test-results");
const bin = (/** @type {string[]} */ ...parts) => path.join("node_modules", ...parts);

/** A clean folder for what the test runners write. */
export function prepareResults() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
}

/** @type {Step} */
export const formatting = {
  title: "formatting (prettier)",
  command: [bin("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."],
};

/** @type {Step} */
export const lint = {
  title: "house rules (eslint)",
  command: [
    bin("eslint", "bin", "eslint.js"),
    ".",
    "--cache",
    "--cache-location",
    bin(".cache", "eslint/"),
    "--max-warnings=0",
  ],
};

/** @type {Step} */
export const types = {
  title: "types (tsc)",
  command: [bin("typescript", "bin", "tsc"), "--noEmit", "-p", "."],
};

/** @type {Step} */
export const scriptTypes = {
  title: "types of the start scripts (tsc)",
  command: [bin("typescript", "bin", "tsc"), "--noEmit", "-p", "scripts"],
};

/** @type {Step} */
export const importTable = {
  title: "import table (dependency-cruiser)",
  command: [
    bin("dependency-cruiser", "bin", "dependency-cruise.mjs"),
    "--output-type",
    "err",
    ...["app", "components", "lib", "scripts", "tests", "bench"].filter((folder) =>
      existsSync(path.join(root, folder)),
    ),
  ],
};

/** @type {Step} */
export const unusedCode = {
  title: "unused code (knip)",
  command: [bin("knip", "bin", "knip.js"), "--no-progress"],
};

/** @type {Step} */
export const build = { title: "production build", command: [path.join("scripts", "build.mjs")] };

/**
 * One level of vitest. A level without a test fails.
 * @param {string} project
 * @returns {Step}
 */
export function vitest(project) {
  const report = path.join(results, `${project}.json`);
  return {
    title: `${project} tests`,
    command: [
      bin("vitest", "vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    counts: () => {
      const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, "utf8"));
      // A file that does not even load fails without having counted a test.
      return { passed: numPassedTests, failed: numFailedTests || (success && numPassedTests > 0 ? 0 : 1) };
    },
  };
}

/** @type {Step} */
export const journeys = {
  title: "journeys in a browser (playwright)",
  command: [bin("@playwright", "test", "cli.js"), "test"],
  counts: () => {
    const { stats } = JSON.parse(readFileSync(path.join(results, "journeys.json"), "utf8"));
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: failed || (stats.expected > 0 ? 0 : 1) };
  },
};
