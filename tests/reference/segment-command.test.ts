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
    readonly logLikelihood?: number;
    readonly parameters?: number;
    readonly bic?: number;
    readonly startsAtBest?: number;
    readonly cpuSeconds: number;
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

  test("what cannot be used ends with code 2, one clear line and nothing on standard output", () => {
    const rows = Array.from({ length: 20 }, (_, row) => `${row % 2},word,${row % 3},7`);
    const path = table("small.csv", ["tick,text,three,same", ...rows].join("\n"));
    const cases: [string[], RegExp][] = [
      [["--input", path, "--base", "tick,absent"], /no column "absent"/],
      [["--input", path, "--base", "tick,three", "--segments", "8-2"], /--segments must rise/],
      [["--input", join(folder, "absent.csv"), "--base", "a"], /cannot read the file/],
    ];
    for (const [args, line] of cases) {
      const { status, stdout, stderr } = segment(...args, "--json");
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toMatch(line);
    }
  });

  test("weights in any unit give the same segments, and their effective number is the n of BIC", () => {
    const lines = Array.from({ length: 60 }, (_, row) => [row % 2, (row >> 1) % 2, row % 3, row % 4]);
    const withWeights = (unit: number): string =>
      table(`weights-${unit}.csv`, ["a,b,c,w", ...lines.map(([a, b, c, w]) => `${a},${b},${c},${(w ?? 0) * unit}`)].join("\n")); // prettier-ignore
    for (const method of ["lca", "kmeans", "kmedians", "pam", "kprototypes"]) {
      const solve = (unit: number): Document & { effectiveN: number } => {
        const args = ["--base", "a,b,c", "--weights", "w", "--method", method, "--segments", "2", "--json"];
        return JSON.parse(segment("--input", withWeights(unit), ...args, "--threads", "0").stdout) as never;
      };
      const [one, million] = [solve(1), solve(1e6)];
      expect(one.n).toBe(45);
      expect(one.effectiveN).toBeCloseTo(90 ** 2 / (15 * (1 + 4 + 9)), 10);
      expect(million.effectiveN).toBeCloseTo(one.effectiveN, 8);
      one.solutions[0]?.shares.forEach((share, r) =>
        expect(million.solutions[0]?.shares[r]).toBeCloseTo(share, 8),
      );
      const { logLikelihood, parameters, bic } = one.solutions[0] ?? {};
      if (method === "lca") {
        const expected = -2 * (logLikelihood ?? NaN) + (parameters ?? NaN) * Math.log(one.effectiveN);
        expect(bic).toBeCloseTo(expected, 8);
      }
    }
  });

  test.each(["lca", "kmeans", "kmedians", "ejaccard", "pam", "kprototypes"])(
    "%s divides and measures stability on the motives, and says so in one document",
    (method) => {
      const base = readTable("vacmot").names.slice(0, 6).join(",");
      const { status, stdout } = segment(
        ...["--input", data("vacmot"), "--base", base, "--method", method, "--segments", "2-3"],
        ...["--starts", "5", "--stability", "4", "--json"],
      );
      expect(status).toBe(0);
      const document = JSON.parse(stdout) as Document;
      expect(document.solutions.map(({ segments }) => segments)).toEqual([2, 3]);
      expect([2, 3]).toContain(document.recommended);
      for (const { segments, shares, stability, startsAtBest, cpuSeconds } of document.solutions) {
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(stability?.ariMedian).toBeGreaterThan(-0.5);
        expect(stability?.ariMedian).toBeLessThanOrEqual(1);
        expect(stability?.withinSegment).toHaveLength(segments);
        expect(startsAtBest).toBeGreaterThanOrEqual(1);
        expect(cpuSeconds).toBeGreaterThan(0);
      }
    },
  );
});
