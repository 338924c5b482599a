import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { processIdentity } from "./process-identity.mjs";
import { diskFull, errorCode, StartFailure } from "./start-failure.mjs";

/** Less than this and PostgreSQL may be unable to write its log ahead. */
const leastFreeBytes = 100 * 1024 * 1024;

/**
 * Where one copy of Kindred keeps what must outlive it. Created when missing; left as it is otherwise.
 * @param {string} root project folder
 */
export function openDataDirectory(root) {
  const directory = path.resolve(root, process.env.KINDRED_DATA_DIR || ".kindred");
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (errorCode(error) === "ENOSPC") throw diskFull(directory);
    throw new StartFailure(
      `Kindred may not write to its data directory ${directory} (${errorCode(error)}).`,
      {
        safe: "Nothing in it was changed.",
        todo: "Give this user the right to write there, or set KINDRED_DATA_DIR to another folder, and start again.",
      },
    );
  }
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < leastFreeBytes) throw diskFull(directory);
  return directory;
}

/**
 * Takes the directory for this process; a second copy is told so, a copy that died without a word is succeeded.
 * Returns what gives the directory back.
 * @param {string} directory
 */
export function lockDataDirectory(directory) {
  const lock = path.join(directory, "running.json");
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, `${mine}\n`);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(draft, lock)) {
        return () => {
          if (readLock(lock) === mine) rmSync(lock, { force: true });
        };
      }
      const held = readLock(lock);
      const owner = parseLock(held);
      if (owner && processIdentity(owner.pid) === owner.identity) throw inUse(directory, owner.pid);
      // Moved aside rather than removed: should another starter have taken the lock meanwhile, it gets it back.
      const aside = `${lock}.stale.${process.pid}`;
      renameIfThere(lock, aside);
      if (readLock(aside) !== held) tryLink(aside, lock);
      rmSync(aside, { force: true });
    }
    throw inUse(directory, undefined);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} from @param {string} to */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} from @param {string} to */
function renameIfThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

/** @param {string} file */
function readLock(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text @returns {{ pid: number, identity: string } | undefined} */
function parseLock(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // a torn lock file belongs to nobody
  }
}

/** @param {string} directory @param {number | undefined} pid */
const inUse = (directory, pid) =>
  new StartFailure(
    `Another running copy of Kindred${pid ? ` (process ${pid})` : ""} is using the data directory ${directory}.`,
    {
      safe: "That copy and its data were left alone.",
      todo: "Use the running copy, stop it first, or give this one its own folder and port: KINDRED_DATA_DIR=… PORT=… npm start",
    },
  );

/**
 * @typedef {{ authSecret: string, hmacSecret: string, databaseOwnerPassword: string, databasePassword: string }} Secrets
 */

/**
 * The generated secrets of this directory, readable by this user only; made at the first start.
 * @param {string} directory
 * @returns {Secrets}
 */
export function readSecrets(directory) {
  const file = path.join(directory, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  if (existsSync(path.join(directory, "postgres", "PG_VERSION"))) {
    throw new StartFailure(`${file} is missing, and with it the password of the database beside it.`, {
      safe: "The database itself is untouched.",
      todo: "Put secrets.json back from your backup, or set KINDRED_DATA_DIR to a new folder to begin with an empty Kindred.",
    });
  }
  const make = () => randomBytes(32).toString("base64url");
  const secrets = {
    authSecret: make(),
    hmacSecret: make(),
    databaseOwnerPassword: make(),
    databasePassword: make(),
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return secrets;
}
