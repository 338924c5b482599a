import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Names one running process so that a later process with the same number is not mistaken for it:
 * its number and the moment it began. `undefined` when no such process runs.
 * @param {number} pid
 */
export function processIdentity(pid) {
  if (!isRunning(pid)) return undefined;
  return `${pid}@${beginning(pid)}`;
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {number} pid */
function beginning(pid) {
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The command name, in brackets, may hold blanks; field 22 counted from the start is 20 after it.
      return `${boot}:${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
    }
    if (process.platform !== "win32") {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    }
  } catch {
    // Where neither source can be read the number alone must do.
  }
  return "unknown";
}

/**
 * The command line of a running process, as far as this system tells it.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") return "";
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
