import { describe, expect, it } from "vitest";
import { dataNames } from "@/lib/domain/segmentation/repeat-in-r/data-columns";
import { rNumber, rText } from "@/lib/domain/segmentation/repeat-in-r/r-values";
import { caseOf, cases, rules, written } from "../support/repeated-cases";

describe("script and data alone, without R", () => {
  it.each([
    "latent classes",
    "latent classes with a prior and missing answers",
    "latent classes with weights",
  ])("%s: parameters in the script give its log-likelihood on the data", async (name) => {
    const { script, data } = await written(caseOf(name));
    const { heads, rows } = tableOf(data);
    const variables = textsIn(script, "variables");
    const categories = numbersIn(script, "categories");
    const shares = numbersIn(script, "shares");
    const flat = numbersIn(script, "probabilities");
    const k = shares.length;
    const counts = rows.map((row) => (variables.some((one) => row[heads.indexOf(one)] !== "") ? 1 : 0));
    const raw = rows.map((row, at) => (counts[at] ?? 0) * Number(row[heads.indexOf("weight")] ?? 1));
    const total = raw.reduce((sum, one) => sum + one, 0);
    const scale = heads.includes("weight") ? total / raw.reduce((sum, one) => sum + one * one, 0) : 1;
    let logLikelihood = 0;
    rows.forEach((row, at) => {
      let probability = 0;
      for (let r = 0; r < k; r++) {
        let joint = shares[r] ?? 0;
        let before = 0;
        variables.forEach((one, j) => {
          const cell = row[heads.indexOf(one)] ?? "";
          if (cell !== "") joint *= flat[(before + Number(cell) - 1) * k + r] ?? NaN;
          before += categories[j] ?? 0;
        });
        probability += joint;
      }
      logLikelihood += (raw[at] ?? 0) * scale * Math.log(probability);
    });
    expect(logLikelihood / (numberIn(script, "log_likelihood") ?? NaN)).toBeCloseTo(1, 9);
  });

  it("k-means: centroids in the script give the sum within on the data", async () => {
    const { script, data } = await written(caseOf("k-means"));
    const { heads, rows } = tableOf(data);
    const variables = textsIn(script, "variables");
    const centroids = numbersIn(script, "centroids");
    const within = rows.reduce((sum, row) => {
      const distances = [0, 1, 2].map((r) =>
        variables.reduce(
          (square, one, j) =>
            square +
            (Number(row[heads.indexOf(one)]) - 1 - (centroids[r * variables.length + j] ?? NaN)) ** 2,
          0,
        ),
      );
      expect(Number(row[heads.indexOf("found")])).toBe(distances.indexOf(Math.min(...distances)) + 1);
      return sum + Math.min(...distances);
    }, 0);
    expect(within).toBeCloseTo(numberIn(script, "within") ?? NaN, 6);
  });

  it.each([
    ...cases.map((one) => ({ name: one.name, make: () => written(one) })),
    { name: "rules", make: rules },
  ])("$name: brackets close, strings end, and no text begins a line of its own", async ({ make }) => {
    const { script } = await make();
    expect(openBracketsIn(script)).toEqual([]);
    expect(script).not.toMatch(/^\s*q\(\)/m);
    expect(script).not.toContain("undefined");
    expect(script.split("\n").every((line) => line.length < 4000)).toBe(true);
    expect(script.startsWith("# The segmentation")).toBe(true);
  });

  it("names of variables are such as R takes in a formula, each once", () => {
    const names = dataNames(
      ["a b", "a.b", "A.B", "1st", "if", "_x", "weight", "größe", "Ä", 'x"]\n', ""].map((code) => ({ code })),
    );
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.]*$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.slice(0, 5)).toEqual(["a.b", "a.b.2", "A.B.3", "v.1st", "v.if"]);
    expect(names).not.toContain("weight");
  });

  it("numbers are written so that the same number is read, and texts so that they stay texts", () => {
    expect([0.1 + 0.2, 1e-300, -0, NaN, Infinity, -Infinity, null].map(rNumber)).toEqual([
      "0.30000000000000004",
      "1e-300",
      "0",
      "NA",
      "Inf",
      "-Inf",
      "NA",
    ]);
    expect(rText('a"); q("\\\n\u0000ä😀')).toBe('"a\\"); q(\\"\\\\\\u000a\\u00e4\\U0001f600"');
  });
});

function tableOf(data: string): { heads: string[]; rows: string[][] } {
  const [heads = [], ...rows] = data
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return { heads, rows };
}

/** What stands behind a name in the script, up to the end of its bracket or line. */
const behind = (script: string, name: string): string =>
  new RegExp(`^\\s*${name} (?:=|<-) ((?:matrix\\()?(?:c\\([^)]*\\)|[^\\n,]+))`, "m").exec(script)?.[1] ?? "";
const numbersIn = (script: string, name: string): number[] =>
  (behind(script, name).match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number);
const numberIn = (script: string, name: string) => numbersIn(script, name)[0];
const textsIn = (script: string, name: string): string[] =>
  [...behind(script, name).matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);

/** Brackets left open, or closed by another, outside strings and comments; an open string counts as one. */
function openBracketsIn(script: string): string[] {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  for (const line of script.split("\n")) {
    let inText = false;
    for (let at = 0; at < line.length; at++) {
      const character = line.charAt(at);
      if (inText) {
        if (character === "\\") at += 1;
        else if (character === '"') inText = false;
      } else if (character === "#") break;
      else if (character === '"') inText = true;
      else if ("([{".includes(character)) open.push(character);
      else if (pairs[character] && open.pop() !== pairs[character]) return [...open, character];
    }
    if (inText) return ['"'];
  }
  return open;
}
