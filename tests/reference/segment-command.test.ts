import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReference, readTable } from "./load-fixture";

const root = fileURLToPath(new URL("../../", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "segment-command-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const segment = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/segment.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const table = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

interface Document {
  readonly n: number;
  readonly recommended: number;
  readonly solutions: readonly {
    readonly segments: number;
    readonly bic?: number;
    readonly withinSumOfSquares?: number;
    readonly shares: readonly number[];
    readonly stability?: { readonly ariMedian: number; readonly withinSegment: readonly number[] };
  }[];
}

const data = (name: string): string => join(root, "tests", "fixtures", "data", `${name}.csv`);

describe("npm run segment", () => {
  test("prints one document with poLCA's BIC for column names that contain commas, and progress elsewhere", () => {
    const base = readTable("vacmot").names.slice(0, 20).join(",");
    const { status, stdout, stderr } = segment(
      "--input",
      data("vacmot"),
      "--base",
      base,
      "--segments",
      "4-6",
      "--json",
    );
    expect(status).toBe(0);
    const document = JSON.parse(stdout) as Document;
    const fits = readReference<{ fits: { nclass: number; bic: number }[] }>("lca_vacmot").fits;
    expect(document.n).toBe(1000);
    expect(document.recommended).toBe(5);
    for (const { segments, bic, shares } of document.solutions) {
      expect(bic).toBeLessThanOrEqual((fits.find((fit) => fit.nclass === segments)?.bic ?? NaN) + 0.001);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }
    expect(stderr).toContain("5 segments");
  });

  test("one thread and two print the same but for the seconds", () => {
    const args = [
      "--input",
      data("carcinoma"),
      "--base",
      "A,B,C,D,E,F,G",
      "--method",
      "kmeans",
      "--segments",
      "2-3",
      "--stability",
      "10",
      "--json",
    ];
    const withoutSeconds = (text: string) => text.replaceAll(/"cpuSeconds":[\d.]+/g, "");
    const [one, two] = [segment(...args, "--threads", "1"), segment(...args, "--threads", "2")];
    expect(one.status).toBe(0);
    expect(withoutSeconds(one.stdout)).toBe(withoutSeconds(two.stdout));
    const document = JSON.parse(one.stdout) as Document;
    expect(document.solutions[0]?.stability?.withinSegment).toHaveLength(2);
  });

  test("what cannot be used ends with code 2 and one clear line", () => {
    const rows = Array.from({ length: 20 }, (_, row) => `${row % 2},word,${row % 3},7`);
    const path = table("small.csv", ["tick,text,three,same", ...rows].join("\n"));
    const few = table("few.csv", "a,b\n0,1\n1,0\n");
    const cases: [string[], RegExp][] = [
      [["--input", path, "--base", "tick,absent"], /no column "absent"/],
      [["--input", path, "--base", "tick,same"], /"same" is constant/],
      [["--input", few, "--base", "a,b", "--segments", "2-3"], /2 rows are too few/],
      [["--input", path, "--base", "tick,three", "--method", "guess"], /--method must be one of/],
      [["--input", join(folder, "absent.csv"), "--base", "a"], /cannot read the file/],
    ];
    for (const [args, line] of cases) {
      const { status, stdout, stderr } = segment(...args, "--json");
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toMatch(line);
    }
    const text = table(
      "text.csv",
      ["a,b", ...rows.map((_, row) => `${row % 2 ? "yes" : "no"},${row % 3}`)].join("\n"),
    );
    expect(segment("--input", text, "--base", "a,b", "--method", "kmeans", "--segments", "2").stderr).toMatch(
      /"a" has text \("no" in line 2\), and kmeans needs numbers/,
    );
  });
});
