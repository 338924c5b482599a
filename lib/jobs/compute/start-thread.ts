import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const ENTRY = join("lib", "jobs", "compute", "compute-thread.mjs");

const rootAbove = (folder: string): string | undefined => {
  if (existsSync(join(folder, ENTRY))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootAbove(parent);
};

/** The project's folder, found from where the process runs or, failing that, from this file. */
const projectRoot = (): string => {
  const root = rootAbove(process.cwd()) ?? rootAbove(dirname(fileURLToPath(import.meta.url)));
  if (root === undefined)
    throw new Error(`${ENTRY} is neither under ${process.cwd()} nor beside the running code`);
  return root;
};

/**
 * Starts a compute thread. It loads TypeScript by itself, whatever runs the parent: the worker process, a test or the
 * compiled server; so it takes over none of the parent's loaders.
 */
export const startThread = (): Worker => new Worker(join(projectRoot(), ENTRY), { execArgv: [] });
