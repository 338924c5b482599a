import { existsSync, watch } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "./migrate-database.mjs";
import { explain } from "./start-failure.mjs";

/**
 * While developing: applies new migrations and creates new queues as soon as their files appear.
 * @param {{ root: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 */
export function migrateOnChange({ root, env, say }) {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const run = () =>
    migrateDatabase({ root, env }).then(
      () => say("Migrations and job queues are up to date."),
      (error) => console.error(explain(error)),
    );
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(() => void run(), 1_000);
  };
  for (const folder of ["drizzle/meta", "lib/jobs/definitions"].map((name) => path.join(root, name))) {
    if (existsSync(folder)) watch(folder, later);
  }
}
