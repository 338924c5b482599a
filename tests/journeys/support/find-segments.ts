import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { openScreen } from "./open-screen";
import { expectGoodScreen } from "./screen";

/** A data set of the project, as a file to bring. */
export const dataFile = (name: string) => path.join(import.meta.dirname, "../../fixtures/data", name);

/** Brings a CSV with the guesses as they are and imports all its rows; resolves to the survey they become. */
export async function importFile(page: Page, file: string, rows: string): Promise<string> {
  await openScreen(page, "/data/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/\/data\/import\/[^/]+$/);
  await page.getByRole("button", { name: `Import ${rows} rows` }).click({ timeout: 60_000 });
  await expect(page.getByText(`${rows} of ${rows} rows are in`)).toBeVisible({ timeout: 240_000 });
  await page.getByRole("link", { name: "See results" }).click();
  await page.waitForURL(/\/surveys\/[^/]+\/results/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Adds the sample to the empty workspace that is open; resolves to its simulated study. */
export async function addSample(page: Page): Promise<string> {
  await openScreen(page, "/");
  await page.getByRole("button", { name: "Add the sample" }).click();
  const study = page.getByRole("link", { name: /^Sample: who are our customers/ }).first();
  await study.waitFor({ timeout: 120_000 });
  return /surveys\/([^/]+)/.exec((await study.getAttribute("href")) ?? "")?.[1] ?? "";
}

/** Goes along the path with its defaults until segments could be looked for. */
export async function walkToCheck(page: Page, surveyId: string, picture?: string): Promise<void> {
  await openScreen(page, `/surveys/${surveyId}/segments`);
  await page.getByRole("button", { name: "Find segments step by step" }).click();
  await page.getByRole("button", { name: "Next: the base" }).waitFor();
  if (picture) await expectGoodScreen(page, `${picture}-question`);
  await page.getByRole("button", { name: "Next: the base" }).click();
  await page.getByRole("button", { name: "Next: check the data" }).waitFor();
  if (picture) await expectGoodScreen(page, `${picture}-base`);
  await page.getByRole("button", { name: "Next: check the data" }).click({ timeout: 20_000 });
  await page.getByRole("button", { name: "Find the segments" }).waitFor();
  if (picture) await expectGoodScreen(page, `${picture}-check`);
}

/** Sets a number among the settings for analysts, which have to be open. */
export async function setNumber(page: Page, label: string, value: number): Promise<void> {
  const field = page.getByRole("textbox", { name: label });
  await field.fill(String(value));
  await field.press("Tab");
}

/** Starts the run; the screen that follows it is open then. */
export async function findSegments(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Find the segments" }).click();
  await page.waitForURL(/\/segments\/[^/]+$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Waits for the recommendation; resolves to the number recommended. */
export async function recommended(page: Page, timeout = 240_000): Promise<number> {
  const heading = page.getByRole("heading", { name: /^We recommend \d+ segments$/ });
  await expect(heading).toBeVisible({ timeout });
  return Number(/\d+/.exec(await heading.innerText())?.[0]);
}
