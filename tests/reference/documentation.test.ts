import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it.each(["docs/architecture.md", "docs/glossary.md"])("every file that %s names exists", (page) => {
  const named = readFileSync(page, "utf8").matchAll(
    /`((?:lib|app|components|tests|drizzle|scripts)\/[^`<*]+)`/g,
  );
  const missing = [...named].map(([, path = ""]) => path).filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});
