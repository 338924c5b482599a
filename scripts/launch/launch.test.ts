import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lockDataDirectory, openDataDirectory, readSecrets } from "./data-directory.mjs";
import { freePort, requireFreePort } from "./free-port.mjs";
import { requireNode } from "./node-version.mjs";
import { packagesAreCurrent } from "./packages.mjs";
import { sourceFingerprint } from "./production-build.mjs";
import { requireDatabase } from "./provision-database.mjs";
import { readSettings } from "./settings.mjs";
import { explain } from "./start-failure.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kindred launch "));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};

describe("what a start needs", () => {
  it("refuses a Node that is too old and accepts the oldest that will do", () => {
    expect(() => requireNode("20.8.1")).toThrow("Kindred needs Node 20.9 or newer; this is Node 20.8.1.");
    expect(() => requireNode("18.19.0")).toThrow("Nothing was installed or changed.");
    expect(() => requireNode("20.9.0")).not.toThrow();
    expect(() => requireNode("22.0.0")).not.toThrow();
  });

  it("tells of a taken port before anything else is done", async () => {
    const port = await freePort();
    const server = net.createServer().listen(port, "127.0.0.1");
    await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort("127.0.0.1", port)).resolves.toBeUndefined();
  });

  it("takes PORT and KINDRED_URL only when they make sense", () => {
    vi.stubEnv("PORT", "80000");
    expect(() => readSettings()).toThrow("PORT is 80000");
    vi.stubEnv("PORT", "4000");
    vi.stubEnv("KINDRED_URL", "kindred.example.org");
    expect(() => readSettings()).toThrow("no web address");
    vi.stubEnv("KINDRED_URL", "https://kindred.example.org/");
    expect(readSettings()).toMatchObject({
      port: 4000,
      url: "https://kindred.example.org",
      host: "127.0.0.1",
    });
  });

  it("names what is wrong with DATABASE_URL without telling its password", async () => {
    const port = await freePort();
    const url = `postgresql://someone:hunter2@127.0.0.1:${port}/nowhere`;
    const failure = await requireDatabase(url, () => undefined).catch((error: Error) => error.message);
    expect(failure).toContain(`(someone@127.0.0.1:${port}/nowhere) cannot be used: nothing answers there.`);
    expect(failure).not.toContain("hunter2");
  });

  it("tells a full disk in its own words, wherever it strikes", () => {
    expect(explain(Object.assign(new Error("write"), { code: "ENOSPC" }))).toContain("The disk is full");
    expect(explain(new Error("could not extend file: No space left on device"))).toContain(
      "The disk is full",
    );
  });
});

describe("the data directory", () => {
  it("is refused to a second running copy and free again once given back", () => {
    vi.stubEnv("KINDRED_DATA_DIR", folder);
    const directory = openDataDirectory("/");
    const giveBack = lockDataDirectory(directory);
    expect(() => lockDataDirectory(directory)).toThrow(
      `(process ${process.pid}) is using the data directory`,
    );
    giveBack();
    lockDataDirectory(directory)();
  });

  it("passes to the next copy when its owner died without giving it back", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    write("running.json", JSON.stringify({ pid, identity: `${pid}@long ago` }));
    expect(() => lockDataDirectory(folder)()).not.toThrow();
  });

  it("passes on when the owner's process number belongs to another process by now", () => {
    write("running.json", JSON.stringify({ pid: process.pid, identity: `${process.pid}@another beginning` }));
    expect(() => lockDataDirectory(folder)()).not.toThrow();
  });

  it("keeps its secrets from start to start, for this user's eyes only", () => {
    const first = readSecrets(folder);
    expect(readSecrets(folder)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(4);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("never makes new secrets beside a database that has old ones", () => {
    write("postgres/PG_VERSION", "18\n");
    expect(() => readSecrets(folder)).toThrow("secrets.json is missing");
  });
});

describe("deciding what can be reused", () => {
  const lock = (packages: object) => JSON.stringify({ packages });

  it("installs when a package is missing or of another version, not for other platforms' packages", () => {
    write(
      "package-lock.json",
      lock({
        "": {},
        "node_modules/a": { version: "2.0.0" },
        "node_modules/mac": { version: "1.0.0", optional: true },
      }),
    );
    expect(packagesAreCurrent(folder, { development: true })).toBe(false);
    write("node_modules/.package-lock.json", lock({ "node_modules/a": { version: "1.0.0" } }));
    expect(packagesAreCurrent(folder, { development: true })).toBe(false);
    write("node_modules/.package-lock.json", lock({ "node_modules/a": { version: "2.0.0" } }));
    expect(packagesAreCurrent(folder, { development: true })).toBe(true);
  });

  it("runs without development packages but does not test without them", () => {
    write("package-lock.json", lock({ "": {}, "node_modules/vitest": { version: "1.0.0", dev: true } }));
    write("node_modules/.package-lock.json", lock({}));
    expect(packagesAreCurrent(folder, { development: false })).toBe(true);
    expect(packagesAreCurrent(folder, { development: true })).toBe(false);
  });

  it("builds again when a source changes, and not when only its time or a test did", () => {
    write("app/page.tsx", "one");
    const before = sourceFingerprint(folder);
    utimesSync(path.join(folder, "app/page.tsx"), 1, 1);
    write("app/page.test.tsx", "a test");
    expect(sourceFingerprint(folder)).toBe(before);
    write("app/page.tsx", "two");
    expect(sourceFingerprint(folder)).not.toBe(before);
    expect(readFileSync(path.join(folder, "app/page.tsx"), "utf8")).toBe("two");
  });
});
