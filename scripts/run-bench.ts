import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuild } from "./launch/production-build.mjs";
import { openMigratedDatabase } from "@/tests/support/migrated-database";

type Report = (line: string) => void;

interface Bench {
  readonly default: (report: Report) => Promise<void>;
  /** A bench that sets this gets a fresh migrated database, to which `lib/database` is pointed. */
  readonly needsDatabase?: boolean;
  /** A bench that sets this runs against the production build, made now unless it is of these sources. */
  readonly needsBuild?: boolean;
}

// Runs one bench file, named on the command line; `npm run bench` runs them all.
const file = process.argv[2];
if (!file) throw new Error("Name a bench file.");
process.env.LOG_LEVEL ??= "warn";
process.env.NEXTAUTH_URL ??= "http://127.0.0.1:3000";
process.env.NEXTAUTH_SECRET ??= "a secret for benches only, long enough to be accepted";
process.env.KINDRED_SECRET ??= "another secret for benches only, long enough to be accepted";

const bench = (await import(pathToFileURL(path.resolve(file)).href)) as Bench;
if (bench.needsBuild) await ensureBuild(process.cwd(), { say: console.log });
const database = bench.needsDatabase ? await openMigratedDatabase() : undefined;
try {
  await bench.default((line) => console.log(line));
} finally {
  await database?.close();
}
process.exit(0);
