import path from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./launch/node-version.mjs";
import { explain } from "./launch/start-failure.mjs";

// `npm start` and, with --dev, `npm run dev`. Imports nothing that needs packages before they are installed.
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const development = process.argv.includes("--dev");
const say = (/** @type {string} */ line) => console.log(line);

try {
  requireNode();
  const { ensurePackages } = await import("./launch/packages.mjs");
  ensurePackages(root, { development, say });
  const { launch } = await import("./launch/launch.mjs");
  process.exit(await launch({ root, development, say }));
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  process.exit(1);
}
