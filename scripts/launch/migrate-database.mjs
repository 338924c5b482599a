import { spawn } from "node:child_process";
import path from "node:path";
import { diskFull, StartFailure } from "./start-failure.mjs";

/**
 * Brings the database to this version's schema, in a process of its own because the migrations are TypeScript.
 * @param {{ root: string, env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<void>}
 */
export async function migrateDatabase({ root, env, signal }) {
  const child = spawn(process.execPath, ["--import", "tsx", path.join("scripts", "migrate.ts")], {
    cwd: root,
    env,
    ...(signal ? { signal } : {}),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code === 0) return;
  if (/no space left/i.test(said)) throw diskFull();
  throw new StartFailure("The database could not be brought to this version's schema.", {
    safe: "The step that failed was rolled back; what was stored before is unchanged.",
    todo: `Keep a copy of the data directory, and report this:\n${said.trim().split("\n").slice(0, 25).join("\n")}`,
  });
}
