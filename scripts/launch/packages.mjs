import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./start-failure.mjs";

/**
 * Whether node_modules holds what package-lock.json asks for, judged by versions and not by file times.
 * @param {string} root project folder
 * @param {{ development: boolean }} options with development packages, or only what running needs
 */
export function packagesAreCurrent(root, { development }) {
  const hidden = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(hidden, "utf8")).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "") return true;
    const found = present[place];
    if (found) return found.version === entry.version;
    return Boolean(entry.optional || entry.devOptional || (entry.dev && !development));
  });
}

/**
 * Runs `npm ci` where packages are missing or older than the lock file.
 * @param {string} root
 * @param {{ development: boolean, say: (line: string) => void }} options
 */
export function ensurePackages(root, { development, say }) {
  if (packagesAreCurrent(root, { development })) return;
  say("Installing packages (about a minute, once) …");
  const started = Date.now();
  const npm = npmCommand();
  const result = spawnSync(npm.command, [...npm.args, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "development" },
    shell: npm.shell,
  });
  if (result.status !== 0) {
    throw new StartFailure("Packages could not be installed.", {
      safe: "No data was touched.",
      todo: `Check the network and the free disk space, then run the same command again. npm said:\n${(result.stderr ?? String(result.error)).trim().split("\n").slice(-12).join("\n")}`,
    });
  }
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The npm that runs us where there is one; a bare `npm` on Windows is a script that only a shell can start. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script))
    return { command: process.execPath, args: [script], shell: false };
  return { command: "npm", args: [], shell: process.platform === "win32" };
}
