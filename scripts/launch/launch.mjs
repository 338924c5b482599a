import path from "node:path";
import { lockDataDirectory, openDataDirectory, readSecrets } from "./data-directory.mjs";
import { openDatabase } from "./open-database.mjs";
import { requireFreePort } from "./free-port.mjs";
import { migrateDatabase } from "./migrate-database.mjs";
import { ensureBuild } from "./production-build.mjs";
import { migrateOnChange } from "./migrate-on-change.mjs";
import { readSettings } from "./settings.mjs";
import { explain, StartFailure } from "./start-failure.mjs";
import { superviseNode } from "./supervised-process.mjs";
import { announceWhenReady } from "./announce-when-ready.mjs";

/**
 * Brings up database, web server and worker, in this order, and takes them down in the opposite one.
 * Returns only by ending this process.
 * @param {{ root: string, development: boolean, say: (line: string) => void }} options
 */
export async function launch({ root, development, say }) {
  /** What to undo, last done first. @type {(() => unknown)[]} */
  const undo = [];
  let ending = false;
  const end = async (/** @type {number} */ code, /** @type {string} */ farewell) => {
    if (ending) return;
    ending = true;
    say(farewell);
    for (const step of undo.reverse())
      await Promise.resolve(step()).catch((error) => console.error(explain(error)));
    process.exit(code);
  };
  let asked = 0;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      asked += 1;
      if (asked > 2) process.exit(1); // impatience: the children end by themselves once we are gone
      void end(0, "Stopping …");
    });
  }
  endWithNpm(() => void end(0, "npm ended, stopping …"));
  try {
    const lost = await bringUp({ root, development, say, undo, ended: () => ending });
    await end(1, `\n${await lost}`);
  } catch (error) {
    await end(1, `\n${explain(error)}\n`);
  }
}

/**
 * npm runs us through a shell that passes no signal on, so a signal to npm reaches us only as the shell's death.
 * @param {() => void} stop
 */
function endWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop(), 500).unref();
}

/**
 * @param {Parameters<typeof launch>[0] & { undo: (() => unknown)[], ended: () => boolean }} options
 * @returns {Promise<Promise<string>>} once everything runs: a promise of why it no longer does
 */
async function bringUp({ root, development, say, undo, ended }) {
  const settings = readSettings();
  await requireFreePort(settings.host, settings.port);
  const directory = openDataDirectory(root);
  undo.push(lockDataDirectory(directory));
  const secrets = readSecrets(directory);
  if (!development) await ensureBuild(root, { say });

  const database = await openDatabase({ directory, secrets, say });
  undo.push(() => database.stop());
  const env = {
    ...process.env,
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.url,
    KINDRED_DATA_DIR: directory,
    KINDRED_SECRET: process.env.KINDRED_SECRET || secrets.hmacSecret,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.authSecret,
    NEXTAUTH_URL: settings.url,
    PORT: String(settings.port),
  };
  await migrateDatabase({ root, env });
  if (ended()) return new Promise(() => {});

  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const worker = path.join("scripts", "worker.ts");
  const shared = { cwd: root, env, say };
  const web = superviseNode({
    ...shared,
    name: "web server",
    args: [next, development ? "dev" : "start", "-H", settings.host, "-p", String(settings.port)],
  });
  undo.push(() => web.stop());
  const jobs = superviseNode({
    ...shared,
    name: "worker",
    args: development ? [tsx, "watch", "--clear-screen=false", worker] : ["--import", "tsx", worker],
  });
  undo.push(() => jobs.stop());
  if (development) migrateOnChange({ root, env, say });
  void announceWhenReady({ settings, development, say, ended });

  const gone = (/** @type {string} */ what) => (/** @type {string} */ reason) =>
    new StartFailure(`The ${what} ended again and again (${reason}), so Kindred stopped.`, {
      safe: "Everything saved before is still there.",
      todo: "The lines above say why. Start again once that is put right.",
    }).message;
  return Promise.race([
    web.lost.then(gone("web server")),
    jobs.lost.then(gone("worker")),
    database.lost.then(gone("database")),
  ]);
}
