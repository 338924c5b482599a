import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

/** Deaths in a row, each within a minute of its start, after which starting again is pointless. */
const patience = 5;
const steadyMilliseconds = 60_000;
const preload = new URL("./end-with-parent.mjs", import.meta.url).href;

/**
 * @typedef {object} Supervised
 * @property {Promise<string>} lost resolves, with the reason, when the process died too often
 * @property {() => Promise<void>} stop ends it and everything it started
 */

/**
 * Runs a Node program and starts it again, after a growing pause, when it dies.
 * @param {{ name: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {Supervised}
 */
export function superviseNode({ name, args, cwd, env, say }) {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  let stopping = false;
  const pause = new AbortController();

  const run = () =>
    /** @type {Promise<string>} */ (
      new Promise((resolve) => {
        // A process group of its own, so that stopping it reaches whatever it started in turn.
        child = spawn(process.execPath, ["--import", preload, ...args], {
          cwd,
          stdio: ["ignore", "inherit", "inherit"],
          detached: process.platform !== "win32",
          env: { ...env, KINDRED_LAUNCHER: String(process.pid) },
        });
        child.on("error", (error) => resolve(error.message));
        child.on("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
      })
    );

  const loop = async () => {
    let deaths = 0;
    for (;;) {
      const started = Date.now();
      const reason = await run();
      signalGroup(child, "SIGKILL"); // what it started must not outlive it
      if (stopping) return "";
      deaths = Date.now() - started > steadyMilliseconds ? 1 : deaths + 1;
      if (deaths >= patience) return reason;
      say(`The ${name} ended unexpectedly (${reason}); starting it again.`);
      await delay(Math.min(200 * 2 ** (deaths - 1), 10_000), undefined, { signal: pause.signal }).catch(
        () => {},
      );
      if (stopping) return "";
    }
  };

  const ended = loop();
  return {
    lost: ended.then((reason) => (reason === "" ? new Promise(() => {}) : reason)),
    stop: async () => {
      stopping = true;
      pause.abort();
      signalGroup(child, "SIGTERM");
      const late = setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** @param {import("node:child_process").ChildProcess | undefined} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (!child?.pid) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left, which is what was wanted.
  }
}
