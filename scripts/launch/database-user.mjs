import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./start-failure.mjs";

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root lends it the user `postgres`; anyone else runs it themselves.
 * @typedef {{ ids: { uid: number, gid: number } | Record<string, never> }} DatabaseUser
 */

/**
 * @param {string} directory the database's directory: when it exists its owner goes on owning it
 * @returns {DatabaseUser}
 */
export function databaseUser(directory) {
  if (process.getuid?.() !== 0) return { ids: {} };
  const owner = ownerOf(directory);
  if (owner && owner.uid !== 0) return { ids: owner };
  return { ids: idsOf("postgres") ?? createUser("postgres") };
}

/** @param {string} directory */
function ownerOf(directory) {
  try {
    const { uid, gid } = statSync(directory);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

/** @param {string} name */
function idsOf(name) {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** @param {string} name */
function createUser(name) {
  const ways = [
    ["useradd", "--system", "--user-group", "--no-create-home", name],
    ["adduser", "-S", "-D", "-H", name],
  ];
  for (const [command = "", ...args] of ways) {
    try {
      execFileSync(command, args, { stdio: "ignore" });
      break;
    } catch {
      // The next way is for systems that lack this command.
    }
  }
  const ids = idsOf(name);
  if (ids) return ids;
  throw new StartFailure(
    `PostgreSQL does not run as root, and no system user ${name} could be made for it.`,
    {
      safe: "Nothing was changed.",
      todo: `Start Kindred as an ordinary user, or create the user ${name} yourself and start again.`,
    },
  );
}

/**
 * Whether that user may open a file or folder: asked of the system, which knows of every rule there is.
 * @param {DatabaseUser} user
 * @param {string} place
 */
export function canReach(user, place) {
  if (!("uid" in user.ids)) return true;
  return spawnSync("/bin/sh", ["-c", 'test -r "$1"', "sh", place], { cwd: "/", ...user.ids }).status === 0;
}

/**
 * The first folder on the way that the user may not enter.
 * @param {DatabaseUser} user
 * @param {string} place
 */
export function closedFolder(user, place) {
  const steps = path.resolve(place).split(path.sep);
  for (let count = 1; count <= steps.length; count += 1) {
    const folder = steps.slice(0, count).join(path.sep) || path.sep;
    if (spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], { cwd: "/", ...user.ids }).status !== 0)
      return folder;
  }
  return undefined;
}
