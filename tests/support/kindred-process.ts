import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A Kindred started as `npm start` does. */
export interface KindredProcess {
  /** Ends it in good order (SIGTERM) and waits until it is gone. */
  readonly end: () => Promise<void>;
}

/** Starts Kindred from the production build and resolves when it prints its address; what it prints goes on to the terminal. */
export async function startKindredProcess(
  env: Readonly<Record<string, string | undefined>>,
): Promise<KindredProcess> {
  const kindred = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LOG_LEVEL: "warn", ...env },
  });
  await ready(kindred);
  return { end: () => end(kindred) };
}

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
