import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { closeDatabase, useDatabase } from "@/lib/database/pool";
import { migrate } from "@/lib/database/migrate";
import { startEmbeddedDatabase } from "../../scripts/launch/embedded-database.mjs";
import { freePort } from "../../scripts/launch/free-port.mjs";
import { provisionDatabase } from "../../scripts/launch/provision-database.mjs";

/** The web server and the database of one Kindred as real processes that a test may kill. */
export interface AnsweringProcesses {
  readonly link: (linkToken: string) => string;
  /** Kills the web server outright, starts another and resolves, once that answers, with the seconds it took. */
  readonly killWebServer: () => Promise<number>;
  /** Kills PostgreSQL outright, stays away for a while, and starts it again on the same port. */
  readonly killDatabase: (awayMilliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The build under test; it has to be there (`next build`). */
const root = process.env.KINDRED_BUILD_ROOT ?? process.cwd();

/** Starts both with PostgreSQL's own durable settings, and points `lib/database` of this process at the database. */
export async function startProcesses(): Promise<AnsweringProcesses> {
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-reliability-"));
  const ownerPassword = randomBytes(16).toString("hex");
  const password = randomBytes(16).toString("hex");
  let database = await startEmbeddedDatabase({ directory, ownerPassword });
  await provisionDatabase({
    ownerUrl: database.url("postgres"),
    role: "kindred",
    password,
    databaseName: "kindred",
  });
  const url = database.url("kindred", "kindred", password);
  await migrate(url);
  await useDatabase(url);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    KINDRED_SECRET: randomBytes(32).toString("hex"),
    LOG_LEVEL: "error",
  };
  const startWeb = () => startWebServer(port, address, env);
  let web = await startWeb();
  return {
    link: (linkToken) => `${address}/r/${linkToken}`,
    killWebServer: async () => {
      await killed(web);
      const began = performance.now();
      web = await startWeb();
      return (performance.now() - began) / 1000;
    },
    killDatabase: async (awayMilliseconds) => {
      process.kill(database.pid, "SIGKILL");
      await database.ended;
      await delay(awayMilliseconds);
      database = await startEmbeddedDatabase({ directory, ownerPassword, port: database.port });
    },
    close: async () => {
      await killed(web);
      await closeDatabase();
      await database.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function startWebServer(port: number, address: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const web = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  for (let tries = 0; tries < 600; tries += 1) {
    if (web.exitCode !== null) throw new Error("The web server ended; is there a production build?");
    const health = await fetch(`${address}/api/health`).catch(() => undefined);
    if (health?.ok) return web;
    await delay(50);
  }
  throw new Error("The web server does not answer.");
}

/** Ends a process and its group without asking, and waits until it is gone. */
function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  const { pid } = child;
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    process.kill(-pid, "SIGKILL");
  });
}
