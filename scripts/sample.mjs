import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./launch/node-version.mjs";
import { explain } from "./launch/start-failure.mjs";

// `npm run sample [-- --json]`: a sample workspace with its own sign-in, whether Kindred runs or not. Adds nothing twice.
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const asJson = process.argv.includes("--json");
const say = (/** @type {string} */ line) => console.error(line);

try {
  requireNode();
  const { ensurePackages } = await import("./launch/packages.mjs");
  ensurePackages(root, { development: false, say });
  process.exit(await addSample());
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  process.exit(1);
}

async function addSample() {
  const { openDataDirectory, readSecrets } = await import("./launch/data-directory.mjs");
  const { readSettings } = await import("./launch/settings.mjs");
  const { borrowDatabase } = await import("./launch/borrow-database.mjs");
  const { migrateDatabase } = await import("./launch/migrate-database.mjs");
  const directory = openDataDirectory(root);
  const secrets = readSecrets(directory);
  const database = await borrowDatabase({ directory, secrets, say });
  try {
    const env = {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      KINDRED_DATA_DIR: directory,
      KINDRED_SECRET: process.env.KINDRED_SECRET || secrets.hmacSecret,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.authSecret,
      NEXTAUTH_URL: readSettings().url,
      LOG_LEVEL: "warn",
    };
    await migrateDatabase({ root, env });
    const args = ["--import", "tsx", path.join("scripts", "add-sample.ts"), ...(asJson ? ["--json"] : [])];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve(code ?? 1));
    });
  } finally {
    await database.stop();
  }
}
