import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { commandOf, isRunning } from "./process-identity.mjs";
import { StartFailure } from "./start-failure.mjs";

/**
 * Clears what an interrupted run left in a database directory whose lock we hold: a PostgreSQL still running there is
 * asked to close properly, and a process number that meanwhile belongs to some other program is forgotten.
 * @param {string} files
 */
export async function endOrphan(files) {
  const pidFile = path.join(files, "postmaster.pid");
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  if (!isOurPostmaster(pid, files)) {
    rmSync(pidFile, { force: true });
    return;
  }
  for (const [signal, seconds] of /** @type {const} */ ([
    ["SIGINT", 20],
    ["SIGQUIT", 10],
  ])) {
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 10 && isRunning(pid); waited += 1) await delay(100);
    if (!isRunning(pid)) return;
  }
  throw new StartFailure(`A PostgreSQL left over from an earlier run (process ${pid}) does not end.`, {
    safe: `The database in ${files} was left alone.`,
    todo: `End process ${pid} yourself and start again.`,
  });
}

/** @param {string} pidFile */
function readPid(pidFile) {
  try {
    const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string} files */
function isOurPostmaster(pid, files) {
  if (!isRunning(pid)) return false;
  if (!/postgres/.test(commandOf(pid))) return false;
  if (process.platform !== "linux") return true;
  try {
    // PostgreSQL works from inside its data directory.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(files);
  } catch {
    return true; // another user's process: not ours to look into, so better believed than overrun
  }
}
