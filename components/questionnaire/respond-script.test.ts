import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

it("the script of the respondent's pages is at most 6 kB compressed and asks no other host", () => {
  const script = readFileSync(path.join(process.cwd(), "public", "respond", "respond.js"));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
  expect(script.toString()).not.toMatch(/https?:\/\//);
});
