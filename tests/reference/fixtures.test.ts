import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../fixtures/", import.meta.url);
const suites = ["./", "../calibration/"].map((suite) => new URL(suite, import.meta.url));
const filesIn = (name: string): string[] =>
  readdirSync(new URL(name, folder)).filter((file) => /\.(json|csv)$/.test(file));
const readme = (name: string): string => readFileSync(new URL(`${name}/README.md`, folder), "utf8");
const allTests = suites
  .flatMap((suite) => readdirSync(suite).map((file) => new URL(file, suite)))
  .filter(({ pathname }) => pathname.endsWith(".ts"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Patterns like `lca_*.json` in a table of origins. */
const patternsIn = (text: string): RegExp[] =>
  [...text.matchAll(/`([\w*]+\.(?:json|csv))`/g)].map(
    ([, name = ""]) => new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", ".*")}$`),
  );

describe.each(["data", "reference"])("every file of fixtures/%s", (name) => {
  it.each(filesIn(name))("%s has its origin in the table beside it", (file) => {
    expect(patternsIn(readme(name)).some((pattern) => pattern.test(file))).toBe(true);
  });
});

it.each(filesIn("reference"))("reference %s is compared with by a test", (file) => {
  const stem = file.replace(/\.(json|csv)$/, "");
  // Some are read by the name of their data set: `lca_${name}`.
  const parts = stem.split("_");
  const byName = parts.some((_, at) => {
    const prefix = parts.slice(0, at).join("_");
    return (
      prefix !== "" &&
      allTests.includes(`\`${prefix}_\${name}\``) &&
      allTests.includes(parts.slice(at).join("_"))
    );
  });
  expect(byName || allTests.includes(stem)).toBe(true);
});
