import path from "node:path";
import { lockDataDirectory, openDataDirectory, readSecrets } from "./data-directory.mjs";
import { openDatabase } from "./open-database.mjs";
import { requireFreePort } from "./free-port.mjs";
import { migrateDatabase } from "./migrate-database.mjs";
import { ensureBuild } from "./production-build.mjs";
import { migrateOnChange } from "./migrate-on-change.mjs";
import { whenNpmEnds } from "./npm-shell.mjs";
import { readSettings } from "./settings.mjs";
import { explain, StartFailure } from "./start-failure.mjs";
import { superviseNode } from "./supervised-process.mjs";
import { announceWhenReady } from "./announce-when-ready.mjs";

/** @typedef {{ root: string, development: boolean, say: (line: string) => void }} Launch */

/**
 * Brings up database, web server and worker, in this order, and takes them down in the opposite one when asked to or
 * when one is lost for good. Returns the exit code.
 * @param {Launch} options
 */
export async function launch(options) {
  /** What to undo, last done first. @type {(() => unknown)[]} */
  const undo = [];
  const { signal } = askedToStop(options.say);
  let code = 0;
  try {
    const lost = await bringUp({ ...options, undo, signal });
    const reason = await Promise.race([...lost, aborted(signal)]);
    if (reason) throw reason;
  } catch (error) {
    if (!signal.aborted) {
      code = 1;
      console.error(`\n${explain(error)}\n`);
    }
  }
  for (const step of undo.reverse()) {
    try {
      await step();
    } catch (error) {
      console.error(explain(error));
    }
  }
  return code;
}

/**
 * Aborts at the first signal.
 * @param {Launch["say"]} say
 */
function askedToStop(say) {
  const asked = new AbortController();
  let times = 0;
  const stop = () => {
    times += 1;
    if (times === 1) say("Stopping …");
    if (times > 2) process.exit(1); // impatience: the children end by themselves once we are gone
    asked.abort();
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, stop);
  whenNpmEnds(stop);
  return asked;
}

/** @param {AbortSignal} signal @returns {Promise<undefined>} */
const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });

/**
 * @param {Launch & { undo: (() => unknown)[], signal: AbortSignal }} options
 * @returns {Promise<Promise<Error>[]>} once everything runs: promises that resolve when a part is lost for good
 */
async function bringUp({ root, development, say, undo, signal }) {
  const settings = readSettings();
  await requireFreePort(settings.host, settings.port);
  const directory = openDataDirectory(root);
  undo.push(lockDataDirectory(directory));
  const secrets = readSecrets(directory);
  if (!development) await ensureBuild(root, { say, signal });

  const database = await openDatabase({ directory, secrets, say });
  undo.push(() => database.stop());
  signal.throwIfAborted();
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
  await migrateDatabase({ root, env, signal });

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
  void announceWhenReady({ settings, development, say, signal });

  const gone = (/** @type {string} */ what) => (/** @type {string} */ reason) =>
    new StartFailure(`The ${what} ended again and again (${reason}), so Kindred stopped.`, {
      safe: "Everything saved before is still there.",
      todo: "The lines above say why. Start again once that is put right.",
    });
  return [
    web.lost.then(gone("web server")),
    jobs.lost.then(gone("worker")),
    database.lost.then(gone("database")),
  ];
}
