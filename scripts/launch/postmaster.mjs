import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.mjs";
import { diskFull, StartFailure } from "./start-failure.mjs";

/**
 * @typedef {object} RunningDatabase
 * @property {number} port
 * @property {number} pid
 * @property {(database: string, user?: string, password?: string) => string} url address of one of its databases; the owner's unless a role is named
 * @property {Promise<string>} ended resolves, with the reason, when PostgreSQL ends without having been asked
 * @property {() => Promise<void>} stop closes it properly
 */

/**
 * Runs PostgreSQL until `stop`. It listens on one loopback port and on no socket file, so copies never meet.
 * @param {{ files: string, user: import("./database-user.mjs").DatabaseUser,
 *   binaries: import("./database-binaries.mjs").Binaries, flags: string[], ownerPassword: string, log: string, port?: number }} options
 * @returns {Promise<RunningDatabase>}
 */
export async function startPostmaster(options) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const tried = await tryStart({ ...options, port });
    if ("running" in tried) return tried.running;
    const passing =
      /could not bind|address already in use|shared memory block|lock file .* already exists/i.test(
        tried.said,
      );
    if (attempt >= (passing ? 20 : 1)) throw startError(tried.said, options.log, options.files);
    await delay(250);
  }
}

/**
 * @param {Parameters<typeof startPostmaster>[0] & { port: number }} options
 * @returns {Promise<{ running: RunningDatabase } | { said: string }>}
 */
async function tryStart({ files, user, binaries, flags, ownerPassword, log, port }) {
  keepLogSmall(log);
  const start = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, "a", 0o600);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "logging_collector=off",
    "log_min_messages=warning",
  ];
  const child = spawn(
    binaries.postgres,
    ["-D", files, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting]), ...flags],
    // A session of its own: Ctrl-C in the terminal reaches the launcher, which ends things in their order.
    {
      cwd: files,
      stdio: ["ignore", output, output],
      detached: true,
      env: { ...process.env, LC_ALL: "C" },
      ...user.ids,
    },
  );
  closeSync(output);
  let asked = false;
  /** @type {Promise<string>} */
  const closed = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const url = (/** @type {string} */ database, name = "postgres", password = ownerPassword) =>
    `postgresql://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const outcome = await Promise.race([closed, answers(url("postgres"))]);
  if (outcome !== true) {
    child.kill("SIGQUIT");
    const said = readFileSync(log).subarray(start).toString("utf8");
    return {
      said: `${said.trim()}\n${outcome === false ? "It did not answer within two minutes." : outcome}`,
    };
  }
  const dismissKeeper = keepFromOutlivingUs(/** @type {number} */ (child.pid));
  const stop = async () => {
    asked = true;
    dismissKeeper();
    child.kill("SIGINT"); // "fast": open transactions are rolled back, files are closed properly
    const late = setTimeout(() => child.kill("SIGQUIT"), 20_000);
    await closed;
    clearTimeout(late);
  };
  const ended = closed.then((reason) => {
    dismissKeeper();
    return asked ? new Promise(() => {}) : reason;
  });
  return {
    running: {
      port,
      pid: /** @type {number} */ (child.pid),
      url,
      ended: /** @type {Promise<string>} */ (ended),
      stop,
    },
  };
}

/** @param {string} url */
async function answers(url) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await delay(tries < 40 ? 50 : 100);
    }
  }
  return false;
}

/**
 * PostgreSQL would outlive a launcher that is killed outright. A shell waits on a pipe only the launcher holds: when the
 * pipe breaks, it asks PostgreSQL to close. Systems without a shell rely on the next start, which does the same.
 * @param {number} pid
 */
function keepFromOutlivingUs(pid) {
  if (process.platform === "win32") return () => {};
  const keeper = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(pid)], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  keeper.on("error", () => {});
  keeper.stdin.on("error", () => {});
  return () => {
    keeper.kill("SIGKILL");
  };
}

/** @param {string} log */
function keepLogSmall(log) {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
}

/** @param {string} said @param {string} log @param {string} files */
function startError(said, log, files) {
  if (/no space left/i.test(said)) return diskFull(files);
  if (/lock file .* already exists/i.test(said)) {
    return new StartFailure(`Another PostgreSQL is running on ${files}.`, {
      safe: "It and its data were left alone.",
      todo: "Stop it, or give this copy its own folder with KINDRED_DATA_DIR, and start again.",
    });
  }
  if (/incompatible with server/i.test(said)) {
    return new StartFailure(`The database in ${files} was made by another version of PostgreSQL.`, {
      safe: "It was not opened or changed.",
      todo: "Start the Kindred version that made it, or set KINDRED_DATA_DIR to a new folder.",
    });
  }
  return new StartFailure("The database did not start.", {
    safe: `Its files in ${files} were left as they are.`,
    todo: `What it said (more in ${log}):\n${said.split("\n").slice(-8).join("\n")}`,
  });
}
