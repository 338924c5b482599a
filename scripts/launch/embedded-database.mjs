import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { databaseBinaries, requireRunnable } from "./database-binaries.mjs";
import { closedFolder, databaseUser } from "./database-user.mjs";
import { endOrphan } from "./orphaned-database.mjs";
import { startPostmaster } from "./postmaster.mjs";
import { diskFull, StartFailure } from "./start-failure.mjs";

export const ownerName = "postgres";

/**
 * Starts the PostgreSQL that comes with Kindred on a free port of this machine only, creating its files at the first start.
 * The caller holds the lock of `directory`. What a crash left behind is cleared away; PostgreSQL then recovers by itself.
 *
 * @param {{ directory: string, ownerPassword: string, flags?: string[], port?: number }} options `directory` holds
 *   `postgres/` (the files) and `database.log`; `flags` are further PostgreSQL settings, such as `["-c", "fsync=off"]` for
 *   tests; `port` is wanted again after a crash, else any free one is taken
 */
export async function startEmbeddedDatabase({ directory, ownerPassword, flags = [], port }) {
  const files = path.join(directory, "postgres");
  const user = databaseUser(files);
  requireReachable(directory, user);
  const binaries = databaseBinaries(user, directory);
  requireRunnable(binaries, user);
  requireSameMajor(files, binaries.version);
  if (!existsSync(path.join(files, "PG_VERSION"))) createCluster({ files, user, binaries, ownerPassword });
  await endOrphan(files);
  const log = path.join(directory, "database.log");
  return startPostmaster({ files, user, binaries, flags, ownerPassword, log, ...(port ? { port } : {}) });
}

/** @param {string} directory @param {import("./database-user.mjs").DatabaseUser} user */
function requireReachable(directory, user) {
  if (!("uid" in user.ids)) return;
  const closed = closedFolder(user, directory);
  if (closed === directory)
    chmodSync(directory, 0o711); // ours to open: entering, not listing
  else if (closed) {
    throw new StartFailure(
      `Kindred was started as root, but PostgreSQL does not run as root, and the user it runs as may not enter ${closed}.`,
      {
        safe: "Nothing was changed.",
        todo: "Set KINDRED_DATA_DIR to a folder outside it, for example KINDRED_DATA_DIR=/var/lib/kindred npm start, or start Kindred as an ordinary user.",
      },
    );
  }
}

/** @param {string} files @param {string} version */
function requireSameMajor(files, version) {
  const stamp = path.join(files, "PG_VERSION");
  if (!existsSync(stamp)) return;
  const found = readFileSync(stamp, "utf8").trim();
  const wanted = version.split(".")[0];
  if (found === wanted) return;
  throw new StartFailure(
    `The database in ${files} was made by PostgreSQL ${found}; this Kindred brings PostgreSQL ${wanted}.`,
    {
      safe: "The database was not opened or changed.",
      todo: `Either start the Kindred version that made it, export with pg_dump and import here, or set KINDRED_DATA_DIR to a new folder to begin with an empty Kindred.`,
    },
  );
}

/**
 * Makes the database files beside their final place and moves them there, so that a start that is cut short leaves no half.
 * UTF-8 with code-point order: what is sorted or compared does not depend on the machine's language.
 * @param {{ files: string, user: import("./database-user.mjs").DatabaseUser,
 *   binaries: import("./database-binaries.mjs").Binaries, ownerPassword: string }} options
 */
function createCluster({ files, user, binaries, ownerPassword }) {
  const draft = `${files}.new`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(files, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600 });
  if ("uid" in user.ids) {
    chownSync(draft, user.ids.uid, user.ids.gid);
    chownSync(passwordFile, user.ids.uid, user.ids.gid);
  }
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${ownerName}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    { cwd: draft, encoding: "utf8", env: { ...process.env, LC_ALL: "C" }, ...user.ids },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const said = `${result.stderr}${result.error ?? ""}`.trim();
    if (/no space left/i.test(said)) throw diskFull(path.dirname(files));
    throw new StartFailure("The database could not be created.", {
      safe: "Nothing was left behind.",
      todo: `PostgreSQL said: ${said}`,
    });
  }
  renameSync(draft, files);
}
