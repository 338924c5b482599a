import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diskFull, StartFailure } from "./start-failure.mjs";

/** What the web build is made from. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * A hash of every file the build is made from: contents, not times, so a fresh clone and a touched file compare right.
 * @param {string} root
 */
export function sourceFingerprint(root) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  /** @param {string} relative */
  const add = (relative) => {
    const file = path.join(root, relative);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(relative, name));
    } else if (!/\.test\.tsx?$/.test(relative)) {
      hash.update(`\0${relative}\0`).update(readFileSync(file));
    }
  };
  sources.forEach(add);
  return hash.digest("hex");
}

const stampFile = (/** @type {string} */ root) => path.join(root, ".next", "kindred-build.json");

/** @param {string} root */
function builtFingerprint(root) {
  try {
    if (!existsSync(path.join(root, ".next", "BUILD_ID"))) return undefined;
    return JSON.parse(readFileSync(stampFile(root), "utf8")).fingerprint;
  } catch {
    return undefined; // no readable stamp is the same as no build
  }
}

/**
 * Builds the web application unless the present build was made from exactly these sources.
 * @param {string} root
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} options
 */
export async function ensureBuild(root, { say, signal }) {
  const fingerprint = sourceFingerprint(root);
  if (builtFingerprint(root) === fingerprint) return;
  say("Building the web application (about half a minute, once per version) …");
  const started = Date.now();
  const { code, output } = await runBuild(root, signal);
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(output)) throw diskFull(root);
    throw new StartFailure("The web application could not be built.", {
      safe: "Stored data was not touched.",
      todo: `The build said:\n${output.trim().split("\n").slice(-30).join("\n")}`,
    });
  }
  writeFileSync(stampFile(root), `${JSON.stringify({ fingerprint })}\n`);
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** @param {string} root @param {AbortSignal} [signal] @returns {Promise<{ code: number | null, output: string }>} */
function runBuild(root, signal) {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    ...(signal ? { signal } : {}),
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
