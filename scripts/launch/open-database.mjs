import { setTimeout as delay } from "node:timers/promises";
import { startEmbeddedDatabase } from "./embedded-database.mjs";
import { provisionDatabase, requireDatabase } from "./provision-database.mjs";
import { explain } from "./start-failure.mjs";

const role = "kindred";
const databaseName = "kindred";

/**
 * The database the web server and the worker use: the one DATABASE_URL names, or Kindred's own, which is started again
 * on the same port if it dies.
 * @param {{ directory: string, secrets: import("./data-directory.mjs").Secrets, say: (line: string) => void }} options
 * @returns {Promise<{ url: string, lost: Promise<string>, stop: () => Promise<void> }>}
 */
export async function openDatabase({ directory, secrets, say }) {
  if (process.env.DATABASE_URL) {
    await requireDatabase(process.env.DATABASE_URL, say);
    return { url: process.env.DATABASE_URL, lost: new Promise(() => {}), stop: async () => {} };
  }
  const start = (/** @type {number | undefined} */ port) =>
    startEmbeddedDatabase({
      directory,
      ownerPassword: secrets.databaseOwnerPassword,
      ...(port ? { port } : {}),
    });
  let running = await start(undefined);
  const password = secrets.databasePassword;
  await provisionDatabase({ ownerUrl: running.url("postgres"), role, password, databaseName });
  let stopping = false;

  const watch = async () => {
    for (;;) {
      const since = Date.now();
      const reason = await running.ended;
      if (stopping) return new Promise(() => {});
      if (Date.now() - since < 1_000) return reason;
      say(`The database ended unexpectedly (${reason}); starting it again.`);
      await delay(200);
      try {
        running = await start(running.port);
      } catch (error) {
        return explain(error);
      }
    }
  };

  return {
    url: running.url(databaseName, role, password),
    lost: /** @type {Promise<string>} */ (watch()),
    stop: () => {
      stopping = true;
      return running.stop();
    },
  };
}
