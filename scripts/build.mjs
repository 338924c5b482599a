import path from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./launch/node-version.mjs";
import { explain } from "./launch/start-failure.mjs";

// `npm run build`: the production build, unless the present one was made from exactly these sources.
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
try {
  requireNode();
  const { ensurePackages } = await import("./launch/packages.mjs");
  ensurePackages(root, { development: false, say: console.log });
  const { ensureBuild } = await import("./launch/production-build.mjs");
  await ensureBuild(root, { say: console.log });
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  process.exit(1);
}
