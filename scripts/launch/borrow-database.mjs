import { readFileSync } from "node:fs";
import path from "node:path";
import { lockDataDirectory } from "./data-directory.mjs";
import { openDatabase } from "./open-database.mjs";
import { StartFailure } from "./start-failure.mjs";

/**
 * The database for a short visit: the one a running copy of Kindred has open on this data directory, or, when none runs,
 * opened here and closed again by `stop`.
 * @param {{ directory: string, secrets: import("./data-directory.mjs").Secrets, say: (line: string) => void }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function borrowDatabase({ directory, secrets, say }) {
  if (process.env.DATABASE_URL) return openDatabase({ directory, secrets, say });
  /** @type {() => void} */
  let release;
  try {
    release = lockDataDirectory(directory);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    return { url: runningUrl(directory, secrets), stop: async () => {} };
  }
  const database = await openDatabase({ directory, secrets, say });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      release();
    },
  };
}

/** Fourth line of postmaster.pid is the port; PostgreSQL documents it. @param {string} directory @param {import("./data-directory.mjs").Secrets} secrets */
function runningUrl(directory, secrets) {
  const [, , , port] = readFileSync(path.join(directory, "postgres", "postmaster.pid"), "utf8").split("\n");
  return `postgresql://kindred:${encodeURIComponent(secrets.databasePassword)}@127.0.0.1:${Number(port)}/kindred`;
}
