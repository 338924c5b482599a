import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../scripts/launch/free-port.mjs";
import { databaseUrl, onServer, openDatabaseServer, randomDatabaseName } from "./database-server";
import { startKindredProcess } from "./kindred-process";

/**
 * Starts Kindred for the journeys as `npm start` does: production build, free port, temporary data directory, and with
 * DATABASE_URL a database of its own on that server. KINDRED_JOURNEY_URL names a running Kindred to use instead.
 */
export default async function startKindred(): Promise<() => Promise<void>> {
  if (process.env.KINDRED_JOURNEY_URL) return () => Promise.resolve();
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-journeys-"));
  const database = await ownDatabase();
  const port = await freePort();
  const kindred = await startKindredProcess({
    ...database.env,
    PORT: String(port),
    KINDRED_DATA_DIR: directory,
  });
  process.env.KINDRED_JOURNEY_URL = `http://127.0.0.1:${port}`;
  process.env.KINDRED_JOURNEY_DATA_DIR = directory;
  if (database.env.DATABASE_URL) process.env.KINDRED_JOURNEY_DATABASE_URL = database.env.DATABASE_URL;
  return async () => {
    await kindred.end();
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function ownDatabase(): Promise<{
  env: { readonly DATABASE_URL?: string };
  drop: () => Promise<void>;
}> {
  if (!process.env.DATABASE_URL) return { env: {}, drop: () => Promise.resolve() };
  const server = await openDatabaseServer();
  const name = randomDatabaseName();
  await onServer(
    server.adminUrl,
    `create database ${name} owner ${server.role} template template0 encoding 'UTF8'`,
  );
  return {
    env: { DATABASE_URL: databaseUrl(server, name) },
    drop: async () => {
      await onServer(server.adminUrl, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}
