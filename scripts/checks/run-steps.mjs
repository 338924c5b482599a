import { spawn } from "node:child_process";
import { whenNpmEnds } from "../launch/npm-shell.mjs";
import { root } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step @typedef {import("./steps.mjs").Counts} Counts */

/**
 * Runs lanes side by side, each lane's steps one after the other, all of them even when one fails.
 * @param {Step[][]} lanes
 * @returns {Promise<Counts>}
 */
export async function runLanes(lanes) {
  const counts = await Promise.all(lanes.map((lane) => runSteps(lane, lanes.length > 1)));
  return counts.reduce(add, { passed: 0, failed: 0 });
}

/**
 * @param {Step[]} steps
 * @param {boolean} [quiet] hold a step's output back until it ended, so that lanes do not mix theirs
 */
export async function runSteps(steps, quiet = false) {
  /** @type {Counts} */
  let total = { passed: 0, failed: 0 };
  for (const step of steps) total = add(total, await runStep(step, quiet));
  return total;
}

/** @param {Counts} one @param {Counts} other */
export const add = (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed });

/** @param {Step} step @param {boolean} quiet */
async function runStep(step, quiet) {
  const started = Date.now();
  if (!quiet) console.log(`\n── ${step.title}`);
  const { code, output } = await run(step, quiet);
  const counts = countsOf(step, code);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? "ok" : "FAILED";
  console.log(`── ${step.title}: ${verdict}, ${seconds} s${quiet && counts.failed > 0 ? `\n${output}` : ""}`);
  return counts;
}

/** @param {Step} step @param {number | null} code @returns {Counts} */
function countsOf(step, code) {
  const single = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (!step.counts) return single;
  try {
    const counts = step.counts();
    return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 }; // no readable report: the runner itself broke down
  }
}

/** @param {Step} step @param {boolean} quiet @returns {Promise<{ code: number | null, output: string }>} */
function run(step, quiet) {
  const child = spawn(process.execPath, step.command, {
    cwd: root,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0", NO_COLOR: "1", ...step.env },
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Asked to stop, the steps are asked too, and no further one begins. */
function stop() {
  for (const child of running) child.kill("SIGTERM");
  Promise.all([...running].map((child) => new Promise((resolve) => child.on("close", resolve)))).then(() =>
    process.exit(130),
  );
  setTimeout(() => process.exit(130), 15_000).unref();
}

process.once("SIGINT", stop);
process.once("SIGTERM", stop);
whenNpmEnds(stop);
