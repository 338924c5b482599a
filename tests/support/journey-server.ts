import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/launch/free-port.mjs";
import { databaseUrl, onServer, openDatabaseServer, randomDatabaseName } from "./database-server";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts Kindred for the journeys as `npm start` does: production build, free port, temporary data directory, and with
 * DATABASE_URL a database of its own on that server. KINDRED_JOURNEY_URL names a running Kindred to use instead.
 */
export default async function startKindred(): Promise<() => Promise<void>> {
  if (process.env.KINDRED_JOURNEY_URL) return () => Promise.resolve();
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-journeys-"));
  const database = await ownDatabase();
  const port = await freePort();
  const env = {
    ...process.env,
    ...database.env,
    PORT: String(port),
    KINDRED_DATA_DIR: directory,
    LOG_LEVEL: "warn",
  };
  const kindred = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  await ready(kindred);
  process.env.KINDRED_JOURNEY_URL = `http://127.0.0.1:${port}`;
  process.env.KINDRED_JOURNEY_DATA_DIR = directory;
  if (database.env.DATABASE_URL) process.env.KINDRED_JOURNEY_DATABASE_URL = database.env.DATABASE_URL;
  return async () => {
    await end(kindred);
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function ownDatabase(): Promise<{ env: NodeJS.ProcessEnv; drop: () => Promise<void> }> {
  if (!process.env.DATABASE_URL) return { env: {} as NodeJS.ProcessEnv, drop: () => Promise.resolve() };
  const server = await openDatabaseServer();
  const name = randomDatabaseName();
  await onServer(
    server.adminUrl,
    `create database ${name} owner ${server.role} template template0 encoding 'UTF8'`,
  );
  return {
    env: { ...process.env, DATABASE_URL: databaseUrl(server, name) },
    drop: async () => {
      await onServer(server.adminUrl, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

/** Resolves when the address is printed; what is printed goes on to the terminal. */
function ready(kindred: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    kindred.stdout?.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      if (chunk.includes("Kindred is ready")) resolve();
    });
    kindred.on("error", reject);
    kindred.on("exit", (code) => reject(new Error(`Kindred ended before it was ready (exit code ${code}).`)));
  });
}

function end(kindred: ChildProcess): Promise<void> {
  if (kindred.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    kindred.on("exit", () => resolve());
    kindred.kill("SIGTERM");
  });
}
