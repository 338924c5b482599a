import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// `npm run bench [part of a name]`: runs every bench/*.bench.ts, one after the other, so that none disturbs another.
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, "bench");
const wanted = process.argv[2] ?? "";
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith(".bench.ts") && name.includes(wanted))
  .sort();
if (files.length === 0)
  console.error(`No bench${wanted ? ` whose name holds "${wanted}"` : ""} in ${folder}.`);

let failed = files.length === 0 ? 1 : 0;
for (const file of files) {
  console.log(`\n── ${file.replace(".bench.ts", "")}`);
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", path.join("scripts", "run-bench.ts"), `bench/${file}`],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
